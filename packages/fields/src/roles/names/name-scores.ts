import { characterClass, isPlainWord, wordTag } from '@jianbao/text'
import { isHan } from '../../scan/is-han.js'
import { isClub, withinClub } from '../organizations/clubs-before.js'
import { beginsLongerPlace, isPlaceAbroad, isPlaceName } from '../places/place-names.js'
import { endsInReason } from './charged.js'
import { BORNE_OUT, chineseScore } from './chinese-scores.js'
import { isTitled, recurs } from './elsewhere.js'
import { foreignScore, isDot, isPersonWord, KNOWN, SOMETHING, STRONG } from './foreign-scores.js'
import { FAMOUS, isCalledAfterFamous, knownAs, OF_MANY, OF_THE_WORLD } from './known-names.js'
import type { NameCandidate } from './name-candidates.js'
import { endsAmidWord, isRest, straddles } from './name-edges.js'
import { afterPlace, type Evidence, evidence, type Surroundings } from './name-evidence.js'
import { amongNouns, IN_LIST, listsThings } from './name-lists.js'
import { inVessel, inWork } from './named-things.js'
import { INSIDE_TITLE, NAMES_A_THING, prejudice } from './prejudice.js'
import type { Sighting, Sightings } from './sightings.js'
import { withSayings } from './sounding-names.js'

/** What speaks for a candidate, its cost taken off, and the word for it: the rule, or the reason against. */
export interface Verdict {
  readonly score: number
  readonly why: string
}

const REPEATED = 1
const REPEATS_COUNTED = 3
/** 高峰, 方正, 牟利: a word of the dictionary needs more to be a name than that nothing speaks against it. */
const DICTIONARY_WORD = -1.5
/** A sound from abroad that nothing makes a person is one only next to one. */
const UNPROVEN = -0.5
/** 王力举|起奖杯: the last character begins the verb. */
const STRADDLES = -4
/** 行长王益认为: what stands on both sides makes a person of whom a county is the namesake. */
const CERTAIN = 9
const FROZEN = -5
/** What speaks for a sound from abroad behind a title that stands elsewhere too. */
const RECURS = 4
const BORNE_OUT_BY_TITLE = 6
/** A known name that the word list holds as a word costs no more than this. */
const WORD_OF_THE_LIST = 6
const isMark = characterClass(/[、，。,；;：:(（)）”\s]/u)
const IN_WORK = -40

const refused = (why: string): Verdict => ({ score: Number.NEGATIVE_INFINITY, why })

/**
 * Whether a stretch is a person's name, and why.
 * @param at the candidate's index among those whose sightings are known
 */
export function judge(
  text: string,
  candidate: NameCandidate,
  at: number,
  sightings: Sightings,
  around: Surroundings,
): Verdict {
  const { start, end, name, kind } = candidate
  if (endsInReason(text, end)) return refused('plain words')
  const beside = evidence(text, start, end, around)
  const found = beside.before + beside.after + (beside.inside ? INSIDE_TITLE : 0)
  const known = knownAs(text, start, name)
  const against = prejudice(text, candidate, known, beside)
  if (against) return refused(beside.after < 0 ? NAMES_A_THING : against)
  const seen = withSayings(text, candidate, beside, around.titles)
  if (
    kind === 'chinese' &&
    (known & FAMOUS) !== 0 &&
    !goesOn(text, candidate, sightings) &&
    !(found < STRONG && endsAmidWord(text, candidate))
  )
    return isCalledAfterFamous(text, end)
      ? refused(NAMES_A_THING)
      : { score: KNOWN - costOf(candidate, true) + found, why: 'known name' }
  const named = {
    name,
    dotted: kind === 'foreign' && hasDot(name),
    known,
    own: sightings.own(at, candidate),
    tag: wordTag(name),
  }
  let score = ownScore(text, candidate, named, seen, sightings) + found
  if (
    score <= 0 &&
    score > -RECURS &&
    kind === 'foreign' &&
    seen.before >= BORNE_OUT_BY_TITLE &&
    recurs(text, candidate)
  )
    score += RECURS
  if (score > 0)
    score += afterPlace(text, start) + (inWork(text, start, end) || inVessel(text, end) ? IN_WORK : 0)
  const other =
    score > -IN_LIST
      ? otherThan(text, candidate, { dotted: named.dotted, known, score, found }, sightings, around)
      : null
  if (other) return refused(other)
  return { score, why: score > 0 ? ruleOf(kind, seen) : reasonOf(kind, seen, named.own.frozen) }
}

