import { keptRoom } from '@jianbao/text'
import { CHARACTER_BITS, characterMarks } from './character-rows.js'
import { codeUnits } from './code-units.js'
import { ofLastText } from './of-last-text.js'
import { addOpenings, kindsIn, kindsOfBoth, wordOpenings } from './word-openings.js'

const OF_CHARACTER = (1 << CHARACTER_BITS) - 1

const roomFor = keptRoom((length) => new Uint32Array(length))

let characters: Uint32Array | undefined

/**
 * What each place of a text is to the scanners of all fields: the bits of its character, and of the words that may begin
 * with it and the next. One pass for all of them: each then visits only its own places.
 */
export const textMarks = ofLastText((text) => read(codeUnits(text)))

function read(units: Uint16Array): Uint32Array {
  characters ??= charactersWithOpenings()
  const openings = wordOpenings()
  const marks = roomFor(units.length)
  const last = units.length - 1
  if (last < 0) return marks
  // Not behind the loop: code compiled while it ran would be left there, every time.
  marks[last] = (characters[units[last] ?? 0] ?? 0) & OF_CHARACTER
  let first = units[0] ?? 0
  let mark = characters[first] ?? 0
  for (let at = 0; at < last; at++) {
    const second = units[at + 1] ?? 0
    const next = characters[second] ?? 0
    // Three of four pairs are told by their two characters, which are looked at anyway.
    const may = kindsOfBoth(mark, next)
    marks[at] = (mark & OF_CHARACTER) | (may === 0 ? 0 : kindsIn(openings, first, second) & may)
    first = second
    mark = next
  }
  return marks
}

function charactersWithOpenings(): Uint32Array {
  const marks = characterMarks()
  addOpenings(marks)
  return marks
}

/** The first place from `start` on with one of some bits; the text's length where there is none. */
export function nextMarked(marks: Uint32Array, start: number, bits: number): number {
  let at = start
  while (at < marks.length && ((marks[at] ?? 0) & bits) === 0) at++
  return at
}
