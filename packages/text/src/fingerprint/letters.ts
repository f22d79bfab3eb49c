import { counters, digitsAlone, digitsTogether, placeEnds } from './telling-characters.js'

/** What a fingerprint asks of a character; a bit each. */
export const letter = 1
export const number = 2
/** Stands for a number among letters: a code unit that no text has a use for. */
export const mark = 0xe000
export const marked = 4
/** What a written number begins with, or a part of one. */
export const arabicDigit = 8
export const chineseDigit = 16
/** A Chinese digit that is a number by itself before a counter, and what counters begin with. */
export const loneDigit = 32
export const counter = 64
/** What a place's name ends with. */
export const placeEnd = 128
const neither = 256

/** By UTF-16 code unit, filled as they are met; 0 where it was not asked for yet, and for surrogates. */
const kinds = new Uint16Array(0x10000)

/** What the character at a place of a text in an array is, all of it where a surrogate stands there. */
export function kindAt(units: Uint16Array, at: number): number {
  return kinds[units[at] as number] || learnedKind(units, at)
}

/** The code units that are of one of the kinds, in order. */
export function unitsOf(units: Uint16Array, wanted: number): Uint16Array {
  const found = new Uint16Array(units.length)
  let count = 0
  for (let at = 0; at < units.length; at++)
    if ((kindAt(units, at) & wanted) !== 0) found[count++] = units[at] as number
  return found.subarray(0, count)
}

function learnedKind(units: Uint16Array, at: number): number {
  const unit = units[at] as number
  if (unit >= 0xd800 && unit < 0xe000) return kindOf(wholeCharacter(units, at))
  const kind = kindOf(String.fromCharCode(unit))
  kinds[unit] = kind
  return kind
}

/** The second half of a character is what the whole is. */
function wholeCharacter(units: Uint16Array, at: number): string {
  const isLow = (units[at] as number) >= 0xdc00
  const start = isLow && at > 0 && ((units[at - 1] as number) & 0xfc00) === 0xd800 ? at - 1 : at
  const pair = String.fromCharCode(...units.subarray(start, start + 2))
  return String.fromCodePoint(pair.codePointAt(0) ?? 0)
}

function kindOf(character: string): number {
  let kind = 0
  if (/^\p{L}/u.test(character)) kind |= letter
  if (/^\p{N}/u.test(character)) kind |= number
  if (character.charCodeAt(0) === mark) kind |= marked
  if (/^[0-9]/.test(character)) kind |= arabicDigit
  if (digitsTogether.includes(character)) kind |= chineseDigit
  if (digitsAlone.includes(character)) kind |= loneDigit
  if (counters.includes(character)) kind |= counter
  if (placeEnds.includes(character)) kind |= placeEnd
  return kind || neither
}
