import type { Span } from '../../span.js'
import type { Slot } from './stuffing-slots.js'
import { type PieceReading, pieceReadings, type TitleWords } from './title-pieces.js'

/** A piece of the title, and where in the title's letters it is from. */
export interface Piece {
  readonly text: string
  readonly from: readonly Span[]
}

/** The slots that are thought to hold one piece. */
export interface PieceSlots {
  readonly slots: readonly Slot[]
  /** Where in the title the piece begins and the next one does, if that is known. */
  readonly tile?: Span
}

type Reading = PieceReading & { readonly text: string }

/** So many of a piece's slots tell what it is. */
const maxAsked = 60
/** A piece seen so often is known by what its slots have in common, whatever else takes its letters. */
const minSeen = 3

/**
 * Shares the title out among the pieces of a cycle: where the slots allow a longer and a shorter reading, the longest
 * wins that takes nothing from another piece. Those seen most often choose first, because what follows them differs.
 * Nothing if two pieces can't but take the same letters.
 */
export function sharePieces(
  text: string,
  groups: readonly PieceSlots[],
  title: TitleWords,
): Piece[] | undefined {
  const readings = groups.map((group) => agreedReadings(text, group, title))
  if (readings.some((some) => some.length === 0)) return undefined
  const seen = groups.map(({ slots }) => slots.length)
  const order = [...groups.keys()].sort((a, b) => (seen[b] ?? 0) - (seen[a] ?? 0))
  const heads = readings.map((some) => some[0]?.from ?? [])
  const taken: Span[] = []
  const pieces: (Piece | undefined)[] = groups.map(() => undefined)
  for (const index of order) {
    const others = [...taken, ...heads.filter((_, i) => i !== index).flat()]
    const all = readings[index] ?? []
    const known = (seen[index] ?? 0) >= minSeen ? all.at(-1) : undefined
    const piece = all.findLast((one) => isFree(one.from, others)) ?? elsewhere(all, others, title) ?? known
    if (piece === undefined) return undefined
    pieces[index] = { text: piece.text, from: piece.from }
    taken.push(...piece.from)
  }
  return pieces.filter((piece) => piece !== undefined)
}

// What half of the slots have in common, shortest first; a slot alone takes nothing from the next piece.
function agreedReadings(text: string, { slots, tile }: PieceSlots, title: TitleWords): Reading[] {
  const asked = slots.slice(0, maxAsked)
  const counts = new Map<string, { reading: Reading; count: number }>()
  for (const { at } of asked) {
    for (const { length, from } of pieceReadings(text, at, title, tile?.start)) {
      const piece = text.slice(at, at + length)
      counts.set(piece, {
        reading: { length, from, text: piece },
        count: (counts.get(piece)?.count ?? 0) + 1,
      })
    }
  }
  const longest = tile === undefined ? 0 : tile.end - tile.start
  const agrees = ({ reading, count }: { reading: Reading; count: number }) =>
    asked.length === 1 ? reading.length <= longest : count > 1 && count * 2 >= asked.length
  return [...counts.values()]
    .filter(agrees)
    .map(({ reading }) => reading)
    .sort((a, b) => a.length - b.length)
}

// A word that the title says twice is a piece of its own each time.
function elsewhere(
  readings: readonly Reading[],
  others: readonly Span[],
  { letters }: TitleWords,
): Piece | undefined {
  for (const { text, from } of readings.toReversed()) {
    if (from.length > 1) continue
    for (let start = letters.indexOf(text); start >= 0; start = letters.indexOf(text, start + 1)) {
      const there = [{ start, end: start + text.length }]
      if (isFree(there, others)) return { text, from: there }
    }
  }
  return undefined
}

const isFree = (from: readonly Span[], others: readonly Span[]) =>
  !from.some((span) => others.some((other) => span.start < other.end && other.start < span.end))
