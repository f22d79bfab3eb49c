import { type Alignment, identity, type Piece, sourceAfter, sourceBefore } from './alignment.js'

/**
 * Of the text that `second` made of what `first` made of its source. What a range (but an empty one) is made of is what
 * the two say one after the other. Linear in the pieces of both.
 */
export function compose(first: Alignment, second: Alignment): Alignment {
  if (second === identity) return first
  if (first === identity) return second
  const pieces: Piece[] = []
  let index = 0
  let ending = 0
  for (const { at, start, end, copied } of second.pieces) {
    index = pieceAt(first.pieces, index, start)
    if (copied) {
      addCopied(pieces, first.pieces, index, { at, start, end })
      continue
    }
    // At the beginning nothing stands before an insertion, and so nothing of the source.
    ending = pieceAt(first.pieces, ending, end - 1)
    add(pieces, {
      at,
      start: sourceAfter(first.pieces, index, start),
      end: end === 0 ? 0 : sourceBefore(first.pieces, ending, end),
      copied: false,
    })
  }
  return { pieces }
}

/** What is copied of a copy is copied; what is copied of a replacement belongs to that replacement. */
function addCopied(
  pieces: Piece[],
  earlier: readonly Piece[],
  index: number,
  { at, start, end }: Omit<Piece, 'copied'>,
): void {
  for (let i = index; i < earlier.length; i++) {
    const piece = earlier[i] as Piece
    const next = earlier[i + 1]?.at ?? Number.POSITIVE_INFINITY
    const from = Math.max(start, piece.at)
    const to = Math.min(end, next)
    const place = at + from - start
    if (piece.copied) {
      const source = piece.start - piece.at
      add(pieces, { at: place, start: from + source, end: to + source, copied: true })
    } else add(pieces, { at: place, start: piece.start, end: piece.end, copied: false })
    if (next >= end) return
  }
}

/** Adds a piece, or makes the last one longer by it. */
function add(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1)
  if (last?.copied && piece.copied && last.end === piece.start)
    pieces[pieces.length - 1] = { ...last, end: piece.end }
  else if (
    last === undefined ||
    last.copied ||
    piece.copied ||
    last.start !== piece.start ||
    last.end !== piece.end
  )
    pieces.push(piece)
}

/** Index of the piece that `place` is in, looked for from `index` on. */
function pieceAt(pieces: readonly Piece[], index: number, place: number): number {
  let found = index
  for (let next = pieces[found + 1]; next !== undefined && next.at <= place; next = pieces[found + 1]) found++
  return found
}
