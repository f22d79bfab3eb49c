import { characterTable, holdsAny, isIn, nameTables, PairSet, wordsCost } from '@jianbao/text'
import {
  DOT,
  ENDS_COMPOUND,
  FIRST_COST,
  GAP,
  LAST_COST,
  LIST_MARK,
  NEVER_LAST,
  ONLY_COST,
  OPENS_COMPOUND,
  PLACE_LAST,
  SURNAME,
  SURNAME_COST,
  WITHHELD,
} from '../../scan/character-rows.js'
import { OPENS_FAMOUS_NAME } from '../../scan/word-openings.js'
import { isPlaceName } from '../places/place-names.js'
import { TITLE_START } from '../titles/find-titles.js'
import { isCharged, opensCharge } from './charged.js'
import { isJoiner } from './foreign-candidates.js'
import { isFamous } from './known-names.js'
import type { Offered } from './offered.js'
import {
  asCharacters,
  has,
  isSilent,
  personAfter,
  personBefore,
  rowAt,
  type ScannedText,
} from './scanned-text.js'
import { AS_PLACE, unlikelyEnd } from './unlikely-ends.js'

/** Negative logarithms of how often a word of the news is a name of each kind. */
const CHINESE_NAME = 4.2
const SURNAME_ALONE = 5.5
const MAIDEN = 6
/** No title makes a person of a surname dearer than this against plain words. */
const SURNAME_AT_MOST = 9.5
/** 曾任国信…, 占三成, 周一: the surname's character as a verb and as a weekday. */
export const NOT_A_SURNAME =
  /^.?高达|^春夏|^[至终对关由位属低高大小多少等处基鉴介善便敢忠急出源始限止致向归优劣异有利助]于|^.?[曾现担出历兼聘自续升转接]任|^.?周[一二三四五六日末](?!.)|^周[一二三四五六日末]|^.?占(?:[一二三四五六七八九十百两几半比据全总有地用领了到去多少])/u
/** Whatever it matches has one of these. */
const inNoSurname = characterTable('达夏于任周占')
export const isNoSurname = (text: string, start: number): boolean =>
  holdsAny(inNoSurname, text, Math.max(0, start - 1), start + 2) &&
  NOT_A_SURNAME.test(text.slice(Math.max(0, start - 1), start + 2))
const TWO_CHARACTERS = 0.25
/** 岸田良一 before 岸田良: behind the Japanese surnames, all of them dear, a given name of two is likelier still. */
const TWO_AND_TWO = -0.6
const DEAR = 9.6
/** 钱朵朵. */
const REDUPLICATED = -2
const ONE_CHARACTER = 1.5
/** What may speak for a name: its characters, a title before it, words after it, its neighbours in a list, its fame. */
const BY_ITSELF = 2
const SHORT_BY_ITSELF = 0.5
const WITH_TITLE = 6.5
const WITH_WORDS_AFTER = 7
const WITH_LIST = 6
const WITH_CHARGE = 14

/** Offers the names that begin with the surname at a place, of one character and of two. */
export function offerChinese(scan: ScannedText, start: number, runEnd: number, offered: Offered): void {
  // 司马|文静 before 司|马文静: of two readings of one stretch the first stays.
  if (has(scan, start, OPENS_COMPOUND) && has(scan, start + 1, ENDS_COMPOUND) && start + 2 <= runEnd)
    offerCompounds(scan, start, runEnd, offered)
  const cost = scan.costs[rowAt(scan, start) + SURNAME_COST] ?? 0
  if (cost !== Number.POSITIVE_INFINITY) offerNamed(scan, start, start + 1, cost, runEnd, offered)
}

function offerCompounds(scan: ScannedText, start: number, runEnd: number, offered: Offered): void {
  const { text } = scan
  const { compounds } = nameTables()
  openings ??= openingsOf(compounds.keys())
  if (!openings.mayHold(text.charCodeAt(start), text.charCodeAt(start + 1))) return
  // 雅安|田力.
  if (isPlaceName(text, start - 1, start + 1)) return
  // 佐佐木|健一.
  for (let given = start + 2; given <= start + LONGEST_COMPOUND && given <= runEnd; given++) {
    const surname = compounds.get(text.slice(start, given))
    if (surname !== undefined) offerNamed(scan, start, given, surname, runEnd, offered)
  }
}

const LONGEST_COMPOUND = 3
/** What surnames of several characters begin with: of the places whose two characters stand in some of them most begin none. */
let openings: PairSet | undefined

function openingsOf(surnames: Iterable<string>): PairSet {
  const pairs = new PairSet(OPENING_BITS)
  for (const surname of surnames) pairs.add(surname.charCodeAt(0), surname.charCodeAt(1))
  return pairs
}

const OPENING_BITS = 15

