import { characterTable, isIn, wordsCost, wordTag } from '@jianbao/text'
import { DOT, FOREIGN_COST, IN_NAME, LIST_MARK, NOT_FIRST, NOT_FOREIGN } from '../../scan/character-rows.js'
import { stretchOf } from '../../scan/stretch-of.js'
import { OPENS_WORLD_NAME } from '../../scan/word-openings.js'
import { isPlaceAbroad } from '../places/place-names.js'
import { isPersonWord } from './foreign-scores.js'
import { fullNamesAt, worldNamesAt } from './known-names.js'
import type { Offered } from './offered.js'
import { asCharacters, has, personAfter, personBefore, rowAt, type ScannedText } from './scanned-text.js'
import { isSounding, SHORTEST_SOUNDING, SOUNDS_AT_MOST } from './sounding-names.js'
import { tibetanNameWords } from './tibetan-names.js'

/** A negative logarithm of how often a word of the news is a transcribed name. */
const FOREIGN_NAME = 6.5
/** Words pay for a dot as for an unknown character; a name pays a part of it too, or any two words with a dot were one. */
const DOT_IN_NAME = 9
const LONGEST_DOTTED = 16
const LONGEST_UNDOTTED = 10
/** A character this rare in transcribed names ends them. */
const NEVER_FOREIGN = 10.5
/** Where a dot says that a name is transcribed, 米歇尔 has room for one. */
const NEVER_BESIDE_DOT = 11.5
/** A dotted name must sound foreign on the whole: less than this a character. */
const LIKELY_FOREIGN = 7.8
/** Dearer than this against plain words no surroundings bear a name without a dot out. */
const AT_MOST = 8
const DOTTED_AT_MOST = 14
const RARE = 12.6
const SPACE = 0x20
const INITIAL = 6
/** 斯特林: a word of the dictionary that is somebody's name costs hardly more as one. */
const WORD_AS_NAME = 1.5
/** Such a word must sound foreign on the whole: less than this a character. */
const SOUNDS_FOREIGN = 5.9
/** 布朗|因涉嫌…: amid a clause it begins the reason. */
const CAUSE = '因'

/** Offers the transcribed names without a dot that begin or end at a place amid a run where something says so. */
export function offerForeign(scan: ScannedText, at: number, runEnd: number, offered: Offered): void {
  const led = personBefore(scan, at)
  if (led || has(scan, at - 1, LIST_MARK) || isLastOfList(scan, at)) offerFrom(scan, at, runEnd, offered)
  offerUpTo(scan, at, offered)
  if (led && opensTibetan(scan, at, runEnd)) offered.offer('foreign', at, at + TIBETAN, TIBETAN_NAME, AT_MOST)
  if (!has(scan, at, OPENS_WORLD_NAME)) return
  for (const end of worldNamesAt(scan.text, at)) {
    let own = FOREIGN_NAME
    for (let place = at; place < end; place++) own += isDot(scan, place) ? DOT_IN_NAME : cost(scan, place)
    if (end <= runEnd && own < Number.POSITIVE_INFINITY)
      offered.offer('foreign', at, end, own, Number.POSITIVE_INFINITY)
  }
  // 保罗|安德森: two names in a row cost hardly more as one than as words.
  for (const end of fullNamesAt(scan.text, at))
    if (end <= runEnd)
      offered.offer(
        'foreign',
        at,
        end,
        wordsCost(scan.text, at, end) + WORD_AS_NAME,
        Number.POSITIVE_INFINITY,
      )
}

const joints = characterTable('和与及')
const LONGEST_ITEM = 8

/** 甲、乙和|奥娜: what joins the last of a list to the others. */
function isLastOfList(scan: ScannedText, at: number): boolean {
  if (!isIn(joints, scan.text, at - 1)) return false
  for (let place = at - 3; place >= 0 && place >= at - LONGEST_ITEM; place--)
    if (has(scan, place, LIST_MARK)) return true
  return false
}

