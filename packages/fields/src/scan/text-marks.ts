import { characterMarks } from './character-rows.js'
import { codeUnits } from './code-units.js'
import { kindsIn, wordOpenings } from './word-openings.js'

let last: { readonly text: string; readonly marks: Uint32Array } | undefined

/**
 * What each place of a text is to the scanners of all fields: the bits of its character, and of the words that may begin
 * with it and the next. One pass for all of them: each then visits only its own places. The last text is kept, since the
 * fields read the same one in turn.
 */
export function textMarks(text: string): Uint32Array {
  if (last?.text !== text) last = { text, marks: read(codeUnits(text)) }
  return last.marks
}

function read(units: Uint16Array): Uint32Array {
  const characters = characterMarks()
  const openings = wordOpenings()
  const marks = new Uint32Array(units.length)
  let first = units[0] ?? 0
  for (let at = 0; at < marks.length; at++) {
    const second = at + 1 < units.length ? (units[at + 1] ?? 0) : 0
    marks[at] = (characters[first] ?? 0) | kindsIn(openings, first, second)
    first = second
  }
  return marks
}

/** The first place from `start` on with one of some bits; the text's length where there is none. */
export function nextMarked(marks: Uint32Array, start: number, bits: number): number {
  let at = start
  while (at < marks.length && ((marks[at] ?? 0) & bits) === 0) at++
  return at
}
