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
export const maxStep = Math.max(maxClauseGap, maxClauseGapLong)
const longPiece = 3
const opensLineCost = 0.3
const gapCost = 0.05
const hiddenCost = 0.2
const maxHiddenGap = 2
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
  for (const previous of before) {
    const cost = costOf(text, previous, node, pieces)
    if (cost === undefined || previous.score + own - cost.cost <= node.score) continue
    node.score = previous.score + own - cost.cost
    node.previous = previous
    node.hidden = cost.hidden
  }
  return node
}

// What it costs to go from one node to the next; nothing if the cycle doesn't lead there.
function costOf(
  text: string,
  a: Node,
  b: Node,
  pieces: readonly Piece[],
): { cost: number; hidden: Placed | undefined } | undefined {
  const gap = b.slot.clause - a.slot.clause
  const step = (b.index - a.index + pieces.length) % pieces.length || pieces.length
  const limit = (pieces[b.index]?.text.length ?? 0) >= longPiece ? maxClauseGapLong : maxClauseGap
  const cost = gapCost * (gap - 1)
  if (gap < 1 || gap > limit) return undefined
  if (step === 1) return { cost, hidden: undefined }
  if (step > 2 || gap > maxHiddenGap || pieces.length < minCycleToSkip) return undefined
  const hidden = hiddenBetween(text, a, b, pieces)
  return hidden === undefined ? undefined : { cost: cost + hiddenCost, hidden }
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
