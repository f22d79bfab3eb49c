import type { Placed } from './cycle-alignment.js'
import type { Piece } from './shared-pieces.js'

/** What ends a row of a list. */
const rowEnd = /[。；;！!？?\n]/u
/** How many rows of a list begin with the same piece: some lack it. */
const rowsAlike = 0.9
const minBits = 3.5

/**
 * Whether the pieces come round with the text's own sentences: then they are what the rows of a list tell in turn
 * (`黄金…，白银…，原油…。`). A farm's cycle knows nothing of sentences; begun anew with each paragraph, it is cut short.
 */
export function keepsStep(text: string, placed: readonly Placed[], pieces: readonly Piece[]): boolean {
  const rows = pieces.map(() => 0)
  let ends = 0
  for (const [i, { start, index, step }] of placed.entries()) {
    const previous = placed[i - 1]
    if (previous === undefined || !rowEnd.test(text.slice(previous.end, start))) continue
    ends += 1
    if (step === 'next') rows[index] = (rows[index] ?? 0) + 1
  }
  const most = Math.max(...rows)
  const chance = 1 / pieces.length
  const bits =
    most * Math.log2(rowsAlike / chance) +
    (ends - most) * Math.log2((1 - rowsAlike) / (1 - chance)) -
    // Rows mostly begin with what the title begins with: any other piece is a guess.
    (rows.indexOf(most) === firstOf(pieces) ? 0 : Math.log2(pieces.length))
  return ends * 2 * pieces.length >= placed.length && bits >= minBits
}

function firstOf(pieces: readonly Piece[]): number {
  const starts = pieces.map(({ from }) => from[0]?.start ?? 0)
  return starts.indexOf(Math.min(...starts))
}
