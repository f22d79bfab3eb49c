import { type Span, wordFrequency } from '@jianbao/text'
import type { Title } from './find-titles.js'
import type { NameCandidate } from './name-candidates.js'
import { afterPlace, evidence, type Surroundings } from './name-evidence.js'
import { fillsItem, IN_LIST, inLists, type Scored, wholeItem } from './name-lists.js'
import { notNames } from './not-names.js'
import { beginsLongerPlace, isPlaceName } from './place-names.js'
import { addressed, addressWeight, standing } from './surname-titles.js'
import { famousNames, worldNames } from './world-names.js'

/** A person's name as it stands in the text. */
export interface NameMention extends Span {
  readonly name: string
  readonly masked: boolean
  /** The words of a title that make part of the name: 警官 of 王警官. */
  readonly title: Title | null
}

/** A name that comes again is likelier one. */
const REPEATED = 1
/** 高峰, 方正, 牟利: a word of the dictionary needs more to be a name than that nothing speaks against it. */
const DICTIONARY_WORD = -1.5
const PLACE_NAME = -7
const REPEATS_COUNTED = 3
const FOREIGN_ALONE = -3.5
const DOTTED = 7
const SOMETHING = 2.5
const NO_PERSON = -4.5
const OVERREACH = -3
/** Two characters with nothing around them that says so are more often half a word or a place. */
const SHORT_AND_BARE = -2
const BORNE_OUT = 2
const KNOWN = 9
/** 科尔 may as well begin 科尔曼. */
const KNOWN_BUT_SHORT = 5
/** No name has more for it than this without its surroundings: what is known, with all repetitions. */
const MOST_BY_ITSELF = 12

/**
 * The names of a text that its characters and their surroundings bear out, in order, without overlaps; among them
 * surnames with the title that follows (王警官).
 */
export function findScoredNames(
  text: string,
  candidates: readonly NameCandidate[],
  around: Surroundings,
): NameMention[] {
  return select(score(text, candidates, around)).map(({ start, end, title }) => ({
    name: text.slice(start, title?.end ?? end),
    masked: title !== null,
    title,
    start,
    end: title?.end ?? end,
  }))
}

/** The candidates that more speaks for than against. */
function score(text: string, candidates: readonly NameCandidate[], around: Surroundings): Scored[] {
  const repeats = new Map<string, number>()
  for (const { start, end, kind, cost } of candidates) {
    if (cost >= 2 || kind === 'surname') continue
    const name = keyOf(kind, text.slice(start, end))
    repeats.set(name, (repeats.get(name) ?? 0) + 1)
  }
  const scored: Scored[] = []
  const listed: Scored[] = []
  for (const candidate of candidates) {
    const title = candidate.kind === 'surname' ? addressed(text, candidate, around) : null
    if (candidate.kind === 'surname' && !title) continue
    const score = title
      ? addressWeight(title) - candidate.cost + standing(text, candidate.start, around)
      : scoreOf(text, candidate, repeats, around)
    if (score > 0) scored.push({ ...candidate, title, score: score + wholeItem(text, candidate) })
    else if (score + IN_LIST > 0 && fillsItem(text, candidate)) listed.push({ ...candidate, title, score })
  }
  return [...scored, ...inLists(text, scored, listed)]
}

function scoreOf(
  text: string,
  { start, end, kind, cost }: NameCandidate,
  repeats: ReadonlyMap<string, number>,
  around: Surroundings,
): number {
  const found = evidence(text, start, end, around)
  if (found + MOST_BY_ITSELF < cost) return Number.NEGATIVE_INFINITY
  const name = text.slice(start, end)
  if (notNames.has(name) || notNames.has(name.slice(1))) return Number.NEGATIVE_INFINITY
  if (kind === 'chinese' && famousNames.has(name)) return KNOWN - cost + found
  const again = repetition(kind, name, repeats)
  const origin = kind === 'foreign' ? foreignEvidence(name, found) : overreach(name, repeats)
  const bare = end - start === 2 && kind === 'chinese' && found < BORNE_OUT ? SHORT_AND_BARE : 0
  let score = -cost + again + origin + found + bare
  if (score > 0) score += afterPlace(text, start)
  const place = score > 0 && (isPlaceName(name) || beginsLongerPlace(text, start, end))
  return place ? PLACE_NAME : score
}

const keyOf = (kind: NameCandidate['kind'], name: string): string => (kind === 'foreign' ? `~${name}` : name)

/** A name that comes again is likelier one; a word or a place that could be a name is not. */
function repetition(kind: NameCandidate['kind'], name: string, repeats: ReadonlyMap<string, number>): number {
  if (wordFrequency(name) > 0) return DICTIONARY_WORD
  return Math.min(REPEATS_COUNTED, (repeats.get(keyOf(kind, name)) ?? 1) - 1) * REPEATED
}

/** 姚明|刚 beside many 姚明: a third character that the name mostly goes without. */
function overreach(name: string, repeats: ReadonlyMap<string, number>): number {
  const shorter = repeats.get(keyOf('chinese', name.slice(0, -1))) ?? 0
  const own = repeats.get(keyOf('chinese', name)) ?? 0
  // 相对|于宋国青, beside 宋国青: a first character that belongs to what stands before.
  const headless = name.length > 3 && (repeats.get(keyOf('chinese', name.slice(1))) ?? 0) > own
  return headless || (name.length > 2 && shorter - own >= 2) ? OVERREACH : 0
}

/** A transcribed name without a dot could as well be a place: something must say that it is a person. */
function foreignEvidence(name: string, found: number): number {
  if (worldNames.has(name)) return name.length > 2 ? KNOWN : KNOWN_BUT_SHORT
  if (/[·•‧]/u.test(name)) return DOTTED
  if (found < SOMETHING) return NO_PERSON
  return FOREIGN_ALONE + Math.max(0, name.length - 3)
}

/** The best-scored candidates first, each of the others only where it leaves those alone. */
function select(candidates: readonly Scored[]): Scored[] {
  const covered = new Set<number>()
  const taken: Scored[] = []
  const ranked = [...candidates].sort((a, b) => b.score - a.score || a.start - b.start || b.end - a.end)
  for (const candidate of ranked) {
    let free = true
    const end = candidate.title?.end ?? candidate.end
    for (let at = candidate.start; at < end; at++) free &&= !covered.has(at)
    if (!free) continue
    for (let at = candidate.start; at < end; at++) covered.add(at)
    taken.push(candidate)
  }
  return taken.sort((a, b) => a.start - b.start)
}
