import { inChinese, type Random } from './random.js'
import { words } from './words.js'

/** What one invented article is about: its sentences speak of the same people, places and things. */
export interface Subject {
  readonly town: string
  readonly office: string
  readonly thing: string
  readonly work: string
  readonly street: string
  readonly people: readonly string[]
  readonly spokesman: string
}

export function subjectOf(random: Random): Subject {
  const person = (): string => random.pick(words.surnames) + random.pick(words.givenNames)
  return {
    town: random.pick(words.towns) + random.pick(['镇', '县', '区', '市']),
    office: random.pick(words.offices),
    thing: random.pick(words.things),
    work: random.pick(words.works),
    street: random.pick(words.streets),
    people: [person(), person(), person()],
    spokesman: `${random.pick(words.surnames)}${random.pick(['主任', '队长', '科长', '经理', '工程师'])}`,
  }
}

/** A number with its unit, in digits or in Chinese numerals. */
export function quantity(random: Random): string {
  const value = random.pick([random.whole(2, 99), random.whole(100, 990), random.whole(1000, 98_000)])
  const said = random.chance(0.25) ? inChinese(value) : String(value)
  const bare = random.chance(0.15) ? `${random.whole(1, 99)}.${random.whole(1, 9)}万` : said
  return `${random.pick(['', '', '', '约', '近'])}${bare}${random.pick(words.units)}`
}

export function day(random: Random): string {
  const [month, date] = [random.whole(1, 12), random.whole(1, 28)]
  return random.chance(0.2) ? `${inChinese(month)}月${inChinese(date)}日` : `${month}月${date}日`
}

type Pattern = (random: Random, subject: Subject) => string

const p = <Key extends keyof typeof words>(random: Random, key: Key): string =>
  random.pick<string>(words[key])

