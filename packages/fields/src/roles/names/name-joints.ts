import { characterTable, isIn } from '@jianbao/text'
import { gaps } from '../../scan/shared-tables.js'
import type { Titles } from '../titles/find-titles.js'
import type { NameCandidate } from './name-candidates.js'
import { acts, speaksAtLength } from './person-verbs.js'

/** 和|秘书长李明, 和|李明: what joins two people is hardly ever the last of the first one's name. */
const JOINS = -7
const joints = characterTable('和与及携')
/** 王力和|来到现场, 王明月|认为, 王力有|率队: words that no verb follows rather end a name before one. */
const ENDS_NAME = 3.5
const words = characterTable('和与及携有为小长月')
/** 王力和|来到现场的人: what joins another person that the verb tells of. */
const JOINS_ANOTHER = /^[^,，。；;、\n]{0,14}的/u
/** 王诚|王总: somebody is named, and addressed. */
const ADDRESSED_AGAIN = -8
const addresses = characterTable('总董局处工老')
/** Names behind a joint that cost more than this are likelier words. */
const LIKELY = 0

/**
 * What the last character of a name of three speaks for or against it, as the word that it is as well: by what stands
 * right behind it.
 * @param at the candidate's index; those that begin farther right stand behind it
 */
export function joinsNext(
  text: string,
  candidates: readonly NameCandidate[],
  at: number,
  titles: Titles,
): number {
  const candidate = candidates[at]
  if (!candidate || candidate.end - candidate.start < 3) return 0
  const { start, end, kind } = candidate
  if (!isIn(words, text, end - 1)) return 0
  if (kind === 'chinese' && endsBehindTitle(text, start, end, titles)) return ENDS_NAME
  return isIn(joints, text, end - 1) ? joinsPeople(candidate, candidates, at, titles) : 0
}

/** What speaks against a name that takes the surname of who is addressed by it. */
export const addressedAgain = (text: string, { start, end }: NameCandidate): number =>
  isIn(addresses, text, end) && text[start] === text[end - 1] && end - start > 2 ? ADDRESSED_AGAIN : 0

function endsBehindTitle(text: string, start: number, end: number, titles: Titles): boolean {
  if (titles.endingAt(start)) return endsBeforeVerb(text, end)
  return isIn(gaps, text, start - 1) && isIn(gaps, text, end) && titles.nearAt(end + 1) !== undefined
}

function endsBeforeVerb(text: string, end: number): boolean {
  if (isIn(noJoint, text, end - 1) && !isIn(goesWithThose, text, end) && acts(text, end)) return true
  if (!speaksAtLength(text, end)) return false
  return !isIn(joints, text, end - 1) || !JOINS_ANOTHER.test(text.slice(end, end + REACH))
}

const noJoint = characterTable('小长月')
/** 长|在江州, 小|有名气. */
const goesWithThose = characterTable('在有的得时')
const REACH = 16

/** Whether a title or a likely name stands right behind what may join two people. */
function joinsPeople(
  candidate: NameCandidate,
  candidates: readonly NameCandidate[],
  at: number,
  titles: Titles,
): number {
  if (titles.endingAt(candidate.start) && titles.nearAt(candidate.end)) return JOINS
  for (let next = at + 1; next < candidates.length; next++) {
    const other = candidates[next]
    if (!other || other.start > candidate.end) return 0
    if (other.start === candidate.end && other.kind !== 'surname' && other.cost < LIKELY) return JOINS
  }
  return 0
}
