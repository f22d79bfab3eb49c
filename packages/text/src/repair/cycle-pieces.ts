import type { Span } from '../span.js'
import type { Cycle } from './stuffing-cycle.js'
import type { PieceReading, TitleWords } from './title-pieces.js'

/** Bits of evidence: a slot that the cycle foretold, one that follows on the clause before, a composed piece. */
const foretoldBits = 2
const adjacentBits = 2.3
const composedBits = 3
const provenBits = 17
/** One or two words in turn are a figure of speech too (要…,要…; 坚持…,反对…). */
const provenBitsShortCycle = 30
const minForetold = 2
const minCoverage = 0.6
/** A sentence that quotes the title has pieces with nothing after them; a stuffed clause goes on. */
const maxBare = 0.2
const clauseGoesOn = /[^\s，、。；：！？,;:!?…“”]|\n/u

/**
 * The pieces of a cycle, by their number in it, or nothing if it could be chance. Stuffing shares the title out among
 * its pieces: no two take the same letters, and together they cover most of it.
 */
export function provenPieces(
  text: string,
  cycle: Cycle,
  title: TitleWords,
): readonly PieceReading[] | undefined {
  if (evidence(cycle) < (cycle.length <= 2 ? provenBitsShortCycle : provenBits)) return undefined
  const pieces = sharePieces(cycle)
  if (pieces === undefined) return undefined
  const bare = cycle.placed.filter(
    ({ slot, index }) => !clauseGoesOn.test(text.charAt(slot.at + (pieces[index]?.length ?? 0))),
  )
  if (bare.length > cycle.placed.length * maxBare) return undefined
  const covered = pieces.flatMap((piece) => piece.from).reduce((sum, span) => sum + span.end - span.start, 0)
  const words = title.letters.replace(/\p{N}/gu, '').length
  return covered >= words * minCoverage ? pieces : undefined
}

function evidence({ length, placed, shared }: Cycle): number {
  const foretold = placed.length - length
  const adjacent = placed.filter(({ slot }, i) => {
    const previous = placed[i - 1]
    return previous !== undefined && slot.clause - previous.slot.clause === 1
  }).length
  const composed = shared.filter((readings) => (readings.at(-1)?.from.length ?? 0) > 1).length
  if (foretold < minForetold || (length === 1 && composed === 0)) return 0
  return foretold * foretoldBits + adjacent * adjacentBits + composed * composedBits
}

// Where the slots allow a longer and a shorter reading, the longest wins that takes nothing from another piece; the
// pieces seen most often choose first, because what follows them differs.
function sharePieces({ placed, shared, length }: Cycle): PieceReading[] | undefined {
  const seen = (index: number) => placed.filter((one) => one.index === index).length
  const order = Array.from({ length }, (_, index) => index).sort((a, b) => seen(b) - seen(a))
  const heads = shared.map((readings) => readings[0]?.from ?? [])
  const taken: Span[] = []
  const pieces: (PieceReading | undefined)[] = Array.from({ length }, () => undefined)
  for (const index of order) {
    const others = [...taken, ...heads.filter((_, i) => i !== index).flat()]
    const piece = (shared[index] ?? []).findLast((reading) => isFree(reading, others))
    if (piece === undefined) return undefined
    pieces[index] = piece
    taken.push(...piece.from)
  }
  return pieces.filter((piece) => piece !== undefined)
}

const isFree = (reading: PieceReading, others: readonly Span[]) =>
  !reading.from.some((span) => others.some((other) => span.start < other.end && other.start < span.end))
