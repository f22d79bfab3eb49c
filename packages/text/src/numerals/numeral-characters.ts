import {
  bigUnits,
  digits,
  formalDigits,
  fusedNumbers,
  smallUnits,
  unknownDigits,
  wholeNumbers,
} from './characters.js'
import { overMarks } from './over-marks.js'

/** Everything that a character can be in a numeral. */
export interface NumeralCharacter {
  readonly digit: number | undefined
  readonly small: number | undefined
  readonly big: number | undefined
  readonly whole: number | undefined
  readonly fused: number | undefined
  readonly over: 'over' | 'about' | undefined
  readonly formal: boolean
  readonly unknown: boolean
}

const characterOf = (character: string): NumeralCharacter => ({
  digit: digits.get(character),
  small: smallUnits.get(character),
  big: bigUnits.get(character),
  whole: wholeNumbers.get(character),
  fused: fusedNumbers.get(character),
  over: overMarks.get(character),
  formal: formalDigits.has(character),
  unknown: unknownDigits.has(character),
})

const characters = [
  digits,
  smallUnits,
  bigUnits,
  wholeNumbers,
  fusedNumbers,
  overMarks,
  formalDigits,
  unknownDigits,
]
const OTHER = characterOf('')
/** By `places`. */
const known = [OTHER]
/** By UTF-16 code unit; 0 for every character that is in no numeral. */
const places = new Uint8Array(0x1_00_00)
for (const table of characters)
  for (const character of table.keys()) {
    const unit = character.charCodeAt(0)
    if (places[unit] === 0) places[unit] = known.push(characterOf(character)) - 1
  }

/**
 * What the character at `at` can be in a numeral: nothing beyond the text. Each is asked about several times, so none of
 * them is made a string to look up.
 */
export function characterAt(text: string, at: number): NumeralCharacter {
  // As in `isIn`: no string is asked beyond its ends.
  if (at < 0 || at >= text.length) return OTHER
  return known[places[text.charCodeAt(at)] ?? 0] ?? OTHER
}
