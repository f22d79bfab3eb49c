import { characterTable, isIn } from '@jianbao/text'
import type { Position } from '../link.js'

/** What joins the offices of one person. */
export const titleJoints = characterTable('、兼及和暨,，/')

/** 会长、|原副局长王力; 教授、|前院长: what somebody was. */
const WAS = /^(?:原|前(?![锋腰台线]))/u
const WAS_BEFORE = /(?:原|前|[曾历]任|曾是|曾为)$/u
const WAS_REACH = 2

/**
 * The offices before a name as they are told, but trades without an institution behind the others (副会长、|收藏家), and last
 * what somebody was and what only leads up to the next (嘉宾：|教授, 导演|艺术家).
 */
export function byWeight(text: string, positions: readonly Position[]): Position[] {
  const nearest = positions.at(-1)
  const weights = new Map(
    positions.map((one) => [one, one === nearest ? weightOf(text, one) : joined(text, one)]),
  )
  return [...positions].sort((a, b) => (weights.get(a) ?? 0) - (weights.get(b) ?? 0))
}

const LAST = 2

const joined = (text: string, position: Position): number =>
  isIn(titleJoints, text, position.start + position.words.length) ? weightOf(text, position) : LAST

function weightOf(text: string, { words, role, organization, start }: Position): number {
  const opening = Math.min(start, organization?.start ?? start)
  if (WAS.test(words) || WAS_BEFORE.test(text.slice(Math.max(0, opening - WAS_REACH), opening))) return LAST
  return organization === null && (role === 'employee' || role === 'other') ? 1 : 0
}
