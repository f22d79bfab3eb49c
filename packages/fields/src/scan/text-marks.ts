import { keptRoom } from '@jianbao/text'
import { worthSideBySide } from '../turns.js'
import { CHARACTER_BITS, characterMarks, IS_ABBREVIATION } from './character-rows.js'
import { codeUnits } from './code-units.js'
import {
  addOpenings,
  kindsIn,
  kindsOfBoth,
  OPENS_ABBREVIATION,
  OPENS_PLACE,
  OPENS_TITLE,
  wordOpenings,
} from './word-openings.js'

const OF_CHARACTER = (1 << CHARACTER_BITS) - 1

/** Of a longer text nothing is kept but while it is the last. */
const LONGEST_KEPT = 1 << 15
/** Nor of a shorter one: a title is read between two texts, and would take the room of a third. */
const SHORTEST_KEPT = 128

/** What few places are, which are visited one by one. */
const VISITED = OPENS_PLACE | OPENS_TITLE | OPENS_ABBREVIATION | IS_ABBREVIATION

interface Marked {
  readonly text: string
  readonly marks: Uint32Array
  /** The places with one of the bits that are visited, in order; so many of its cells count. */
  readonly visited: Uint32Array
  readonly visits: number
}

const cells = (length: number): Uint32Array => new Uint32Array(length)
const roomFor = () => ({ marks: keptRoom(cells), visited: keptRoom(cells) })
/** As many as texts go side by side: what one field had read of a text is still there when it is the next one's turn. */
const rooms = Array.from({ length: worthSideBySide }, roomFor)
const shortRoom = roomFor()
const kept: Marked[] = []
let oldest = 0
let last: Marked | undefined

let characters: Uint32Array | undefined

/**
 * What each place of a text is to the scanners of all fields: the bits of its character, and of the words that may begin
 * with it and the next. One pass for all of them: each then visits only its own places.
 */
export const textMarks = (text: string): Uint32Array => markedOf(text).marks

/**
 * Visits the places of a text with one of some bits, of those of places, their short names and titles: gives the first
 * from a place on, the text's length where there is none. To be asked from left to right.
 */
export function visitor(text: string, bits: number): (start: number) => number {
  const { marks, visited, visits } = markedOf(text)
  let next = 0
  return (start) => {
    for (; next < visits; next++) {
      const at = visited[next] ?? 0
      if (at >= start && ((marks[at] ?? 0) & bits) !== 0) return at
    }
    return marks.length
  }
}

function markedOf(text: string): Marked {
  if (last?.text !== text) last = keptOf(text) ?? marked(text)
  return last
}

function keptOf(text: string): Marked | undefined {
  for (const each of kept) if (each.text === text) return each
  return undefined
}

function marked(text: string): Marked {
  const { length } = text
  const isKept = length >= SHORTEST_KEPT && length <= LONGEST_KEPT
  const room = (isKept && rooms[oldest]) || shortRoom
  const [marks, visited] = [room.marks(length), room.visited(length)]
  let visits = read(codeUnits(text), marks, visited)
  if (((marks[length - 1] ?? 0) & VISITED) !== 0) visited[visits++] = length - 1
  const own = { text, marks, visited, visits }
  if (isKept) {
    kept[oldest] = own
    oldest = (oldest + 1) % worthSideBySide
  }
  return own
}

/** Fills in the marks, and which places are visited; gives their number, without the last place. */
function read(units: Uint16Array, marks: Uint32Array, visited: Uint32Array): number {
  characters ??= charactersWithOpenings()
  const openings = wordOpenings()
  const end = units.length - 1
  let visits = 0
  if (end < 0) return visits
  // Not behind the loop: code compiled while it ran would be left there, every time.
  marks[end] = (characters[units[end] ?? 0] ?? 0) & OF_CHARACTER
  let first = units[0] ?? 0
  let mark = characters[first] ?? 0
  for (let at = 0; at < end; at++) {
    const second = units[at + 1] ?? 0
    const next = characters[second] ?? 0
    const own = (mark & OF_CHARACTER) | (kindsOfBoth(mark, next) & kindsIn(openings, first, second))
    marks[at] = own
    if ((own & VISITED) !== 0) visited[visits++] = at
    first = second
    mark = next
  }
  return visits
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
