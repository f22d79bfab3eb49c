import { characterTable, holdsUnit } from '../numerals/character-table.js'
import type { Span } from '../span.js'
import { pairs, straightQuotes } from './marks.js'

/** A pair of quotation marks or brackets: `start` at the opening mark, `end` after the closing one. */
export interface Enclosure extends Span {
  readonly kind: 'quote' | 'bracket'
}

/** What closes an opening mark, by its UTF-16 code unit; straight quotes close themselves. */
interface Opening {
  readonly close: number
  readonly kind: Enclosure['kind']
}

interface Open extends Opening {
  readonly at: number
}

const openings: ReadonlyMap<number, Opening> = new Map([
  ...Object.entries(pairs).map(([open, { close, kind }]): [number, Opening] => [
    open.charCodeAt(0),
    { close: close.charCodeAt(0), kind },
  ]),
  ...Array.from(straightQuotes, (mark): [number, Opening] => [
    mark.charCodeAt(0),
    { close: mark.charCodeAt(0), kind: 'quote' },
  ]),
])
const marks = characterTable([
  ...Object.entries(pairs).flatMap(([open, { close }]) => [open, close]),
  ...straightQuotes,
])
const none: readonly Enclosure[] = []

/**
 * The outermost pairs of a line of so many `units`, in order. A mark without its partner in the line encloses nothing: paragraphs of a
 * long quotation each open it, and only the last closes it. One pass over the line.
 */
export function outermostEnclosures(units: Uint16Array, length: number): readonly Enclosure[] {
  let first = 0
  while (first < length && !holdsUnit(marks, units[first] as number)) first++
  return first < length ? outermost(enclosuresFrom(units, first, length)) : none
}

function enclosuresFrom(units: Uint16Array, first: number, length: number): Enclosure[] {
  const open: Open[] = []
  const awaited = new Map<number, number>()
  const found: Enclosure[] = []
  const expect = (close: number, by: number) => awaited.set(close, (awaited.get(close) ?? 0) + by)
  for (let at = first; at < length; at++) {
    const mark = units[at] as number
    if (!holdsUnit(marks, mark)) continue
    if ((awaited.get(mark) ?? 0) > 0) {
      let last: Open | undefined
      do {
        last = open.pop()
        if (last !== undefined) expect(last.close, -1)
      } while (last !== undefined && last.close !== mark)
      if (last !== undefined) found.push({ start: last.at, end: at + 1, kind: last.kind })
      continue
    }
    const opening = openings.get(mark)
    if (opening === undefined) continue
    open.push({ at, close: opening.close, kind: opening.kind })
    expect(opening.close, 1)
  }
  return found
}

/** Pairs close from the inside out: those that hold others come after them. */
function outermost(found: readonly Enclosure[]): Enclosure[] {
  const kept: Enclosure[] = []
  for (const enclosure of found) {
    while ((kept.at(-1)?.start ?? -1) > enclosure.start) kept.pop()
    kept.push(enclosure)
  }
  return kept
}