/** The surname alone before a title, and with the given names of one, two or three characters that could follow. */
function offerNamed(
  scan: ScannedText,
  start: number,
  given: number,
  surname: number,
  runEnd: number,
  offered: Offered,
): void {
  if (((scan.titleMarks[given] ?? 0) & TITLE_START) !== 0)
    offered.offer('surname', start, given, SURNAME_ALONE + surname, SURNAME_AT_MOST)
  const middle = given + size(scan, given)
  if (middle > runEnd || has(scan, given, WITHHELD | DOT) || isJoiner(scan, given)) return
  if (given - start > 1 && surname > DEAR && goesOtherwise(scan, start, given, runEnd, offered)) return
  const own = CHINESE_NAME + surname
  const { costs } = scan
  const row = rowAt(scan, given)
  const led = ledTo(scan, start)
  const short = own + ONE_CHARACTER + (costs[row + ONLY_COST] ?? 0) + asVillage(scan, given)
  const plain = asCharacters(scan, start, middle)
  if (mayBeWorth(scan, start, middle, short - plain, led))
    consider(scan, start, middle, short, plain, led, offered)
  const end = middle + size(scan, middle)
  if (end > runEnd || has(scan, middle, WITHHELD | DOT) || isJoiner(scan, middle)) return
  if (has(scan, middle, NEVER_LAST) && !isFamousAll(scan, start, end)) return
  const nextRow = rowAt(scan, middle)
  const pair = (costs[row + FIRST_COST] ?? 0) + (costs[nextRow + LAST_COST] ?? 0)
  const usual =
    own +
    (given - start > 1 && surname > DEAR ? TWO_AND_TWO : TWO_CHARACTERS) +
    pair +
    (scan.units[given] === scan.units[middle] ? REDUPLICATED : 0) +
    unlikelyEnd(scan, start, middle)
  const plainTwo = plain + asCharacters(scan, middle, end)
  if (mayBeWorth(scan, start, end, usual - plainTwo, led))
    consider(scan, start, end, usual, plainTwo, led, offered)
  if (given - start === 1 && has(scan, given, SURNAME)) offerMarried(scan, start, end, runEnd, own, offered)
}

/** Whether behind a surname of Japan a place goes on (永田町, 菊池市), or one of the only given names of three (小泉|进次郎), which is offered. */
function goesOtherwise(
  scan: ScannedText,
  start: number,
  given: number,
  runEnd: number,
  offered: Offered,
): boolean {
  const end = given + 3
  if (!isIn(son, scan.text, end - 1) || !isIn(ofSons, scan.text, end - 2) || end > runEnd)
    return isIn(endsPlace, scan.text, given)
  consider(scan, start, end, SON, asCharacters(scan, start, end), ledTo(scan, start), offered)
  return true
}

/** 范仲淹: what hardly any given name ends with. */
const isFamousAll = (scan: ScannedText, start: number, end: number): boolean =>
  has(scan, start, OPENS_FAMOUS_NAME) && isFamous(scan.text, start, end)

const endsPlace = characterTable('町市县村')
const son = characterTable('郎')
const ofSons = characterTable('太次一二三四五六士')
/** What such a name costs: dear surnames, and given names nearly always of the same few characters. */
const SON = 30

/** A married woman's name in Hong Kong and Taiwan: 陈方安生, 张王淑芬; what it has before its last character ends at `last`. */
function offerMarried(
  scan: ScannedText,
  start: number,
  last: number,
  runEnd: number,
  own: number,
  offered: Offered,
): void {
  const { costs } = scan
  const maiden = costs[rowAt(scan, start + 1) + SURNAME_COST] ?? 0
  const end = last + size(scan, last)
  if (end > runEnd || maiden === Number.POSITIVE_INFINITY) return
  const first = costs[rowAt(scan, start + 2) + FIRST_COST] ?? 0
  const married = own + maiden + MAIDEN + (first + (costs[rowAt(scan, last) + LAST_COST] ?? 0))
  const plain = asCharacters(scan, start, end)
  const led = ledTo(scan, start)
  if (mayBeWorth(scan, start, end, married - plain, led))
    consider(scan, start, end, married, plain, led, offered)
}

/** Whether a name is dearer than its characters by no more than it may be, or what stands behind it may bear it out: few are. */
const mayBeWorth = (scan: ScannedText, start: number, end: number, spared: number, led: number): boolean =>
  spared <= led + itself(start, end) ||
  !isSilent(scan, end) ||
  isIn(opensCharge, scan.text, end) ||
  has(scan, start, OPENS_FAMOUS_NAME)

const itself = (start: number, end: number): number => (end - start > 2 ? BY_ITSELF : SHORT_BY_ITSELF)

/** A character may be of two units, each of which costs as much as a character that was never seen. */
const size = ({ units }: ScannedText, at: number): number =>
  at + 1 < units.length &&
  (units[at] ?? 0) >> 10 === HIGH_SURROGATE &&
  (units[at + 1] ?? 0) >> 10 === LOW_SURROGATE
    ? 2
    : 1

const HIGH_SURROGATE = 0x36
const LOW_SURROGATE = 0x37

const asVillage = (scan: ScannedText, at: number): number => (has(scan, at, PLACE_LAST) ? AS_PLACE : 0)

/** What stands before a name speaks so much for it. */
const ledTo = (scan: ScannedText, start: number): number =>
  (personBefore(scan, start) ? WITH_TITLE : 0) + (has(scan, start - 1, LIST_MARK | GAP) ? WITH_LIST : 0)

/**
 * @param plain what it costs as characters
 * @param led what `ledTo` says of the start, the same for all that begin there
 */
function consider(
  scan: ScannedText,
  start: number,
  end: number,
  own: number,
  plain: number,
  led: number,
  offered: Offered,
): void {
  const { text } = scan
  if (isFamousAll(scan, start, end)) {
    offered.offer('chinese', start, end, own, Number.POSITIVE_INFINITY)
    return
  }
  const spared = own - plain
  let most = led + itself(start, end)
  if (isCharged(text, start, end)) most += WITH_CHARGE
  else if (personAfter(scan, end)) most += WITH_WORDS_AFTER
  if (has(scan, end, LIST_MARK) && !has(scan, start - 1, LIST_MARK | GAP)) most += WITH_LIST
  if (spared > most || own - wordsCost(text, start, end) > most) return
  if (isNoSurname(text, start)) return
  offered.offer('chinese', start, end, own, most)
}
