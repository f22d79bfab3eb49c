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
  const { letters, said, places } = masked(withoutStamps(text))
  return { numbers: statedNumbers(letters, said), places: namedPlaces(letters, places) }
}

interface Masked {
  /** The letters of a text with a mark for each number. */
  readonly letters: Uint16Array
  /** Hashes of what the numbers are. */
  readonly said: readonly number[]
  /** Where in the letters something stands that a place's name may end with. */
  readonly places: readonly number[]
}

function masked(text: FoldedText): Masked {
  const { units, kinds } = text
  const letters = new Uint16Array(units.length)
  const said: number[] = []
  const places: number[] = []
  let count = 0
  for (let at = 0; at < units.length; at++) {
    const kind = kinds[at] as number
    const end = (kind & (arabicDigit | chineseDigit)) === 0 ? at : numberEnd(text, at)
    if (end > at) {
      said.push(hashOfValue(text, at, end))
      letters[count++] = mark
      at = end - 1
    } else if ((kind & (letter | marked)) !== 0) {
      if ((kind & placeEnd) !== 0) places.push(count)
      letters[count++] = units[at] as number
    }
  }
  return { letters: letters.subarray(0, count), said, places }
}

/** The same for `12`, `１２` and `十二`. */
function hashOfValue({ units, kinds }: FoldedText, start: number, end: number): number {
  let plain = ''
  for (let at = start; at < end; at++)
    if (units[at] !== comma) plain += String.fromCharCode(units[at] as number)
  const isArabic = ((kinds[start] as number) & arabicDigit) !== 0
  const value = String(isArabic ? Number(plain) : (parseNumeral(plain) ?? plain))
  return hashOf(value, 0, value.length)
}

const comma = 0x2c

/** What stands for a number that the text itself has a mark for. */
const unsaid = hashOf('', 0, 0)

function statedNumbers(letters: Uint16Array, said: readonly number[]): number[] {
  const facts = new FactSample()
  let count = 0
  for (let at = letters.indexOf(mark); at >= 0; at = letters.indexOf(mark, at + 1))
    facts.add(hashAround(letters, at, at + 1, beforeNumber, afterNumber), said[count++] ?? unsaid)
  return facts.least(mostNumbers)
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
  const unnamed = letters.slice()
  for (const end of ends) unnamed.fill(nameMark, end - nameLength, end + 1)
  const facts = new FactSample()
  for (const end of ends) {
    const start = end - nameLength
    const where = hashAround(unnamed, start, end + 1, beforeName, afterName)
    facts.add(where, hashOfUnits(letters, start, end + 1))
  }
  return facts.least(mostPlaces)
}

/**
 * Facts by hashes of where they stand, the same place in two texts, and of what they say there. Where a text says several
 * things in places that look alike, a copy that was cut may say only one of them: that tells nothing.
 */
class FactSample {
  private readonly told = new Map<number, number | null>()

  add(where: number, what: number): void {
    const place = where >>> (8 + sayingBits)
    const value = what >>> (32 - sayingBits)
    const other = this.told.get(place)
    this.told.set(place, other === undefined || other === value ? value : null)
  }

  /** Those with the least hashes of where they stand, the same ones in every copy that has them, in rising order. */
  least(most: number): number[] {
    const certain: number[] = []
    for (const [place, value] of this.told) if (value !== null) certain.push((place << sayingBits) | value)
    return certain.sort((a, b) => a - b).slice(0, most)
  }
}
