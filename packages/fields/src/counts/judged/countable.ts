import { characterTable, isIn, type NumberSpan } from '@jianbao/text'
import { compactNouns, recordNouns } from '../nouns/bare-nouns.js'
import type { Candidate } from './candidate.js'
import { exclusionsOf } from './exclusions.js'

const ONE = characterTable('一壹')

/** Whether it is a `一` that is "a" unless what else the sentence counts says otherwise; it is none where a number of the same kind stands beside it: `一死三伤`. */
export function isArticle({ text, numbers, index, follower }: Candidate, number: NumberSpan): boolean {
  const { start, end } = number.core
  if (end - start !== 1 || !isIn(ONE, text, start) || number.approx !== 'exact') return false
  if (follower.kind !== 'noun') return true
  if (!compactNouns.has(follower.word) && !recordNouns.has(follower.word)) return true
  const next = numbers[index + 1]
  const last = numbers[index - 1]
  return next?.start !== follower.end && last?.core.end !== number.start - 1
}

/** Why the number counts no countable things; null where it does. The contract lists what does not. */
export function refusalOf(candidate: Candidate, number: NumberSpan): string | null {
  const { follower } = candidate
  if (follower.kind === 'not_counted') return follower.reason
  for (const { reason, holds } of exclusionsOf(follower)) if (holds(candidate, number)) return reason
  return null
}
