import { characterTable, isIn, isOneOf } from '@jianbao/text'
import { tagOf, type Word } from '../../quantities/lexicon.js'
import { nounSuffixes, shortNouns } from './noun-classes.js'

/** What a word can be in a noun phrase. `stop` ends one. */
export type WordKind = 'noun' | 'modifier' | 'verb' | 'de' | 'unknown' | 'stop'

const NOUN = /^(?:n|j|an$|vn$|eng$|s$|o$)/u
const MODIFIER = /^(?:a$|ag$|b$|z$|l$|i$|h$)/u
const VERB = /^v/u
const NOMINAL = /^v?n$/u

/** Nouns by the list that end a phrase where they stand beside a number: places in the clause, not parts of a thing. */
const stops: ReadonlySet<string> = new Set(
  '上 下 中 内 里 外 前 后 时 间 旁 边 处 之间 之中 之内 以来 期间 当时 当天 目前 同时 其中 左右 以上 以下 今年 去年 明年 全年 昨天 今天 明天 现场 多 是 有 在 被 将 把 由 从 向 对 与 和 及 或 等 了 着 过 也 都 已 均 就 才 又 再 并 而 但 则 因 为 以 于 至 到 不 未 无 没 没有 可 能 会 要 应 须 需 请 让 使 令 给 得 地 所 其 此 该 这 那 各 每 某 本 我 你 他 她 它 自己 一举 共计 合计 总计 户均 人均 亩均 村均 生均 店均 套均 床均 校均 场均 班均 全部 全都 相继 先后 正在 分别 基本 大家 时候 方便 期 先行 有所 实际 平均 当中 当场 全数 集体 全线 双双 只 仅 还 共 达 约 近 超 逾'.split(
    ' ',
  ),
)

const SIDES = /^(?:[内外上中下东西南北周沿]|附|全)[部边游线侧方近层]$/u

/** Adverbs of degree that stand before an attribute: `十大最具影响力人物`. */
const degrees: ReadonlySet<string> = new Set([
  '最',
  '最具',
  '更',
  '较',
  '新',
  '老',
  '大',
  '小',
  '高',
  '低',
  '主要',
])

/** What a word is whatever its tag says. */
const ofWords: ReadonlyMap<string, WordKind> = new Map([
  ...[...stops].map((word) => [word, 'stop'] as const),
  ...['的', '之'].map((word) => [word, 'de'] as const),
  ...[...degrees].map((word) => [word, 'modifier'] as const),
])

/** What they begin and end with: most words are told by their last character. */
const opensTold = characterTable(ofWords.keys())
const endsTold = characterTable([...ofWords.keys()].map((word) => word.slice(-1)))
const shorts = characterTable(shortNouns)
const suffixes = characterTable(nounSuffixes)

export function kindOf({ word, tag }: Word): WordKind {
  const last = word.length - 1
  const told = isIn(endsTold, word, last) && isIn(opensTold, word, 0) ? ofWords.get(word) : undefined
  if (told) return told
  const kind = kindOfTag(tag)
  // 外部隐患, 周边商户: places of two characters that tell apart
  if (kind === 'stop' && tag === 'f' && word.length > 1 && SIDES.test(word)) return 'modifier'
  // 车, 艳照: one character that the list has only as a part of words
  if (kind === 'unknown' && isOneOf(shorts, word)) return 'noun'
  // 一览表: a set phrase that ends in a noun
  if (kind === 'modifier' && (tag === 'i' || tag === 'l') && NOMINAL.test(tagOf(word.slice(-2)) ?? ''))
    return 'noun'
  // 选修课: three characters and a noun's last one
  if (kind === 'verb' && word.length > 2 && isIn(suffixes, word, last)) return 'noun'
  return kind
}

export const isNoun = (word: Word | undefined): boolean => word !== undefined && kindOf(word) === 'noun'

/** By the code unit of a tag of one letter, as most of them are. */
const kindsOfLetters = Array.from({ length: 0x80 }, (_, unit) => readTag(String.fromCharCode(unit)))
const kindsOfOthers = new Map<string, WordKind>()

function kindOfTag(tag: string): WordKind {
  const known = tag.length === 1 ? kindsOfLetters[tag.charCodeAt(0)] : kindsOfOthers.get(tag)
  if (known) return known
  const kind = readTag(tag)
  kindsOfOthers.set(tag, kind)
  return kind
}

function readTag(tag: string): WordKind {
  if (NOUN.test(tag)) return 'noun'
  if (MODIFIER.test(tag)) return 'modifier'
  if (VERB.test(tag)) return 'verb'
  return /^(?:x|zg|g|tg|k)$/u.test(tag) ? 'unknown' : 'stop'
}
