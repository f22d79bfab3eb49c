import { characterClass, characterTable, isIn, wordFrequency } from '@jianbao/text'
import { stretchOf } from '../scan/stretch-of.js'
import { isBrand, withinBrand } from './brands.js'
import { BESIDE_DOT, foreignScore, isDot, KNOWN, SOMETHING, STRONG } from './foreign-scores.js'
import { FAMOUS, knownAs, OF_MANY, OF_THE_WORLD } from './known-names.js'
import type { NameCandidate } from './name-candidates.js'
import { afterPlace, type Evidence, evidence, type Surroundings } from './name-evidence.js'
import { amongNouns, IN_LIST, listsThings } from './name-lists.js'
import { inVessel, inWork } from './named-things.js'
import { notNames } from './not-names.js'
import { officeOrPlace } from './offices-and-places.js'
import { beginsLongerPlace, isPlaceName } from './place-names.js'
import type { Sighting, Sightings } from './sightings.js'

/** What speaks for a candidate, its cost taken off, and the word for it: the rule, or the reason against. */
export interface Verdict {
  readonly score: number
  readonly why: string
}

const REPEATED = 1
const REPEATS_COUNTED = 3
/** 高峰, 方正, 牟利: a word of the dictionary needs more to be a name than that nothing speaks against it. */
const DICTIONARY_WORD = -1.5
const INSIDE_TITLE = -7
/** A sound from abroad that nothing makes a person is one only next to one. */
const UNPROVEN = -0.5
const OVERREACH = -3
const MANY = 5
/** Two characters with nothing around them that says so are more often half a word or a place. */
const SHORT_AND_BARE = -2
const BORNE_OUT = 2
/** Amid words that lead up to nobody a stretch is more often a part of them. */
const AMID_WORDS = -2.2
/** A name that other words than a person's follow. */
const RUNS_ON = -1
/** 苗栗马|那邦山: a place and the first character of the next. */
const OPENS_AS_PLACE = -2.5
const FROZEN = -5
/** A known name that the word list holds as a word costs no more than this. */
const WORD_OF_THE_LIST = 6
/** No name has more for it than this without its surroundings. */
const MOST_BY_ITSELF = 12
const isHan = characterClass(/[\u4e00-\u9fff]/u)
const IN_WORK = -15

