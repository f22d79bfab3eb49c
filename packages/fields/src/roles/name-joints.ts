import { characterTable, isIn } from '@jianbao/text'
import type { Titles } from './find-titles.js'
import type { NameCandidate } from './name-candidates.js'

/** 和|秘书长李明, 和|李明: what joins two people is hardly ever the last of the first one's name. */
const JOINS = -7
const joints = characterTable('和与及携')
/** Names behind a joint that cost more than this are likelier words. */
const LIKELY = 0

/**
 * What speaks against a name that ends with what joins it to the next: a title or a likely name right behind it.
 * @param at the candidate's index; those that begin farther right stand behind it
 */
export function joinsNext(
  text: string,
  candidates: readonly NameCandidate[],
  at: number,
  titles: Titles,
): number {
  const candidate = candidates[at]
  if (!candidate || candidate.end - candidate.start < 3 || !isIn(joints, text, candidate.end - 1)) return 0
  if (titles.endingAt(candidate.start) && titles.nearAt(candidate.end)) return JOINS
  for (let next = at + 1; next < candidates.length; next++) {
    const other = candidates[next]
    if (!other || other.start > candidate.end) return 0
    if (other.start === candidate.end && other.kind !== 'surname' && other.cost < LIKELY) return JOINS
  }
  return 0
}
