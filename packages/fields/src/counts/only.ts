import { characterTable, isIn, isOneOf, type Span } from '@jianbao/text'
import { cutWords } from '../quantities/lexicon.js'
import { isDenied } from './one-by-one.js'

/**
 * `只有一人戴着安全帽`, `仅凭一张照片`, `只有她一个人`: no more than one. `只得` is what had to be done, `不止只有` more than one.
 */
const ONLY =
  /(?<!不(?:是|会|能|该|应|应该|可能|可以|能够|止|仅|只|光|单)?|[并绝]非|难道|没有?)(?:(?:[只仅](?:有|剩下?|留下?|凭|需|用|靠|收|卖|买|带|设|进|胜|取|取得|获得?|赢得?|占|建|招|发|准|许)|仅得|唯有|仅)(?:了|过)?|[只仅]有[他她我你您])$/u
const endsOnly = characterTable('有剩下留凭需用靠收卖买带设进胜得取获赢占建招发准许仅了过他她我你您')
const REACH = 8

/** `一股劲头`, `一部分人`: how much of it, where nothing is counted. */
const some = characterTable('片股番阵些点线抹缕丝')
const isSome = (text: string, { end, unit }: One) =>
  isOneOf(some, unit ?? '') || unit === '部分' || (unit === '句' && text[end] === '话')

interface One extends Span {
  readonly unit: string | null
}

export const isOnly = (text: string, one: One) =>
  isIn(endsOnly, text, one.start - 1) &&
  ONLY.test(text.slice(Math.max(0, one.start - REACH), one.start)) &&
  // 一面之缘
  text[one.end] !== '之' &&
  !isSome(text, one) &&
  !isDenied(text, one.start)

/** `一步步`, `一家一家`: one after the other; `一家|家具厂` is one. */
export function isReduplicated(text: string, start: number, end: number): boolean {
  if (text[end] === text[start] && text.startsWith(text.slice(start, end), end)) return true
  if (text[end] !== text[end - 1]) return false
  const [first] = cutWords(text, end, Math.min(text.length, end + 4))
  return first === undefined || first.word.length === 1
}