/** “小某某”, 有“中国某某”之称. */
const likeness = characterTable('小大')
const LIKENED = /[“"「『‘][小大]$/u

/** 被称为“东方贝利”: the quotation ends with the name. */
const LIKENED_TO =
  /(?:称为|称作|称之为|誉为|喻为|视为|号称|堪称|称)[^，。,“”"]{0,4}[“"「『][^”"」』，。,]{0,5}$/u
const closings = characterTable('”"」』')

const isNotName = stretchOf(notNames)
export const NAMES_A_THING = 'names a place or a thing'

const refused = (why: string): Verdict => ({ score: Number.NEGATIVE_INFINITY, why })

/** Whether a stretch is a person's name, and why. */
export function judge(
  text: string,
  candidate: NameCandidate,
  sightings: Sightings,
  around: Surroundings,
): Verdict {
  const { start, end, kind } = candidate
  const seen = evidence(text, start, end, around)
  const found = seen.before + seen.after + (seen.inside ? INSIDE_TITLE : 0)
  const name = text.slice(start, end)
  const known = knownAs(text, start, name)
  const against = prejudice(text, candidate, name, known, found)
  if (against) return refused(seen.after < 0 ? NAMES_A_THING : against)
  if (kind === 'chinese' && (known & FAMOUS) !== 0)
    return { score: KNOWN - costOf(candidate, true) + found, why: 'known name' }
  const own = sightings.of(kind, name)
  const dotted = hasDot(name)
  let score = ownScore(text, candidate, { name, dotted, known, own }, seen, sightings) + found
  if (score > 0)
    score += afterPlace(text, start) + (inWork(text, start, end) || inVessel(text, end) ? IN_WORK : 0)
  const other = score > -IN_LIST ? otherThan(text, candidate, { dotted, score, found }, sightings) : null
  if (other) return refused(other)
  return { score, why: score > 0 ? ruleOf(kind, seen) : reasonOf(kind, seen, own.frozen) }
}

/** What a stretch is instead of a person, by its neighbours and the tables of places; null where nothing says so. */
function otherThan(
  text: string,
  { start, end }: NameCandidate,
  { dotted, score, found }: { readonly dotted: boolean; readonly score: number; readonly found: number },
  sightings: Sightings,
): string | null {
  const things = 'in a list of places or things'
  if (!dotted && listsThings(text, start, end)) return things
  if (score <= 0) return null
  const name = text.slice(start, end)
  if (found < STRONG && sightings.isPlace(name)) return 'a place'
  if (found < STRONG && amongNouns(text, start, end)) return things
  return isPlaceName(name) || beginsLongerPlace(text, start, end) ? 'a place' : null
}

/** A stretch as it is written, and what its places in the text say of it. */
interface Named {
  readonly name: string
  readonly dotted: boolean
  /** As what, see `knownAs`. */
  readonly known: number
  readonly own: Sighting
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
  const { times, frozen } = named.own
  const found = seen.before + seen.after
  const known = (named.known & (OF_THE_WORLD | OF_MANY)) !== 0
  let score = again(named, times) - costOf(candidate, known)
  score +=
    kind === 'foreign'
      ? foreignScore(text, candidate, named, seen)
      : chinese(text, candidate, named, seen, sightings)
  if (frozen && found < BORNE_OUT && !known) score += FROZEN
  const unproven = kind === 'foreign' && found < SOMETHING && !dotted && !known
  return unproven ? Math.min(score, UNPROVEN - found) : score
}

/** 0.5万人次/公里·日. */
const MEASURED = /^(?:公?里|千?米|[吨天日人])·/u
const opensMeasured = characterTable('公里千米吨天日人')

/** 何|笑说, 方|坦言: the second character begins the verb of a speaker. */
const SPEAKS = /^(?:[笑坦直诉叹戏苦谦辩供自][说言称道指]|感叹|感慨|回忆|回应|介绍)$/u
const speakings = characterTable('说言称道指叹慨忆应绍')

/** 交警江堰大|队: the last character begins the word for a unit. */
const UNIT = /^[大支总中]队(?![长指教政副])/u
const endsUnit = characterTable('队')

const isLikened = (text: string, start: number, end: number): boolean =>
  (isIn(likeness, text, start - 1) && LIKENED.test(text.slice(Math.max(0, start - 2), start))) ||
  (isIn(closings, text, end) && LIKENED_TO.test(text.slice(Math.max(0, start - 16), start)))

/** 老|苏请: who is called 老苏 here and elsewhere. */
const old = characterTable('老')
const isNickname = (text: string, start: number): boolean => {
  const called = text.slice(start - 1, start + 1)
  return text.indexOf(called) !== text.lastIndexOf(called)
}

/** 业者|应善尽…, 商户|应明码标价: behind a word for people as a group it is what they shall do. */
const endsGroup = characterTable('者商户方们')
const SHALL = '应'

/** What is known of a stretch that no surroundings outweigh; null where nothing is. */
function prejudice(
  text: string,
  { start, end, cost }: NameCandidate,
  name: string,
  known: number,
  found: number,
): string | null {
  if (found + MOST_BY_ITSELF < cost && known === 0) return 'plain words'
  if (isIn(opensMeasured, text, start) && MEASURED.test(name)) return 'plain words'
  if (isNotName(text, start, end) || (found < STRONG && isNotName(text, start + 1, end)))
    return 'a word of the news'
  if (name.startsWith(SHALL) && isIn(endsGroup, text, start - 1)) return 'plain words'
  if (isLikened(text, start, end)) return 'somebody likened to another'
  if (name.length === 2 && isIn(old, text, start - 1) && isNickname(text, start)) return 'part of a nickname'
  if (name.length < 4 && isIn(speakings, text, end) && SPEAKS.test(text.slice(end - 1, end + 1)))
    return 'plain words'
  if (isIn(endsUnit, text, end) && UNIT.test(text.slice(end - 1, end + 2))) return NAMES_A_THING
  if (withinBrand(text, start, end) || (found < STRONG && isBrand(text, start, end))) return 'a brand'
  return officeOrPlace(name, found >= STRONG)
}

const chinese = (
  text: string,
  { start, end }: NameCandidate,
  { name, own }: Named,
  seen: Evidence,
  sightings: Sightings,
): number =>
  overreach(name, own.times, sightings) +
  bare(text, start, end, seen) +
  (isDot(text, start - 1) || isDot(text, end) ? BESIDE_DOT : 0)

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
function again({ name, known }: Named, times: number): number {
  if ((known & OF_MANY) === 0 && wordFrequency(name) > 0) return DICTIONARY_WORD
  return Math.min(REPEATS_COUNTED, Math.max(times, 1) - 1) * REPEATED
}

const ADVERB = /[刚曾将已才仍又正也还都就]/u

/** What nothing but its characters says of a stretch. */
function bare(text: string, start: number, end: number, { before, after }: Evidence): number {
  if (before + after >= BORNE_OUT) return 0
  const short =
    (end - start === 2 ? SHORT_AND_BARE : 0) +
    (end - start > 2 && isPlaceName(text.slice(start, start + 2)) ? OPENS_AS_PLACE : 0)
  if (!isHan(text, end) || after !== 0) return short
  return short + (before === 0 && isHan(text, start - 1) ? AMID_WORDS : RUNS_ON)
}

/** 姚明|刚 beside many 姚明: a third character that the name mostly goes without. */
function overreach(name: string, own: number, sightings: Sightings): number {
  if (name.length < 3) return 0
  const times = (part: string): number => sightings.of('chinese', part).times
  const shorter = times(name.slice(0, -1))
  // 相对|于宋国青, beside 宋国青: a first character that belongs to what stands before.
  const headless = name.length > 3 && times(name.slice(1)) > own
  // 李简|特有 beside many 李简
  if (shorter - own >= MANY) return 3 * OVERREACH
  // 程建|刚 beside 程建
  if (shorter > own && ADVERB.test(name.slice(-1))) return 3 * OVERREACH
  return headless || shorter - own >= 2 ? OVERREACH : 0
}
