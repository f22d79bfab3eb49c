import { Converter } from 'opencc-js'
import { inChinese, type Random } from './random.js'
import { article, day, paragraph, quantity, subjectOf } from './sentences.js'
import { words } from './words.js'

type Change = (text: string, random: Random) => string

const lines = (text: string): string[] => text.split('\n')
const sentencesOf = (text: string): string[] => text.split(/(?<=[。！？]”?)(?!”)/)

function insert(text: string, line: string, random: Random): string {
  const all = lines(text)
  all.splice(random.whole(0, all.length), 0, line)
  return all.join('\n')
}

function stamp(random: Random): string {
  const two = (from: number, to: number): string => String(random.whole(from, to)).padStart(2, '0')
  const date = random.pick([
    `2021-${two(1, 12)}-${two(1, 28)}`,
    `2021年${random.whole(1, 12)}月${random.whole(1, 28)}日`,
    `2021/${two(1, 12)}/${two(1, 28)}`,
  ])
  return random.chance(0.7) ? `${date} ${two(0, 23)}:${two(0, 59)}` : date
}

const header: Change = (text, r) => {
  const paper = r.pick(words.papers)
  const name = r.pick(words.surnames) + r.pick(words.givenNames)
  return r.pick([
    `${stamp(r)}　来源：${paper}　作者：${name}\n${text}`,
    `【${paper}综合报道】${text}`,
    `首页 > 社会 > 正文\n${stamp(r)}\n${paper}讯 ${text}`,
    `${paper}${day(r)}电（记者${name}）${text}`,
    `（${paper}记者 ${name}／${r.pick(words.towns)}报道）${text}`,
    `字号：大 中 小\n${stamp(r)} 浏览：${r.whole(10, 9999)}次\n${text}`,
  ])
}

const cutEnd: Change = (text, r) => {
  const all = sentencesOf(text)
  return all.slice(0, Math.max(3, Math.ceil((all.length * r.whole(40, 92)) / 100))).join('')
}

const cutMiddle: Change = (text, r) => {
  const all = sentencesOf(text)
  const count = Math.floor((all.length * r.whole(10, 45)) / 100)
  const from = r.whole(1, Math.max(1, all.length - count - 1))
  return [...all.slice(0, from), ...all.slice(from + count)].join('')
}

const cutBeginning: Change = (text, r) => {
  const all = sentencesOf(text)
  return all.slice(Math.floor((all.length * r.whole(5, 40)) / 100)).join('')
}

const captions: Change = (text, r) => {
  let result = text
  for (let count = r.whole(1, 3); count > 0; count--) {
    const what = r.pick(words.sights)
    const line = r.pick([
      `图为${what}。${r.pick(words.surnames)}${r.pick(words.givenNames)}摄`,
      `▲${what}（资料图，${day(r)}摄）`,
      `图${r.whole(1, 9)}／${r.pick(words.towns)}的${r.pick(words.things)}，${what}。`,
      `${day(r)}，${what}。通讯员供图`,
    ])
    result = insert(result, line, r)
  }
  return result
}

const mergeParagraphs: Change = (text, r) =>
  lines(text).reduce((joined, line) => joined + (r.chance(0.6) ? '' : '\n') + line)

const splitParagraphs: Change = (text, r) =>
  sentencesOf(text).reduce((joined, next) => joined + (r.chance(0.7) ? '\n' : '') + next.replace(/^\n/, ''))

const otherWords: readonly (readonly [string, string])[] = [
  ['决定', '拟'],
  ['进行', '开展'],
  ['记者在现场看到', '现场可见'],
  ['由于', '因'],
  ['不得不', '只好'],
  ['已有', '已经有'],
  ['另有', '还有'],
  ['随后又', '接着'],
  ['目前', '眼下'],
  ['按照方案', '根据方案'],
  ['下一步', '接下来'],
  ['路过的人', '行人'],
  ['说起', '谈到'],
  ['不愿透露姓名的', '匿名的'],
  ['统计显示', '据统计'],
  ['专家认为', '有专家认为'],
  ['昨日', '日前'],
  ['将', '会'],
  ['合起来', '加起来'],
  ['没有人', '无人'],
  ['当地', '本地'],
  ['每天', '每日'],
  ['当时', '那时'],
  ['先后', '相继'],
] as const

const lightEditing: Change = (text, r) => {
  let result = text
  for (const [word, other] of r.some(otherWords, r.whole(3, 10))) {
    result = result.split(word).reduce((joined, rest) => joined + (r.chance(0.7) ? other : word) + rest)
  }
  const kept = sentencesOf(result).filter(() => !r.chance(0.06))
  return kept.join('')
}

const numeralsWritten: Change = (text, r) =>
  text.replace(/(?<![\d.])\d{1,2}(?![\d.万])/g, (number) =>
    r.chance(0.3) ? inChinese(Number(number)) : number,
  )

const punctuation: Change = (text, r) =>
  r.pick([
    (line: string) => line.replace(/，/g, ',').replace(/。/g, '. ').replace(/：/g, ':'),
    (line: string) => line.replace(/“/g, '「').replace(/”/g, '」'),
    (line: string) => line.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    (line: string) => line.replace(/(?<=\p{sc=Han})(?=\d)|(?<=\d)(?=\p{sc=Han})/gu, ' '),
  ])(text)

/** `twp` with Taiwan's own words, too. */
const toTraditional = (['t', 'tw', 'hk', 'twp'] as const).map((to) => Converter({ from: 'cn', to }))

const traditional: Change = (text, r) => r.pick(toTraditional)(text)

const editorsLines: Change = (text, r) => {
  const note = r.pick([
    `编者按：${paragraph(r, subjectOf(r), 2)}`,
    `（本文系转载，仅代表作者观点，如有侵权请在${r.whole(3, 30)}日内与本站联系。）`,
    `更多精彩内容，请关注${r.pick(words.papers)}官方账号，回复数字${r.whole(1, 99)}参与抽奖，前${r.whole(10, 99)}名有礼品相送。`,
    `责任编辑：${r.pick(words.surnames)}${r.pick(words.givenNames)}　审核：${r.pick(words.surnames)}${r.pick(words.givenNames)}`,
    `延伸阅读\n${paragraph(r, subjectOf(r), 1)}\n${paragraph(r, subjectOf(r), 1)}`,
    `【核心提示】${paragraph(r, subjectOf(r), 1)}新增涉及${quantity(r)}。`,
  ])
  return r.chance(0.5) ? `${note}\n${text}` : `${text}\n${note}`
}

/** A page that goes on with a part of another article. */
const anotherBehind: Change = (text, r) => {
  const other = article(r)
  const most = Math.floor(text.length * (r.whole(15, 45) / 100))
  return `${text}\n${other.slice(0, most)}`
}

const changes: readonly Change[] = [
  header,
  cutEnd,
  cutMiddle,
  cutBeginning,
  captions,
  mergeParagraphs,
  splitParagraphs,
  lightEditing,
  numeralsWritten,
  punctuation,
  editorsLines,
  anotherBehind,
  traditional,
]
const cuts: ReadonlySet<Change> = new Set([cutEnd, cutMiddle, cutBeginning, anotherBehind])

/** An article and a copy of it that went through two to five hands; of the changes that cost much of the text it has one. */
export function repostPair(random: Random): readonly [string, string] {
  const original = article(random)
  const chosen = random.some(changes, random.whole(2, 5))
  const cut = chosen.filter((change) => cuts.has(change))
  const applied = chosen.filter((change) => !cuts.has(change) || change === cut[0])
  return [original, applied.reduce((text, change) => change(text, random), original)]
}
