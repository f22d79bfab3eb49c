import type { Piece } from './shared-pieces.js'
import type { Slot } from './stuffing-slots.js'
import type { TitleWords } from './title-pieces.js'

/** The letter that follows a piece where the writer says it: in the title, and in the middle of the article's clauses. */
export type OwnSequels = readonly ReadonlySet<string>[]

/** Looks through the text once for each piece. */
export function ownSequels(
  text: string,
  slots: readonly Slot[],
  pieces: readonly Piece[],
  { letters }: TitleWords,
): OwnSequels {
  const starts = new Set(slots.map((slot) => slot.at))
  return pieces.map((piece) => {
    const sequels = new Set<string>()
    for (const one of [letters, text]) {
      for (let at = one.indexOf(piece.text); at >= 0; at = one.indexOf(piece.text, at + 1)) {
        if (one === letters || !starts.has(at)) sequels.add(one.charAt(at + piece.text.length))
      }
    }
    return sequels
  })
}