/** 乔石|磊: a known name of two characters that a third makes somebody else's. */
const goesOn = (text: string, { start, end }: NameCandidate, sightings: Sightings): boolean =>
  end - start === 2 &&
  (isMark(text, end + 1) || text[end] === text[end - 1] || isRest(text, end)) &&
  isHan(text, end) &&
  sightings.of('chinese', text.slice(start, end + 1)).times > 0

/** What a stretch is instead of a person, by its neighbours and the tables of places; null where nothing says so. */
function otherThan(
  text: string,
  { start, end, name }: NameCandidate,
  {
    dotted,
    known,
    score,
    found,
  }: Pick<Named, 'dotted' | 'known'> & { readonly score: number; readonly found: number },
  sightings: Sightings,
  { titles }: Surroundings,
): string | null {
  const things = 'in a list of places or things'
  if (!dotted && listsThings(text, start, end)) return things
  if (score <= 0) return null
  if (found < STRONG && sightings.isPlace(name)) return 'a place'
  if (withinClub(text, start, end)) return 'a team'
  if (found < STRONG && known === 0 && isClub(text, start, end) && !isTitled(text, { start, end }, titles))
    return 'a team'
  if (found < STRONG && amongNouns(text, start, end)) return things
  const place =
    beginsLongerPlace(text, start, end) ||
    (found < CERTAIN && (isPlaceName(name) || isPlaceAbroad(text, start, end)))
  return place ? 'a place' : null
}

/** A stretch as it is written, and what its places in the text say of it. */
interface Named {
  readonly name: string
  readonly dotted: boolean
  /** As what, see `knownAs`. */
  readonly known: number
  readonly own: Sighting
  /** The part of speech of the dictionary, that has somebody's names too; null where it has no such word. */
  readonly tag: string | null
}

function hasDot(name: string): boolean {
  for (let at = 0; at < name.length; at++) if (isDot(name, at)) return true
  return false
}

const costOf = ({ cost }: NameCandidate, known: boolean): number =>
  known ? Math.min(cost, WORD_OF_THE_LIST) : cost

/** What a stretch, and its other places in the text, say for it. */
function ownScore(
  text: string,
  candidate: NameCandidate,
  named: Named,
  seen: Evidence,
  sightings: Sightings,
): number {
  const { kind } = candidate
  const { dotted } = named
  const found = seen.before + seen.after
  const known = (named.known & (OF_THE_WORLD | OF_MANY)) !== 0
  const borne = (kind === 'chinese' || seen.before >= STRONG) && isPersonWord(named.tag)
  let score = again(named, borne) - costOf(candidate, known)
  if (straddles(text, candidate, seen)) score += STRADDLES
  score +=
    kind === 'foreign'
      ? foreignScore(text, candidate, named, seen)
      : chineseScore(text, candidate, named.own, seen, sightings)
  if (found < BORNE_OUT && !known && named.own.frozen) score += FROZEN
  const unproven = kind === 'foreign' && found < SOMETHING && !dotted && !known
  return unproven ? Math.min(score, UNPROVEN - found) : score
}

function ruleOf(kind: NameCandidate['kind'], { before, after }: Evidence): string {
  if (before >= STRONG) return 'title before'
  if (after >= STRONG) return 'words after'
  return kind === 'foreign' ? 'transcribed name' : 'characters of a name'
}

function reasonOf(kind: NameCandidate['kind'], { after, inside }: Evidence, frozen: boolean): string {
  if (inside) return 'part of a title'
  if (after < 0) return NAMES_A_THING
  if (frozen) return 'part of a longer name'
  return kind === 'foreign' ? 'a sound that nothing makes a person' : 'plain words'
}

/** A name that comes again is likelier one; a word or a place that could be a name is not. */
function again({ name, known, own, tag }: Named, borne: boolean): number {
  if ((known & OF_MANY) === 0 && !borne && isPlainWord(tag, name.length)) return DICTIONARY_WORD
  return Math.min(REPEATS_COUNTED, Math.max(own.times, 1) - 1) * REPEATED
}
