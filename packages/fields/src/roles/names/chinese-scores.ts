import { characterTable, isIn } from '@jianbao/text'
import { isHan } from '../../scan/is-han.js'
import { isPlaceName } from '../places/place-names.js'
import { beheadsForeign } from './foreign-edges.js'
import { BESIDE_DOT, isDot, STRONG } from './foreign-scores.js'
import { goesOnAsThing } from './longer-things.js'
import type { NameCandidate } from './name-candidates.js'
import { isRest, opensPredicate } from './name-edges.js'
import type { Evidence } from './name-evidence.js'
import { isQuotedPart } from './quoted-parts.js'
import type { Sighting, Sightings } from './sightings.js'

const OVERREACH = -3
const MANY = 5
/** Two characters with nothing around them that says so are more often half a word or a place. */
const SHORT_AND_BARE = -2
/** Amid words that lead up to nobody a stretch is more often a part of them. */
const AMID_WORDS = -2.2
/** 王力|辞去工作. */
const SUBJECT = 0.8
const HALF = -2.5
/** 宁达|瑞丰店. */
const PART_OF_THING = -8
/** “童|颜巨乳”. */
const PART_OF_QUOTED = -7
/** A name that other words than a person's follow. */
const RUNS_ON = -1
/** 苗栗马|那邦山: a place and the first character of the next. */
const OPENS_AS_PLACE = -2.5
/** 夏尔|·门德斯. */
const BEFORE_DOT = -20
/** From so much on what stands around bears a name out. */
export const BORNE_OUT = 2

/**
 * What its borders and the words beside them say of a stretch that reads as a Chinese name.
 * @param own what its places in the text say of it
 */
export const chineseScore = (
  text: string,
  { start, end, name }: NameCandidate,
  own: Sighting,
  seen: Evidence,
  sightings: Sightings,
): number =>
  overreach(name, own.times, sightings, isIn(joints, text, end)) +
  bare(text, start, end, seen) +
  cutsHalf(text, start, end, seen) +
  beheadsForeign(text, { start, end }, seen) +
  (own.times < 2 && seen.before < STRONG && isQuotedPart(text, start, end) ? PART_OF_QUOTED : 0) +
  (isDot(text, start - 1) ? BESIDE_DOT : 0) +
  (isDot(text, end) ? BEFORE_DOT : 0)

/** 葛俊才、葛俊杰: what joins names follows no adverb. */
const joints = characterTable('和与及、，。,的')
const ADVERB = /[刚曾将已才仍又正也还都就各均略先再便却竟]/u

/** What nothing but its characters says of a stretch. */
function bare(text: string, start: number, end: number, { before, after }: Evidence): number {
  if (before + after >= BORNE_OUT) return 0
  const short =
    (end - start === 2 ? SHORT_AND_BARE : 0) +
    (end - start > 2 && isPlaceName(text, start, start + 2) ? OPENS_AS_PLACE : 0)
  if (!isHan(text, end) || after !== 0) return short
  if (goesOnAsThing(text, end)) return short + PART_OF_THING
  if (before > 0 && opensPredicate(text, end)) return short + SUBJECT
  return short + (before === 0 && isHan(text, start - 1) ? AMID_WORDS : RUNS_ON)
}

/** 阎骏|岭表现: the character behind a short name is no word, and begins none. */
function cutsHalf(text: string, start: number, end: number, { before, after }: Evidence): number {
  if (end - start !== 2 || after !== 0 || before < STRONG || !isHan(text, end)) return 0
  return isRest(text, end) ? HALF : 0
}

/** 姚明|刚 beside many 姚明: a third character that the name mostly goes without. */
function overreach(name: string, own: number, sightings: Sightings, joined: boolean): number {
  if (name.length < 3) return 0
  const times = (part: string): number => sightings.of('chinese', part).times
  const shorter = times(name.slice(0, -1))
  // 相对|于宋国青, beside 宋国青: a first character that belongs to what stands before.
  const headless = name.length > 3 && times(name.slice(1)) > own
  // 李简|特有 beside many 李简
  if (shorter - own >= MANY) return 3 * OVERREACH
  // 程建|刚 beside 程建
  if (!joined && shorter > own && ADVERB.test(name.slice(-1))) return 3 * OVERREACH
  return headless || shorter - own >= 2 ? OVERREACH : 0
}
