import { keptRoom } from '../kept-room.js'
import { parseNumeral } from '../numerals/parse-numeral.js'
import type { FoldedText } from './folded.js'
import { hashAround, hashOf, hashOfUnits } from './hash.js'
import { mostNumbers, mostPlaces, sayingBits } from './layout.js'
import { arabicDigit, chineseDigit, letter, mark, marked, placeEnd } from './letters.js'
import { numberEnd, withoutStamps } from './written-numbers.js'

/** Before the end of a place's name, the characters that tell it from others. */
const nameLength = 2

/** Stands for each character of a name and its end. */
const nameMark = 0xe001

/** How many letters on either side tell where in a text a number or a name stands. */
const [beforeNumber, afterNumber] = [4, 2]
const [beforeName, afterName] = [2, 2]

/** Samples of the facts of each kind, as `layout` has them. */
export interface StatedFacts {
  readonly numbers: readonly number[]
  readonly places: readonly number[]
}

/**
 * A sample of the numbers, dates and places that a text states, each with the words around it: two issues of a daily
 * bulletin say other things in the same places, and copies of one article don't, whatever was cut or added.
 */
export function statedFacts(text: FoldedText): StatedFacts {
  const { letters, said, marks, places } = masked(withoutStamps(text))
  return { numbers: statedNumbers(letters, marks, said), places: namedPlaces(letters, places) }
}

interface Masked {
  /** The letters of a text with a mark for each number. */
  readonly letters: Uint16Array
  /** Hashes of what the numbers are. */
  readonly said: readonly number[]
  /** Where in the letters the marks stand, those that the text itself has among them. */
  readonly marks: readonly number[]
  /** Where in the letters something stands that a place's name may end with. */
  readonly places: readonly number[]
}

const roomForLetters = keptRoom((size) => new Uint16Array(size))
const roomForUnnamed = keptRoom((size) => new Uint16Array(size))
const roomForFacts = keptRoom((size) => new Uint32Array(size))

function masked(text: FoldedText): Masked {
  const { units, kinds } = text
  const letters = roomForLetters(units.length)
  const said: number[] = []
  const marks: number[] = []
  const places: number[] = []
  let count = 0
  for (let at = 0; at < units.length; at++) {
    const kind = kinds[at] as number
    if (kind === 0) continue
    const end = (kind & (arabicDigit | chineseDigit)) === 0 ? at : numberEnd(text, at)
    if (end > at) {
      said.push(hashOfValue(text, at, end))
      marks.push(count)
      letters[count++] = mark
      at = end - 1
    } else if ((kind & (letter | marked)) !== 0) {
      if ((kind & placeEnd) !== 0) places.push(count)
      if ((kind & marked) !== 0) marks.push(count)
      letters[count++] = units[at] as number
    }
  }
  return { letters: letters.subarray(0, count), said, marks, places }
}

/** The same for `12`, `１２` and `十二`. */
function hashOfValue(text: FoldedText, start: number, end: number): number {
  if (isPlain(text, start, end)) return hashOfUnits(text.units, start, end)
  const value = writtenValue(text, start, end)
  return hashOf(value, 0, value.length)
}

/** As many digits a number has as it is written with. */
const mostDigits = 15

/** Whether a number is written in digits alone, as a program would write it. */
function isPlain({ units, kinds }: FoldedText, start: number, end: number): boolean {
  if (end - start > mostDigits || (units[start] === zero && end - start > 1)) return false
  for (let at = start; at < end; at++) if (((kinds[at] as number) & arabicDigit) === 0) return false
  return true
}

function writtenValue({ units, kinds }: FoldedText, start: number, end: number): string {
  let plain = ''
  for (let at = start; at < end; at++)
    if (units[at] !== comma) plain += String.fromCharCode(units[at] as number)
  const isArabic = ((kinds[start] as number) & arabicDigit) !== 0
  return String(isArabic ? Number(plain) : (parseNumeral(plain) ?? plain))
}

const [comma, zero] = [0x2c, 0x30]

/** What stands for a number that the text itself has a mark for. */
const unsaid = hashOf('', 0, 0)

function statedNumbers(letters: Uint16Array, marks: readonly number[], said: readonly number[]): number[] {
  const facts: number[] = []
  for (const [i, at] of marks.entries())
    facts.push(factOf(hashAround(letters, at, at + 1, beforeNumber, afterNumber), said[i] ?? unsaid))
  return certainOf(facts, mostNumbers)
}

/** Places stand one after another (`柳河镇文昌路`): what is around one is the same whatever the next is called. */
function namedPlaces(letters: Uint16Array, places: readonly number[]): number[] {
  const ends: number[] = []
  let free = 0
  for (const end of places) {
    if (end - nameLength < free) continue
    ends.push(end)
    free = end + 1
  }
  if (ends.length === 0) return []
  const unnamed = roomForUnnamed(letters.length)
  unnamed.set(letters)
  for (const end of ends) unnamed.fill(nameMark, end - nameLength, end + 1)
  const facts: number[] = []
  for (const end of ends) {
    const start = end - nameLength
    const where = hashAround(unnamed, start, end + 1, beforeName, afterName)
    facts.push(factOf(where, hashOfUnits(letters, start, end + 1)))
  }
  return certainOf(facts, mostPlaces)
}

/** A fact: a hash of where it stands, the same place in two texts, and of what it says there. */
function factOf(where: number, what: number): number {
  return ((where >>> (8 + sayingBits)) << sayingBits) | (what >>> (32 - sayingBits))
}

/**
 * Those with the least hashes of where they stand, the same ones in every copy that has them, in rising order. Where a text
 * says several things in places that look alike, a copy that was cut may say only one of them: that tells nothing.
 */
function certainOf(found: readonly number[], most: number): number[] {
  const facts = roomForFacts(found.length)
  facts.set(found)
  facts.sort()
  const certain: number[] = []
  for (let at = 0, next = 0; at < facts.length && certain.length < most; at = next) {
    const fact = facts[at] as number
    next = at + 1
    while (next < facts.length && (facts[next] as number) >> sayingBits === fact >> sayingBits) next++
    if (facts[next - 1] === fact) certain.push(fact)
  }
  return certain
}
