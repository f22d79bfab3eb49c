import { clauseStart, sentenceStart } from '../../quantities/clauses.js'
import { cutWords, type Word } from '../../quantities/lexicon.js'
import { suits } from './noun-of-kind.js'
import type { Place } from './noun-place.js'

const FROM_TO = /(?:从|由|[增升降减跌涨扩缩][加少大小]?[至到]|达到|突破|上升到)$/u

/** `粉丝量从3000人升至2万人`: people whose number rises or falls. */
export const grownFrom = ({ text, start, unit }: Place): string | null =>
  unit === '人' && FROM_TO.test(text.slice(Math.max(0, start - 4), start))
    ? peopleInClause(text, start)
    : null

/** The last noun for people in the clause before. */
export function peopleInClause(text: string, start: number): string | null {
  return peopleFrom(text, clauseStart(text, start, 30), start)
}

const arePeople = ({ word, tag }: Word) =>
  word !== '人' && /^n/u.test(tag) && tag !== 'nr' && suits('person', word)

const peopleFrom = (text: string, from: number, to: number): string | null =>
  cutWords(text, from, to).findLast(arePeople)?.word ?? null

/** `游客赴台旅游达到41万人次`: the last people of the clause, where no other thing stands behind them. */
export function comersOf({ text, start, unit }: Place): string | null {
  if (unit !== '人次') return null
  const words = cutWords(text, clauseStart(text, start, 30), start)
  const at = words.findLastIndex(arePeople)
  // 医护人员开展核酸检测18万人次: those who do it
  const things = words
    .slice(at + 1)
    .some(({ word, tag }) => /^(?:nz?|j)$/u.test(tag) && !/[数次量]$/u.test(word))
  return at < 0 || things ? null : (words[at]?.word ?? null)
}

/** The last noun for people in the sentence before. */
export const peopleInSentence = (text: string, start: number): string | null =>
  peopleFrom(text, sentenceStart(text, start, 40), start)

const HOUSEHOLD = /[家户]$/u
const WHOLE_HOUSEHOLD = /(?:老小|老少|老幼|连同[^，。；]{0,8}共|夫妇[^，。；]{0,8}共|孩子[^，。；]{0,4}共)$/u

/** `一家五口住在老屋`: mouths of a household are people. */
export function mouthsOf({ text, start, unit }: Place): string | null {
  if (unit !== '口') return null
  const before = text.slice(Math.max(0, start - 16), start)
  return HOUSEHOLD.test(before) || WHOLE_HOUSEHOLD.test(before) ? '人' : null
}
