import type { Alignment, Piece } from './alignment.js'

/** A text that came of a source, by their lengths in UTF-16 code units. */
export interface AlignedText {
  readonly alignment: Alignment
  readonly length: number
  readonly sourceLength: number
}

/**
 * Of texts joined in order with `separator` code units between two, which are made of nothing, to their sources joined
 * with nothing between. Linear in the pieces.
 */
export function concatenate(parts: readonly AlignedText[], separator: number): Alignment {
  const pieces: Piece[] = []
  let at = 0
  let source = 0
  for (const [index, { alignment, length, sourceLength }] of parts.entries()) {
    if (index > 0) {
      if (separator > 0) pieces.push({ at, start: source, end: source, copied: false })
      at += separator
    }
    const isLast = index === parts.length - 1
    for (const piece of alignment.pieces) {
      // Beyond its text a part's last piece stands for nothing, unless it is the last of all.
      if (piece.at >= length && !isLast) break
      const most = piece.copied && !isLast ? piece.start + length - piece.at : piece.end
      const end = Math.min(piece.end, most)
      pieces.push({ at: piece.at + at, start: piece.start + source, end: end + source, copied: piece.copied })
    }
    at += length
    source += sourceLength
  }
  return { pieces }
}