/** 扎西顿珠: two of the words that Tibetan names are made of. */
function opensTibetan(scan: ScannedText, at: number, runEnd: number): boolean {
  if (at + TIBETAN > runEnd) return false
  const half = at + TIBETAN / 2
  return isTibetan(scan.text, at, half) && isTibetan(scan.text, half, at + TIBETAN)
}

const isTibetan = stretchOf(tibetanNameWords)

const TIBETAN = 4
const TIBETAN_NAME = 14

function offerFrom(scan: ScannedText, start: number, runEnd: number, offered: Offered): void {
  if (has(scan, start, NOT_FIRST | DOT)) return
  let own = FOREIGN_NAME
  for (let end = start + 1; end <= Math.min(runEnd, start + LONGEST_UNDOTTED); end++) {
    const next = cost(scan, end - 1)
    // 禾获特: a name may begin with a character that is in no other.
    if (next > (end - 1 === start ? RARE : NEVER_FOREIGN)) return
    own += next
    if (end - start > 1) consider(scan, start, end, own, offered)
  }
}

/** Offers those that end at a place where something says so, a run's end among them. */
export function offerUpTo(scan: ScannedText, end: number, offered: Offered): void {
  if (!personAfter(scan, end) && !has(scan, end, LIST_MARK)) return
  let own = FOREIGN_NAME
  for (let start = end - 1; start >= Math.max(0, end - LONGEST_UNDOTTED); start--) {
    const next = cost(scan, start)
    if (next > NEVER_FOREIGN) return
    own += next
    if (end - start > 1 && !has(scan, start, NOT_FIRST)) consider(scan, start, end, own, offered)
  }
}

function consider(scan: ScannedText, start: number, end: number, own: number, offered: Offered): void {
  if (own - asCharacters(scan, start, end) > AT_MOST) return
  const words = wordsCost(scan.text, start, end)
  const listed =
    own > words + WORD_AS_NAME &&
    own < FOREIGN_NAME + SOUNDS_FOREIGN * (end - start) &&
    isListedPerson(scan, start, end)
  if (listed) offered.offer('foreign', start, end, words + WORD_AS_NAME, AT_MOST)
  else if (own - words <= AT_MOST) offered.offer('foreign', start, end, own, AT_MOST)
}

/** Whether the dictionary has a stretch as somebody's name. It has 克里姆林宫 and 蒙古人 as such, too. */
const isListedPerson = (scan: ScannedText, start: number, end: number): boolean =>
  end - start > 2 &&
  !isIn(noName, scan.text, end - 1) &&
  isPersonWord(wordTag(scan.text, start, end)) &&
  !isPlaceAbroad(scan.text, start, end)

const noName = characterTable('人宫语族教')

/** What a character costs in a transcribed name; infinite where it cannot stand in one. */
function cost(scan: ScannedText, at: number): number {
  if (!has(scan, at, IN_NAME) || has(scan, at, DOT | NOT_FOREIGN)) return Number.POSITIVE_INFINITY
  return scan.costs[rowAt(scan, at) + FOREIGN_COST] ?? 0
}

/** 朱利安·R·哈特: a capital between dots. */
const isInitial = (scan: ScannedText, at: number): boolean => {
  const unit = at < scan.units.length ? (scan.units[at] ?? 0) : 0
  return unit >= 0x41 && unit <= 0x5a && has(scan, at - 1, DOT) && has(scan, at + 1, DOT)
}

/** 德米特里• 卡列夫: a space behind a dot. */
const isSpaceInName = (scan: ScannedText, at: number): boolean =>
  scan.units[at] === SPACE &&
  has(scan, at - 1, DOT) &&
  has(scan, at - 2, IN_NAME) &&
  has(scan, at + 1, IN_NAME)

/** Whether a run goes on with a character that is in no other name: such a capital, space or mark. */
export const joinsNames = (scan: ScannedText, at: number): boolean =>
  isInitial(scan, at) || isSpaceInName(scan, at) || (isJoiner(scan, at) && has(scan, at + 1, IN_NAME))

/** 让-莫罗, 让.莫罗, and 让?莫罗, where a charset had no dot. */
export function isJoiner({ units }: ScannedText, at: number): boolean {
  const unit = at < units.length ? units[at] : 0
  return unit === 0x2d || unit === 0x2e || unit === 0x3f
}

