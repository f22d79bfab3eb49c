import { firstWhere } from '../first-where.js'
import type { Span } from '../span.js'

/** What stands in `[start, end)` of a text gives way to `replacement`. */
export interface Edit extends Span {
  readonly replacement: string
}

/**
 * How a text came of its source: which stretch of the source each stretch of the text is made of. Immutable; offsets are
 * UTF-16 code units. A unit of the text is either copied, and has one unit of the source to itself (changed or not: `張`
 * of which conversion made `张`), or belongs to a replacement, and has all that was replaced. Order is kept: no stage
 * puts what stands later in the source before what stands earlier.
 */
export interface Alignment {
  /** In order; together they are the text. The last has no end: it also stands for all that may follow. */
  readonly pieces: readonly Piece[]
}

/** A stretch of the text from `at` to the next piece's `at`, and the stretch `[start, end)` of the source it is made of. */
export interface Piece extends Span {
  readonly at: number
  /** Unit for unit; else each unit is made of the whole stretch. */
  readonly copied: boolean
}

/** The text that `edits` make of `text`; they stand in order and don't overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return text
  const parts: string[] = []
  let done = 0
  for (const { start, end, replacement } of edits) {
    parts.push(text.slice(done, start), replacement)
    done = end
  }
  parts.push(text.slice(done))
  return parts.join('')
}

/** Of a text that is its own source. */
export const identity: Alignment = {
  pieces: [{ at: 0, start: 0, end: Number.POSITIVE_INFINITY, copied: true }],
}

/** Of the text that `edits` make (see `edited`). Linear in their number. */
export function alignmentOf(edits: readonly Edit[]): Alignment {
  if (edits.length === 0) return identity
  const pieces: Piece[] = []
  let at = 0
  let done = 0
  for (const { start, end, replacement } of edits) {
    if (start < done || end < start) throw new RangeError(`edit [${start}, ${end}) is out of order`)
    if (start > done) pieces.push({ at, start: done, end: start, copied: true })
    at += start - done
    if (replacement.length > 0) pieces.push({ at, start, end, copied: false })
    at += replacement.length
    done = end
  }
  pieces.push({ at, start: done, end: Number.POSITIVE_INFINITY, copied: true })
  return { pieces }
}

/**
 * The stretch of the source that `[start, end)` of the text is made of: from the beginning of what its first unit is made
 * of to the end of what its last one is. So what was removed inside the range is part of it, what was removed beside it
 * is not, and a range that cuts into a replacement has all that was replaced. An empty range has what was removed at its
 * place: mostly nothing, that is an empty stretch; inside a replacement, what was replaced. Takes logarithmic time.
 */
export function sourceRange({ pieces }: Alignment, { start, end }: Span): Span {
  return inOrder(
    sourceAfter(pieces, lastAt(pieces, start), start),
    sourceBefore(pieces, lastAt(pieces, end - 1), end),
  )
}

/**
 * The stretch of the text made of anything in `[start, end)` of the source: the other direction of `sourceRange`, by the
 * same rules. Of a range that was removed, or is empty, it is what was put at its place: mostly nothing, an empty stretch.
 * `targetRange(sourceRange(range))` holds `range`, as long as that neither begins nor ends with text put in from nowhere,
 * and is `range` where its first and last units are copied. Takes logarithmic time.
 */
export function targetRange({ pieces }: Alignment, { start, end }: Span): Span {
  const first = firstWhere(pieces, (piece) => piece.end > start)
  const last = firstWhere(pieces, (piece) => piece.start >= end) - 1
  const from = pieces[first]
  const to = pieces[last]
  return inOrder(
    from === undefined ? 0 : from.at + (from.copied ? Math.max(0, start - from.start) : 0),
    to === undefined
      ? 0
      : to.copied
        ? to.at + Math.min(end, to.end) - to.start
        : (pieces[last + 1]?.at ?? to.at),
  )
}

/** Where nothing lies between two neighbours, the later one's beginning stands behind the earlier one's end. */
function inOrder(start: number, end: number): Span {
  return start <= end ? { start, end } : { start: end, end: start }
}

/** Where in the source the unit at `place` begins; `index` is of the piece it is in. */
export function sourceAfter(pieces: readonly Piece[], index: number, place: number): number {
  const piece = pieces[index] ?? nothing
  return piece.copied ? piece.start + place - piece.at : piece.start
}

/** Where in the source the unit before `place` ends; `index` is of the piece it is in, -1 at the text's beginning. */
export function sourceBefore(pieces: readonly Piece[], index: number, place: number): number {
  const piece = pieces[index] ?? nothing
  return piece.copied ? piece.start + place - piece.at : piece.end
}

const nothing: Piece = { at: 0, start: 0, end: 0, copied: false }

/** Index of the piece that `place` is in. */
function lastAt(pieces: readonly Piece[], place: number): number {
  return firstWhere(pieces, (piece) => piece.at > place) - 1
}