/** Each a way to say something; every one of them with several parts that vary. */
const patterns: readonly Pattern[] = [
  (r, s) =>
    `${p(r, 'times')}，${s.town}${s.office}决定对${s.street}一带的${s.thing}进行${s.work}，${p(r, 'reasons')}让这件事拖了${quantity(r)}。`,
  (r, s) =>
    `${r.pick(s.people)}是当地的一名${p(r, 'trades')}，说起${p(r, 'things')}的${p(r, 'works')}，他${p(r, 'feelings')}。`,
  (r) => `记者在现场看到，${p(r, 'sights')}，${p(r, 'sights')}。`,
  (r, s) => `“${p(r, 'sayings')}，”${s.spokesman}说，“${p(r, 'reasons')}是事实，但${p(r, 'sayings')}。”`,
  (r, s) =>
    `据${s.office}介绍，截至${day(r)}，已有${quantity(r)}完成${p(r, 'works')}，另有${quantity(r)}还在${p(r, 'works')}。`,
  (r) =>
    `由于${p(r, 'reasons')}，${p(r, 'trades')}们不得不${r.pick(['绕行', '另找地方', '等到天黑', '自己凑钱'])}，${p(r, 'outcomes')}。`,
  (r, s) => `${day(r)}，${s.office}${p(r, 'measures')}，随后又${p(r, 'measures')}。`,
  (r, s) =>
    `${r.pick(s.people)}掰着指头算了一笔账：${p(r, 'things')}${quantity(r)}，${p(r, 'things')}${quantity(r)}，合起来要花${r.whole(2, 90)}万${r.pick(['元', '余元', '多元'])}。`,
  (r) =>
    `${r.pick(['有人提议', '不少人主张', '也有人反对'])}把${p(r, 'things')}和${p(r, 'things')}一并${p(r, 'works')}，理由是${p(r, 'reasons')}。`,
  (r, s) =>
    `从${s.street}走到${p(r, 'streets')}，${r.pick(['步行', '骑车', '乘车'])}要${r.whole(3, 90)}分钟，${r.pick(s.people)}每天来回${r.pick(['两', '三', '四'])}趟。`,
  (r) => `${p(r, 'outcomes')}，${p(r, 'outcomes')}，这是${p(r, 'trades')}们没有想到的。`,
  (r, s) => `早在${r.whole(1978, 2015)}年，${s.town}就有过类似的打算，当时因为${p(r, 'reasons')}没有成。`,
  (r) =>
    `一位不愿透露姓名的${p(r, 'trades')}${r.pick(['告诉记者', '摆摆手说', '叹了口气', '在电话里说'])}：“${p(r, 'sayings')}，${p(r, 'sayings')}。”`,
  (r, s) =>
    `按照方案，${p(r, 'things')}的${p(r, 'works')}分${r.pick(['两', '三', '四'])}步走，第一步涉及${quantity(r)}，由${s.spokesman}负责。`,
  (r) =>
    `${p(r, 'times')}的一场${r.pick(['暴雨', '大风', '停电', '拥堵', '争吵'])}之后，${p(r, 'sights')}，没有人再坚持原来的说法。`,
  (r, s) =>
    `${s.town}${p(r, 'offices')}与${s.office}${r.pick(['联合', '先后', '分别'])}${p(r, 'measures')}，涉及${quantity(r)}。`,
  (r) =>
    `${r.pick(['统计显示', '一份清单上写着', '台账记着', '公示栏里列出'])}，${p(r, 'things')}共${quantity(r)}，比上一年${r.pick(['多', '少'])}${quantity(r)}。`,
  (r, s) =>
    `${r.pick(s.people)}和${r.pick(['邻居', '老伴', '同事', '徒弟', '女儿'])}把${p(r, 'things')}${r.pick(['擦得锃亮', '搬到了楼上', '捐给了学校', '照原样画了下来'])}，前后用了${quantity(r)}。`,
  (r) =>
    `${r.pick(['专家认为', '业内人士分析', '一名研究者指出'])}，${p(r, 'reasons')}与${p(r, 'reasons')}叠加，才使${p(r, 'things')}的${p(r, 'works')}一再推迟。`,
  (r, s) =>
    `下一步，${s.office}将${p(r, 'measures')}，预计${r.pick(['年底前', '入夏前', '明年一季度', `${r.whole(1, 12)}月中旬`])}见分晓。`,
  (r) =>
    `至于${p(r, 'things')}何时能${p(r, 'works')}，${r.pick(['目前还没有准信', '各方说法不一', '要看天气', '得等批文下来'])}。`,
  (r, s) =>
    `在${p(r, 'streets')}开了${r.whole(3, 40)}年${r.pick(['面馆', '修车铺', '杂货店', '照相馆', '药房'])}的${r.pick(s.people)}${p(r, 'feelings')}，${p(r, 'outcomes')}。`,
  (r) =>
    `${p(r, 'sights')}。${r.pick(['路过的人', '孩子们', '几位老人', '值夜班的人'])}都停下来看，${p(r, 'feelings')}。`,
  (r, s) =>
    `${s.spokesman}${r.pick(['坦言', '解释', '承认', '反复强调'])}，${p(r, 'measures')}只是权宜之计，真正的难处在于${p(r, 'reasons')}。`,
  (r) =>
    `${r.pick(['比起', '不同于'])}${p(r, 'things')}，${p(r, 'things')}的${p(r, 'works')}要${r.pick(['顺利', '麻烦', '省钱', '热闹'])}得多，${p(r, 'outcomes')}。`,
]

export function sentence(random: Random, subject: Subject): string {
  return random.pick(patterns)(random, subject)
}

export function paragraph(random: Random, subject: Subject, sentences = random.whole(1, 4)): string {
  return Array.from({ length: sentences }, () => sentence(random, subject)).join('')
}

/** A text of so many paragraphs on one subject. */
export function article(
  random: Random,
  paragraphs = random.whole(5, 13),
  subject = subjectOf(random),
): string {
  return Array.from({ length: paragraphs }, () => paragraph(random, subject)).join('\n')
}