export const isDot = (scan: ScannedText, at: number): boolean => has(scan, at, DOT) || isJoiner(scan, at)

/** Offers every stretch of a run that holds a dot and sounds foreign on the whole. */
export function offerDotted(scan: ScannedText, runStart: number, runEnd: number, offered: Offered): void {
  for (let start = runStart; start < runEnd; start++)
    // 让·莫罗: a word that begins no name does before a dot
    if ((!has(scan, start, NOT_FIRST) || isDot(scan, start + 1)) && !isDot(scan, start))
      offerDottedFrom(scan, start, runEnd, offered)
}

const mostBesideDot = (first: boolean): number => (first ? RARE : NEVER_BESIDE_DOT)

function offerDottedFrom(scan: ScannedText, start: number, runEnd: number, offered: Offered): void {
  let own = FOREIGN_NAME
  let dots = 0
  for (let end = start + 1; end <= Math.min(runEnd, start + LONGEST_DOTTED); end++) {
    const dot = isDot(scan, end - 1)
    if (dots > 0 && isSpaceInName(scan, end - 1)) continue
    const next = dot ? DOT_IN_NAME : isInitial(scan, end - 1) ? INITIAL : cost(scan, end - 1)
    if (next > mostBesideDot(end - 1 === start)) return
    own += next
    if (dot) dots++
    if (dot || dots === 0 || cutsWord(scan, end)) continue
    if (own <= FOREIGN_NAME + dots * DOT_IN_NAME + LIKELY_FOREIGN * (end - start - dots))
      offered.offer('foreign', start, end, own, DOTTED_AT_MOST)
  }
}

/** 雅各布·卢|卡, 布朗因|涉嫌: one character after a dot amid the run, or the word that begins a reason. */
const cutsWord = (scan: ScannedText, end: number): boolean =>
  has(scan, end, IN_NAME) &&
  (scan.text[end - 1] === CAUSE ||
    (isDot(scan, end - 2) && !personAfter(scan, end) && !goesOnWithWord(scan.text, end)))

/** 雷诺·潘|依旧: whether a word of two characters stands at a place that a name may stand before. */
function goesOnWithWord(text: string, at: number): boolean {
  const tag = wordTag(text, at, at + 2)
  return tag !== null && behindNames.has(tag)
}

const behindNames: ReadonlySet<string> = new Set(['d', 't', 'v', 'z'])

/** A character or two at either end of a row may belong to words: 多梅内克|特意. */
const TO_WORDS = 2

/** Offers what characters of transcribed names stand in a row, anywhere in a run. No row is without every third place of it. */
export function offerSounding(scan: ScannedText, runStart: number, runEnd: number, offered: Offered): void {
  const { text } = scan
  for (let at = runStart + SHORTEST_SOUNDING - 1; at < runEnd; at += SHORTEST_SOUNDING) {
    if (!isSounding(text, at)) continue
    let start = at
    while (start > runStart && isSounding(text, start - 1)) start--
    let end = at + 1
    while (end < runEnd && isSounding(text, end)) end++
    if (end - start >= SHORTEST_SOUNDING) offerRow(scan, start, end, offered)
    at = end
  }
}

function offerRow(scan: ScannedText, rowStart: number, rowEnd: number, offered: Offered): void {
  const last = rowEnd - SHORTEST_SOUNDING
  for (let start = rowStart; start <= Math.min(last, rowStart + TO_WORDS); start++) {
    if (has(scan, start, NOT_FIRST)) continue
    let own = FOREIGN_NAME
    for (let end = start + 1; end <= Math.min(rowEnd, start + LONGEST_UNDOTTED); end++) {
      own += cost(scan, end - 1)
      if (end - start < SHORTEST_SOUNDING || end < rowEnd - TO_WORDS) continue
      if (own - asCharacters(scan, start, end) > SOUNDS_AT_MOST) continue
      if (own - wordsCost(scan.text, start, end) <= SOUNDS_AT_MOST)
        offered.offer('foreign', start, end, own, SOUNDS_AT_MOST)
    }
  }
}
