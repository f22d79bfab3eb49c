import { keptRoom } from '@jianbao/text'
import { worthSideBySide } from '../turns.js'
import { CHARACTER_BITS, characterMarks } from './character-rows.js'
import { codeUnits } from './code-units.js'
import { addOpenings, kindsIn, kindsOfBoth, wordOpenings } from './word-openings.js'

const OF_CHARACTER = (1 << CHARACTER_BITS) - 1

/** Of a longer text nothing is kept but while it is the last. */
const LONGEST_KEPT = 1 << 16
/** Nor of a shorter one: a title is read between two texts, and would take the room of a third. */
const SHORTEST_KEPT = 128

interface Marked {
  readonly text: string
  readonly marks: Uint32Array
}

const room = () => keptRoom((length) => new Uint32Array(length))
/** As many as texts go side by side: what one field had read of a text is still there when it is the next one's turn. */
const rooms = Array.from({ length: worthSideBySide }, room)
const shortRoom = room()
const kept: Marked[] = []
let oldest = 0
let last: Marked | undefined

let characters: Uint32Array | undefined

/**
 * What each place of a text is to the scanners of all fields: the bits of its character, and of the words that may begin
 * with it and the next. One pass for all of them: each then visits only its own places.
 */
export function textMarks(text: string): Uint32Array {
  if (last?.text !== text) last = kept.find((each) => each.text === text) ?? marked(text)
  return last.marks
}

function marked(text: string): Marked {
  const units = codeUnits(text)
  const { length } = text
  if (length > LONGEST_KEPT) return { text, marks: read(units, new Uint32Array(length)) }
  if (length < SHORTEST_KEPT) return { text, marks: read(units, shortRoom(length)) }
  const own = { text, marks: read(units, rooms[oldest]?.(length) ?? new Uint32Array(length)) }
  kept[oldest] = own
  oldest = (oldest + 1) % worthSideBySide
  return own
}

function read(units: Uint16Array, marks: Uint32Array): Uint32Array {
  characters ??= charactersWithOpenings()
  const openings = wordOpenings()
  const end = units.length - 1
  if (end < 0) return marks
  // Not behind the loop: code compiled while it ran would be left there, every time.
  marks[end] = (characters[units[end] ?? 0] ?? 0) & OF_CHARACTER
  let first = units[0] ?? 0
  let mark = characters[first] ?? 0
  for (let at = 0; at < end; at++) {
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
