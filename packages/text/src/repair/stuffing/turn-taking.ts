import type { Placed } from './cycle-alignment.js'
import type { Piece } from './shared-pieces.js'
import type { Slot } from './stuffing-slots.js'

const mark = /[，、。；：！？,;:!?…\n]+/gu
const sentenceEnd = /[。；！？;!?…\n]/u
/** How many of the pieces open sentences where a writer lets those he tells of speak in turn. */
const opensSentence = 0.7
const minBits = 2.5
/** So many of the words that a cycle would have stand at starts of clauses out of turn, for each one in turn. */
const maxPassedBy = 0.35
const nothingFollows = /^[，、。；：！？,;:!?…”’」』）)]/u

/**
 * Whether the pieces open the text's own sentences and leave the clauses within them alone: so a writer lets people or
 * teams take turns. A farm knows no sentences, it stuffs behind a comma as well.
 */
export function keepsToSentences(text: string, placed: readonly Placed[]): boolean {
  const first = placed[0]
  const last = placed.at(-1)
  if (first === undefined || last === undefined) return false
  let sentences = 0
  let clauses = 0
  for (const [marks] of text.slice(first.end, last.start).matchAll(mark)) {
    clauses += 1
    if (sentenceEnd.test(marks)) sentences += 1
  }
  let opening = 0
  for (const [i, { start }] of placed.entries()) {
    if (i > 0 && sentenceEnd.test(text.slice(Math.max(0, start - 2), start))) opening += 1
  }
  const chance = (sentences + 1) / (clauses + 2)
  if (chance >= opensSentence) return false
  const within = placed.length - 1 - opening
  const bits =
    opening * Math.log2(opensSentence / chance) + within * Math.log2((1 - opensSentence) / (1 - chance))
  return bits >= minBits
}

/** Whether so many of its own pieces stand out of turn between the others that those in turn are there by chance. */
export function passesItsPiecesBy(
  text: string,
  slots: readonly Slot[],
  placed: readonly Placed[],
  pieces: readonly Piece[],
): boolean {
  const from = placed[0]?.start ?? 0
  const to = placed.at(-1)?.start ?? 0
  const between = slots.filter(({ at }) => at >= from && at <= to)
  const standing = between.filter(({ at }) => pieces.some((piece) => text.startsWith(piece.text, at)))
  return standing.length - placed.length > placed.length * maxPassedBy
}

/** Whether a piece is all that stands between two marks: without it they would meet. */
export const isWholeClause = (text: string, { end }: { readonly end: number }) =>
  nothingFollows.test(text.charAt(end))
