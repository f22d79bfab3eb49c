import { parseNumeral } from '../numerals/parse-numeral.js'
import { hashOf } from './hash.js'
import { mostNumbers, mostPlaces, sayingBits } from './layout.js'
import { letter, lettersOf, mark, marked } from './letters.js'

/** Dates and times as headers write them: every site adds its own. */
const stamp = /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}:\d{2}(?::\d{2})?/g

/** Digits, a Chinese number of two and more characters, or one alone where it counts or dates something. */
const number =
  /\d[\d,]*(?:\.\d+)?|[零〇一二三四五六七八九十百千万亿两]{2,}|[一二三四五六七八九十两](?=[月日号时点分例起名人户家台辆次岁元度级])/g

/** What a place's name ends with, after the two characters that tell it from others. */
const placeEnd = /[市县区镇乡路街巷]/g
const nameLength = 2

/** Stands for each character of a name and its end. */
const nameMark = '\ue001'.repeat(nameLength + 1)

/** How many letters on either side tell where in a text a number or a name stands. */
const [beforeNumber, afterNumber] = [4, 2]
const [beforeName, afterName] = [2, 2]

/** The same place in two texts is the same `where`; what they say there is `what`. */
interface Fact {
  readonly where: string
  readonly what: string
}

/** Samples of the facts of each kind, as `layout` has them. */
export interface StatedFacts {
  readonly numbers: readonly number[]
  readonly places: readonly number[]
}

/**
 * A sample of the numbers, dates and places that a text states, each with the words around it: two issues of a daily
 * bulletin say other things in the same places, and copies of one article don't, whatever was cut or added.
 * @param folded the text in Simplified, of one width and case
 */
export function statedFacts(folded: string): StatedFacts {
  const said: string[] = []
  const masked = folded.replace(stamp, ' ').replace(number, (surface) => {
    said.push(plainValue(surface))
    return mark
  })
  const letters = lettersOf(masked, letter | marked)
  return {
    numbers: sample(statedNumbers(letters, said), mostNumbers),
    places: sample(namedPlaces(letters), mostPlaces),
  }
}

/** The same for `12`, `１２` and `十二`. */
function plainValue(surface: string): string {
  const plain = surface.replace(/,/g, '')
  return String(/\d/.test(plain) ? Number(plain) : (parseNumeral(plain) ?? plain))
}

function* statedNumbers(letters: string, said: readonly string[]): Generator<Fact> {
  let count = 0
  for (let at = letters.indexOf(mark); at >= 0; at = letters.indexOf(mark, at + 1)) {
    yield { where: around(letters, at, at + 1, beforeNumber, afterNumber), what: said[count++] ?? '' }
  }
}

/** Places stand one after another (`柳河镇文昌路`): what is around one is the same whatever the next is called. */
function* namedPlaces(letters: string): Generator<Fact> {
  const ends: number[] = []
  let masked = ''
  for (const { index: end } of letters.matchAll(placeEnd)) {
    if (end - nameLength < masked.length) continue
    masked += letters.slice(masked.length, end - nameLength) + nameMark
    ends.push(end)
  }
  masked += letters.slice(masked.length)
  for (const end of ends) {
    const start = end - nameLength
    yield {
      where: around(masked, start, end + 1, beforeName, afterName),
      what: letters.slice(start, end + 1),
    }
  }
}

function around(letters: string, start: number, end: number, before: number, after: number): string {
  return `${letters.slice(Math.max(0, start - before), start)}|${letters.slice(end, end + after)}`
}

/**
 * Those with the least hashes of where they stand, the same ones in every copy that has them, in rising order. Where a
 * text says several things in places that look alike, a copy that was cut may say only one of them: that tells nothing.
 */
function sample(facts: Iterable<Fact>, most: number): number[] {
  const told = new Map<number, number | null>()
  for (const { where, what } of facts) {
    const place = hashOf(where, 0, where.length) >>> (8 + sayingBits)
    const value = hashOf(what, 0, what.length) >>> (32 - sayingBits)
    const other = told.get(place)
    told.set(place, other === undefined || other === value ? value : null)
  }
  const certain = [...told].flatMap(([place, value]) => (value === null ? [] : (place << sayingBits) | value))
  return certain.sort((a, b) => a - b).slice(0, most)
}
