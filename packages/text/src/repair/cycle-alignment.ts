import type { Span } from '../span.js'
import type { Piece } from './shared-pieces.js'
import type { Slot } from './stuffing-slots.js'

/** A piece found where the cycle has it next; `slot` is missing for one in the middle of a clause. */
export interface Placed extends Span {
  readonly index: number
  readonly slot?: Slot
}

interface Node {
  readonly slot: Slot
  readonly index: number
  score: number
  previous: Node | undefined
  /** The piece between this node and the one before, in the middle of a clause. */
  hidden: Placed | undefined
}

/** How far apart, in clauses, two pieces may stand: further for a piece that no sentence begins with by chance. */
const maxClauseGap = 4
const maxClauseGapLong = 6
const longPiece = 3
const opensLineCost = 0.3
const gapCost = 0.05
const hiddenWorth = 0.5
/** With fewer pieces, one of them missing would allow any order. */
const minCycleToSkip = 4

/** The longest chain of slots that carries the pieces in the order of the cycle, from any one to any other. */
export function alignCycle(text: string, slots: readonly Slot[], pieces: readonly Piece[]): Placed[] {
  const nodes: Node[] = []
  let best: Node | undefined
  let from = 0
  for (const slot of slots) {
    while (from < nodes.length && slot.clause - (nodes[from]?.slot.clause ?? 0) > maxClauseGapLong) from += 1
    const before = nodes.slice(from)
    for (const [index, piece] of pieces.entries()) {
      if (!text.startsWith(piece.text, slot.at)) continue
      const node = link(
        text,
        { slot, index, score: 0, previous: undefined, hidden: undefined },
        before,
        pieces,
      )
      nodes.push(node)
      if (best === undefined || node.score > best.score) best = node
    }
  }
  return best === undefined ? [] : chainOf(best, pieces)
}

function link(text: string, node: Node, before: readonly Node[], pieces: readonly Piece[]): Node {
  const own = 1 - (node.slot.opensLine ? opensLineCost : 0)
  node.score = own
  const limit = (pieces[node.index]?.text.length ?? 0) >= longPiece ? maxClauseGapLong : maxClauseGap
  for (const previous of before) {
    const gap = node.slot.clause - previous.slot.clause
    const step = (node.index - previous.index + pieces.length) % pieces.length || pieces.length
    if (gap < 1 || gap > limit || step > 2) continue
    const hidden = step === 2 ? hiddenBetween(text, previous, node, pieces) : undefined
    const follows = step === 1 || (pieces.length >= minCycleToSkip && hidden !== undefined)
    if (!follows) continue
    const score = previous.score + own - gapCost * (gap - 1) + (hidden === undefined ? 0 : hiddenWorth)
    if (score <= node.score) continue
    node.score = score
    node.previous = previous
    node.hidden = hidden
  }
  return node
}

// A cycle that skips a number put that piece into the middle of a clause: it is there once, or we don't know where.
function hiddenBetween(text: string, a: Node, b: Node, pieces: readonly Piece[]): Placed | undefined {
  const index = (a.index + 1) % pieces.length
  const piece = pieces[index]?.text ?? ''
  const start = a.slot.at + (pieces[a.index]?.text.length ?? 0)
  const between = text.slice(start, b.slot.at)
  const at = between.indexOf(piece)
  if (at < 0 || between.indexOf(piece, at + 1) >= 0) return undefined
  return { index, start: start + at, end: start + at + piece.length }
}

function chainOf(last: Node, pieces: readonly Piece[]): Placed[] {
  const placed: Placed[] = []
  for (let node: Node | undefined = last; node !== undefined; node = node.previous) {
    const { slot, index, hidden } = node
    placed.push({ index, slot, start: slot.at, end: slot.at + (pieces[index]?.text.length ?? 0) })
    if (hidden !== undefined) placed.push(hidden)
  }
  return placed.reverse()
}
