import type { NumberSpan } from '@jianbao/text'
import { compactNouns, recordNouns } from './bare-nouns.js'
import type { Candidate } from './candidate.js'
import { exclusions } from './exclusions.js'

/** What a number is to `counts`: one, a `一` that may only say "a", or nothing for a reason. */
export type Verdict = { readonly use: 'count' | 'article' } | { readonly reason: string }

const ONE = /^[一壹]$/u

/** `一` is "a", unless a number of the same kind stands beside it: `一死三伤`. */
function isArticle({ text, numbers, index, follower }: Candidate, number: NumberSpan): boolean {
  if (!ONE.test(text.slice(number.core.start, number.core.end)) || number.approx !== 'exact') return false
  if (follower.kind !== 'noun') return true
  if (!compactNouns.has(follower.word) && !recordNouns.has(follower.word)) return true
  const next = numbers[index + 1]
  const last = numbers[index - 1]
  return next?.start !== follower.end && last?.core.end !== number.start - 1
}

/**
 * Whether the number counts countable things; the contract lists what does not. `article` is a `一` that is "a" unless
 * what else the sentence counts says otherwise.
 */
export function countable(candidate: Candidate): Verdict {
  const number = candidate.numbers[candidate.index]
  if (!number) return { reason: 'no number' }
  if (candidate.follower.kind === 'not_counted') return { reason: candidate.follower.reason }
  const exclusion = exclusions.find(({ holds }) => holds(candidate, number))
  if (exclusion) return { reason: exclusion.reason }
  return { use: isArticle(candidate, number) ? 'article' : 'count' }
}
