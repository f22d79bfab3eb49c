import type { Token } from '@jianbao/text'
import { organizationStops } from '../titles/position-words.js'
import { firmTails } from './firm-tails.js'
import { isPunctuation } from './institution-words.js'
import { kindsOf, STOP, TITLE } from './organization-words.js'

/** What the law calls a firm, and what many firms call themselves. */
const KIND = /^(?:集团|(?:股份|责任)?有限(?:责任)?公司|股份公司|总公司|责任)$/u
/** What else stands between the name of a firm and its kind. */
const FIELD = /^(?:发展|开发|建设|工程|技术|网络|服务|设计|房地产|公司|责任)$/u
const PARTS_AT_MOST = 3
const CHARACTERS_AT_MOST = 8
/** 一家, 这, 当时: what names no firm. */
const NO_NAME = /^[rpcumqtfd]/u
const HAN = /^[\u4e00-\u9fff]+$/u
/** 民营|集团, 诈骗|集团: what it is among its kind. */
const OF_A_KIND =
  /^(?:民营|国有|国营|私营|跨国|外资|合资|上市|大型|小型|中型|知名|著名|家族|企业|犯罪|诈骗|贩毒|盗窃|走私|黑社会|黑恶)$/u

/** Whether the words from one on are no more than the kind of a firm and its fields of work: 科技|发展|有限公司. */
export function isBareFirm(words: readonly Token[], first: number): boolean {
  const last = words.at(-1)
  if (!last || !KIND.test(last.word)) return false
  for (let i = first; i < words.length - 1; i++) {
    const word = words[i]?.word ?? ''
    if (!firmTails.has(word) && !FIELD.test(word) && !KIND.test(word)) return false
  }
  return true
}

/** 北京|娱乐|通|科技有限公司: where the words begin that such a firm must be called by, up to where they open a clause; null where they do not. */
export function bareFirmStart(words: readonly Token[], first: number): number | null {
  let from = first
  while (from > 0 && first - from < PARTS_AT_MOST && isPart(words[from - 1], words[from])) from--
  const left = words[from - 1]
  const opens =
    !left || left.end !== words[from]?.start || (kindsOf(left.word) & STOP) !== 0 || isPunctuation(left.word)
  if (from === first || !opens) return null
  // 收购|远航|集团.
  const [opening, second] = [words[from], words[from + 1]]
  if (first - from > 1 && opening && second && opening.tag === 'v' && opening.word.length > 1)
    return second.start
  if (!opening || NO_NAME.test(opening.tag) || OF_A_KIND.test(opening.word)) return null
  return (words[first]?.start ?? 0) - opening.start > CHARACTERS_AT_MOST ? null : opening.start
}

const isPart = (token: Token | undefined, next: Token | undefined): boolean =>
  token !== undefined &&
  token.end === next?.start &&
  HAN.test(token.word) &&
  (kindsOf(token.word) & (STOP | TITLE)) === 0

/** 远航|科技: the word that opens a clause is what the firm is called by; null where there is none. */
export function firmStart(words: readonly Token[], first: number): number | null {
  const [word, left] = [words[first - 1], words[first - 2]]
  if (!word || word.end !== words[first]?.start || !OPENS_FIRM.test(word.word)) return null
  if (/^[dpcrumqfty]/u.test(word.tag) || organizationStops.has(word.word)) return null
  const opens = left?.end !== word.start || organizationStops.has(left.word) || isPunctuation(left.word)
  return opens ? word.start : null
}

const OPENS_FIRM = /^[\u4e00-\u9fff]{2,4}$/u
