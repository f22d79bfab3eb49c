import type { Span } from '@jianbao/text'
import type { Refusals } from '../refusals.js'
import { TITLE_END, type Title } from './find-titles.js'
import type { NameCandidate } from './name-candidates.js'
import type { Surroundings } from './name-evidence.js'
import { fillsItem, IN_LIST, inLists, type Scored, wholeItem } from './name-lists.js'
import { judge } from './name-scores.js'
import { Sightings } from './sightings.js'
import { addressed, addressWeight, standing } from './surname-titles.js'

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
  return select(score(text, candidates, around, refusals), refusals).map(({ start, end, title, why }) => ({
    name: text.slice(start, title?.end ?? end),
    masked: title !== null,
    title,
    rule: why,
    start,
    end: title?.end ?? end,
  }))
}

/** The candidates that more speaks for than against. */
function score(
  text: string,
  candidates: readonly NameCandidate[],
  around: Surroundings,
  refusals: Refusals,
): Scored[] {
  const isTitled = (at: number): boolean => ((around.titles.marks[at] ?? 0) & TITLE_END) !== 0
  const sightings = new Sightings(text, candidates, isTitled)
  const scored: Scored[] = []
  const listed: Scored[] = []
  for (const candidate of candidates) {
    const title = candidate.kind === 'surname' ? addressed(text, candidate, around) : null
    if (candidate.kind === 'surname' && !title) continue
    const { score, why } = title
      ? {
          score: addressWeight(title) - candidate.cost + standing(text, candidate.start, around),
          why: 'surname and title',
        }
      : judge(text, candidate, sightings, around)
    if (score > 0) scored.push({ ...candidate, title, why, score: score + wholeItem(text, candidate) })
    else if (score + IN_LIST > 0 && fillsItem(text, candidate))
      listed.push({ ...candidate, title, why, score })
    else refusals.add(why)
  }
  return [...scored, ...inLists(text, scored, listed)]
}

/** The best-scored candidates first, each of the others only where it leaves those alone. */
function select(candidates: readonly Scored[], refusals: Refusals): Scored[] {
  const covered = new Set<number>()
  const taken: Scored[] = []
  const ranked = [...candidates].sort((a, b) => b.score - a.score || a.start - b.start || b.end - a.end)
  for (const candidate of ranked) {
    let free = true
    const end = candidate.title?.end ?? candidate.end
    for (let at = candidate.start; at < end; at++) free &&= !covered.has(at)
    if (!free) {
      refusals.add('part of a likelier name')
      continue
    }
    for (let at = candidate.start; at < end; at++) covered.add(at)
    taken.push(candidate)
  }
  return taken.sort((a, b) => a.start - b.start)
}
