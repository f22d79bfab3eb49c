import type { Span } from '../span.js'
import type { PieceReading, TitleWords } from './title-pieces.js'

/** A piece of the title, and where in the title's letters it is from. */
export interface Piece {
  readonly text: string
  readonly from: readonly Span[]
}

/**
 * Shares the title out among the pieces of a cycle: where a slot allows a longer and a shorter reading, the longest
 * wins that takes nothing from another piece. Those seen most often choose first, because what follows them differs.
 * Nothing if two pieces can't but take the same letters.
 */
export function sharePieces(
  text: string,
  ats: readonly number[],
  readings: readonly (readonly PieceReading[])[],
  counts: readonly number[],
  title: TitleWords,
): Piece[] | undefined {
  const order = [...ats.keys()].sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0))
  const heads = readings.map((ofPiece) => ofPiece[0]?.from ?? [])
  const taken: Span[] = []
  const pieces: (Piece | undefined)[] = ats.map(() => undefined)
  for (const index of order) {
    const others = [...taken, ...heads.filter((_, i) => i !== index).flat()]
    const all = readings[index] ?? []
    const reading = all.findLast((one) => isFree(one, others)) ?? elsewhere(all, others, title)
    const at = ats[index]
    if (reading === undefined || at === undefined) return undefined
    pieces[index] = { text: text.slice(at, at + reading.length), from: reading.from }
    taken.push(...reading.from)
  }
  return pieces.filter((piece) => piece !== undefined)
}

// A word that the title says twice is a piece of its own each time.
function elsewhere(
  readings: readonly PieceReading[],
  others: readonly Span[],
  { letters }: TitleWords,
): PieceReading | undefined {
  for (const { length, from } of readings.toReversed()) {
    const [only] = from
    if (only === undefined || from.length > 1) continue
    const word = letters.slice(only.start, only.end)
    for (let start = letters.indexOf(word); start >= 0; start = letters.indexOf(word, start + 1)) {
      const reading = { length, from: [{ start, end: start + word.length }] }
      if (isFree(reading, others)) return reading
    }
  }
  return undefined
}

const isFree = (reading: PieceReading, others: readonly Span[]) =>
  !reading.from.some((span) => others.some((other) => span.start < other.end && other.start < span.end))
