import { bulletins, endings, notices } from './bulletins.js'
import { inChinese, type Random } from './random.js'
import { article, day, paragraph, quantity, type Subject, sentence, subjectOf } from './sentences.js'
import { words } from './words.js'

const slots: Readonly<Record<string, (r: Random) => string>> = {
  a: (r) => String(r.whole(1, 9)),
  n: (r) => String(r.whole(2, 99)),
  m: (r) => String(r.whole(100, 9999)),
  f: (r) => `${r.whole(0, 4)}.${r.whole(10, 99)}`,
  t: (r) => (r.chance(0.5) ? `${r.whole(5, 23)}时` : `${r.whole(5, 23)}时${r.whole(1, 59)}分`),
  d: day,
  h: (r) => inChinese(r.whole(11, 980)),
  town: (r) => r.pick(words.towns) + r.pick(['市', '县', '区']),
  street: (r) => r.pick(words.streets),
  work: (r) => r.pick(words.works),
  person: (r) => r.pick(words.surnames) + r.pick(words.givenNames),
  weather: (r) =>
    r.pick(['阴有小雨', '多云转晴', '大到暴雨', '雷阵雨', '大雾', '道路结冰', '大风', '一般', '较为有利']),
  wind: (r) => r.pick(['偏南风', '偏北风', '东南风', '西北风']),
  dir: (r) => r.pick(['东', '南', '西', '北']),
  updown: (r) => r.pick(['上涨', '下跌', '上调', '下调']),
  sector: (r) =>
    r.pick([
      '煤炭',
      '白酒',
      '光伏',
      '银行',
      '半导体',
      '医药',
      '航运',
      '旅游',
      '军工',
      '种业',
      '地产',
      '证券',
    ]),
  pollutant: (r) => r.pick(['细颗粒物', '可吸入颗粒物', '臭氧', '二氧化氮']),
}

/**
 * Two issues of a template, of one place or of two. Of its numbers, places and dates some may be the same by chance or
 * because nothing changed; at least two are not, or one of the few that a short one has.
 */
function issues(template: string, r: Random): readonly [string, string] {
  const kinds = template.match(/(?<=\{)\w+!?(?=\})/g) ?? []
  const otherPlace = r.chance(0.3)
  const unchanged = r.pick([0, 0, 0.2, 0.5])
  const first = kinds.map((kind) => slots[kind.replace('!', '')]?.(r) ?? '')
  const second = kinds.map((kind, at) => {
    const stays = kind.endsWith('!') ? !otherPlace : r.chance(unchanged)
    return stays ? (first[at] ?? '') : (slots[kind.replace('!', '')]?.(r) ?? '')
  })
  const least = kinds.length < 4 ? 1 : 2
  if (second.filter((value, at) => value !== first[at]).length < least) return issues(template, r)
  const filled = (values: string[]): string => {
    let at = 0
    return template.replace(/\{\w+!?\}/g, () => values[at++] ?? '')
  }
  return [filled(first), filled(second)]
}

/** What someone said, word for word, in every report of it. */
function statement(r: Random): string {
  return `“${r.pick(words.sayings)}，${r.pick(words.reasons)}给${r.pick(words.trades)}添了麻烦，我们${r.pick(words.measures)}，也${r.pick(words.measures)}；${r.pick(words.sayings)}，涉及的${quantity(r)}会在${day(r)}前给出答复。”`
}

/** Two reports of one event in other words, of which up to a third are the same statements. */
function twoReports(r: Random): readonly [string, string] {
  const subject = subjectOf(r)
  const statements = Array.from({ length: r.whole(1, 3) }, () => statement(r))
  const report = (): string => {
    const own = Array.from({ length: r.whole(5, 9) }, () => paragraph(r, subject, r.whole(2, 4)))
    for (const said of statements) {
      const line = `${subject.spokesman}${r.pick(['在发布会上表示', '对本报说', '回应称', '接受采访时指出'])}：${said}`
      own.splice(r.whole(1, own.length), 0, line)
    }
    return own.join('\n')
  }
  return [report(), report()]
}

/** Two articles of a series on one subject, with paragraphs of background that both have. */
function series(r: Random): readonly [string, string] {
  const subject: Subject = subjectOf(r)
  const background = Array.from({ length: r.whole(1, 3) }, () => paragraph(r, subject, r.whole(2, 3)))
  const part = (): string => {
    const own = Array.from({ length: r.whole(background.length * 2 + 1, 9) }, () =>
      paragraph(r, subject, r.whole(2, 3)),
    )
    return r.chance(0.5)
      ? [...own, ...background].join('\n')
      : [own[0], ...background, ...own.slice(1)].join('\n')
  }
  return [part(), part()]
}

/** Two short articles of one publisher with its ending behind each. */
function sameEnding(r: Random): readonly [string, string] {
  const ending = r.pick(endings)
  const short = (): string => {
    const subject = subjectOf(r)
    let text = sentence(r, subject)
    while (text.length < ending.length * 1.1) text += sentence(r, subject)
    return `${text}\n${ending}`
  }
  return [short(), short()]
}

/** Two texts that have much in common, and are two articles all the same. */
export function negativePair(random: Random, number: number): readonly [string, string] {
  const kind = number % 10
  if (kind < 5) return issues(bulletins[Math.floor(number / 10) % bulletins.length] ?? '', random)
  if (kind === 5) return issues(random.pick(notices), random)
  if (kind === 6) return sameEnding(random)
  if (kind === 7) return series(random)
  if (kind === 8) return twoReports(random)
  return [article(random), article(random)]
}
