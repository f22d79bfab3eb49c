import { keptRoom } from '../kept-room.js'
import type { FoldedText } from './folded.js'
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

/** All bits of a character. */
export function kindOf(character: string): number {
  let kind = 0
  if (/^\p{L}/u.test(character)) kind |= letter
  if (/^\p{N}/u.test(character)) kind |= number
  if (character.charCodeAt(0) === mark) kind |= marked
  if (/^[0-9]/.test(character)) kind |= arabicDigit
  if (digitsTogether.includes(character)) kind |= chineseDigit
  if (digitsAlone.includes(character)) kind |= loneDigit
  if (counters.includes(character)) kind |= counter
  if (placeEnds.includes(character)) kind |= placeEnd
  return kind
}

const roomForUnits = keptRoom((size) => new Uint16Array(size))

/** The code units that are of one of the kinds, in order; good until the next are asked for. */
export function unitsOf({ units, kinds }: FoldedText, wanted: number): Uint16Array {
  const found = roomForUnits(units.length)
  let count = 0
  for (let at = 0; at < units.length; at++)
    if (((kinds[at] as number) & wanted) !== 0) found[count++] = units[at] as number
  return found.subarray(0, count)
}
