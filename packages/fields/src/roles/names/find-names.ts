import type { Span } from '@jianbao/text'
import type { Refusals } from '../../refusals.js'
import { inOrder } from '../../scan/in-order.js'
import type { Title } from '../titles/find-titles.js'
import { Covered } from './covered.js'
import { LongerAbroad } from './longer-abroad.js'
import type { NameCandidate } from './name-candidates.js'
import type { Surroundings } from './name-evidence.js'
import { joinHalves } from './name-halves.js'
import { addressedAgain, joinsNext } from './name-joints.js'
import { fillsItem, IN_LIST, inLists, type Scored, scoredAs, wholeItem } from './name-lists.js'
import { judge, type Verdict } from './name-scores.js'
import { NAMES_A_THING } from './prejudice.js'
import { Sightings } from './sightings.js'
import { addressed, addressWeight, standing } from './surname-titles.js'
import { ThingsSeen } from './things-seen.js'

/** A person's name as it stands in the text. */
export interface NameMention extends Span {
  readonly name: string
  readonly masked: boolean
  /** The words of a title that make part of the name: 警官 of 王警官. */
  readonly title: Title | null
  /** What made a name of it. */
  readonly rule: string
}

/**
 * The names of a text that its characters and their surroundings bear out, in order, without overlaps; among them
 * surnames with the title that follows (王警官). Counts the others.
 */
export function findScoredNames(
  text: string,
  candidates: readonly NameCandidate[],
  around: Surroundings,
  refusals: Refusals,
): NameMention[] {
  const chosen = select(text, score(text, candidates, around, refusals), refusals)
  return joinHalves(text, chosen, around.titles).map(({ start, end, name, title, why }) => ({
    name: title ? text.slice(start, title.end) : name,
    masked: title !== null,
    title,
    rule: why,
    start,
    end: title?.end ?? end,
  }))
}

/**
 * The candidates that more speaks for than against.
 * @param candidates in order, the longer ones of a place before the shorter
 */
function score(
  text: string,
  candidates: readonly NameCandidate[],
  around: Surroundings,
  refusals: Refusals,
): Scored[] {
  const sightings = new Sightings(text, candidates, around.titles.marks)
  const scored: Scored[] = []
  const listed: Scored[] = []
  const things = new ThingsSeen()
  const abroad = new LongerAbroad()
  for (let at = 0; at < candidates.length; at++) {
    const candidate = candidates[at] as NameCandidate
    const title = candidate.kind === 'surname' ? addressed(text, candidate, around) : null
    const verdict = verdictOf(text, candidate, title, at, sightings, around)
    if (!verdict) continue
    const { why } = verdict
    const score =
      abroad.worth(text, candidate, verdict.score) +
      joinsNext(text, candidates, at, around.titles) +
      (verdict.score > 0 ? addressedAgain(text, candidate) : 0)
    things.see(text, candidate, why)
    const part = things.isPart(candidate, score)
    if (score > 0 && !part) scored.push(scoredAs(candidate, title, why, score + wholeItem(text, candidate)))
    else if (score + IN_LIST > 0 && !part && fillsItem(text, candidate))
      listed.push(scoredAs(candidate, title, why, score))
    else refusals.add(part ? NAMES_A_THING : why)
  }
  const kept = things.without(scored)
  return listed.length === 0 ? kept : [...kept, ...inLists(text, kept, listed)]
}

/** What speaks for a candidate, of an index among all; null for a surname that no title makes a person of. */
function verdictOf(
  text: string,
  candidate: NameCandidate,
  title: Title | null,
  at: number,
  sightings: Sightings,
  around: Surroundings,
): Verdict | null {
  if (candidate.kind !== 'surname') return judge(text, candidate, at, sightings, around)
  if (!title) return null
  const score = addressWeight(title) - candidate.cost + standing(text, candidate.start, around)
  return { score, why: 'surname and title' }
}

/** 范振|源自: what is known as 范振源 from elsewhere, and nowhere as 范振. */
const isCutShort = (
  text: string,
  { kind, start, end, name }: Scored,
  likelier: ReadonlySet<string>,
): boolean =>
  kind === 'chinese' &&
  end - start === 2 &&
  likelier.size > 0 &&
  likelier.has(text.slice(start, end + 1)) &&
  !likelier.has(name)

const byScore = (a: Scored, b: Scored): number => b.score - a.score || a.start - b.start || b.end - a.end
const byStart = (a: Span, b: Span): number => a.start - b.start

/** The best-scored candidates first, each of the others only where it leaves those alone. */
function select(text: string, candidates: readonly Scored[], refusals: Refusals): Scored[] {
  const covered = new Covered(text.length)
  const taken: Scored[] = []
  const likelier = new Set<string>()
  for (const candidate of inOrder([...candidates], byScore)) {
    const end = candidate.title?.end ?? candidate.end
    if (covered.overlaps(candidate.start, end) || isCutShort(text, candidate, likelier)) {
      refusals.add('part of a likelier name')
      continue
    }
    covered.take(candidate.start, end)
    taken.push(candidate)
    if (candidate.kind === 'chinese') likelier.add(candidate.name)
  }
  return inOrder(taken, byStart).filter((one, at) => !followsAddress(one, taken[at - 1]))
}

/** 石先生|常替青年改稿: what stands right behind one who is called so is no other person. */
const followsAddress = ({ start }: Scored, before: Scored | undefined): boolean =>
  before?.title?.kind === 'address' && before.title.end === start
