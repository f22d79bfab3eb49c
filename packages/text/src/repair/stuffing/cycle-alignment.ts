import type { Span } from '../../span.js'
import { hiddenCost, passing, pauseCost, type Step, stepCosts, worthOf } from './cycle-costs.js'
import { type CycleRates, likelyRates } from './cycle-rates.js'
import type { OwnSequels } from './own-sequels.js'
import type { Piece } from './shared-pieces.js'
import type { Slot } from './stuffing-slots.js'

/** A piece found where the cycle has it next; `slot` is missing for one in the middle of a clause. */
export interface Placed extends Span {
  readonly index: number
  readonly slot?: Slot
  readonly step: Step
}

export interface Alignment {
  readonly placed: readonly Placed[]
  /** How much likelier, in bits, the pieces are the farm's at these places than the writer's own words. */
  readonly bits: number
}

/** A piece at a slot, and the likeliest way there. */
interface Node {
  readonly slot: Slot
  readonly index: number
  readonly bits: number
  readonly step: Step
  readonly previous: Node | undefined
  /** The piece between this node and the one before, in the middle of a clause. */
  readonly hidden: Placed | undefined
}

const hiddenGap = 2
/** With fewer pieces, one of them missing would allow any order. */
const minCycleToSkip = 4

/**
 * The places of the pieces that are most likely the farm's: each should be the next one of the cycle and the clause read
 * on without it; clauses passed over, lost steps and pauses cost what they are unlikely. A local alignment of the text
 * with the cycle that keeps, for each piece, only the best way that ends with it: linear in the slots.
 */
export function alignCycle(
  text: string,
  slots: readonly Slot[],
  pieces: readonly Piece[],
  rates: CycleRates = likelyRates,
  sequels: OwnSequels = [],
): Alignment {
  const ends: (Node | undefined)[] = pieces.map(() => undefined)
  let best: Node | undefined
  for (const slot of slots) {
    const nodes: Node[] = []
    for (const [index, piece] of pieces.entries()) {
      if (!text.startsWith(piece.text, slot.at)) continue
      const own = worthOf(text, slot, piece.text, rates, sequels[index])
      nodes.push(likeliestWay(text, firstWay(slot, index, own, best), own, pieces, ends, rates))
    }
    for (const node of nodes) {
      if (isNearer(node, ends[node.index], rates)) ends[node.index] = node
      if (best === undefined || node.bits > best.bits) best = node
    }
  }
  return best === undefined ? { placed: [], bits: 0 } : { placed: wayTo(best, pieces), bits: best.bits }
}

// The cycle begins here, or goes on after a pause.
function firstWay(slot: Slot, index: number, own: number, best: Node | undefined): Node {
  const resumed = best === undefined ? 0 : best.bits - pauseCost
  const previous = resumed > 0 ? best : undefined
  return { slot, index, bits: Math.max(0, resumed) + own, step: 'lost', previous, hidden: undefined }
}

const isNearer = (node: Node, known: Node | undefined, rates: CycleRates) =>
  known === undefined || node.bits >= known.bits - passing(known.slot, node.slot, rates)

function likeliestWay(
  text: string,
  first: Node,
  own: number,
  pieces: readonly Piece[],
  ends: readonly (Node | undefined)[],
  rates: CycleRates,
): Node {
  let node = first
  const { slot, index } = first
  for (const end of ends) {
    if (end === undefined) continue
    const turns = (index - end.index + pieces.length) % pieces.length || pieces.length
    const hidden = turns === 2 ? hiddenBetween(text, end, slot, pieces) : undefined
    const isAnew = index === 0 && slot.line > end.slot.line
    const step = turns === 1 || hidden !== undefined ? 'next' : isAnew ? 'anew' : 'lost'
    const cost = stepCosts[step] + (hidden === undefined ? 0 : hiddenCost) + passing(end.slot, slot, rates)
    const bits = end.bits - cost + own
    if (bits > node.bits) node = { slot, index, bits, step, previous: end, hidden }
  }
  return node
}

// A cycle that skips a number put that piece into the middle of a clause: it is there once, or we don't know where.
function hiddenBetween(text: string, a: Node, b: Slot, pieces: readonly Piece[]): Placed | undefined {
  if (b.clause - a.slot.clause !== hiddenGap || pieces.length < minCycleToSkip) return undefined
  const index = (a.index + 1) % pieces.length
  const piece = pieces[index]?.text ?? ''
  const start = a.slot.at + (pieces[a.index]?.text.length ?? 0)
  const between = text.slice(start, b.at)
  const at = between.indexOf(piece)
  if (at < 0 || between.indexOf(piece, at + 1) >= 0) return undefined
  return { index, start: start + at, end: start + at + piece.length, step: 'next' }
}

function wayTo(last: Node, pieces: readonly Piece[]): Placed[] {
  const placed: Placed[] = []
  for (let node: Node | undefined = last; node !== undefined; node = node.previous) {
    const { slot, index, hidden, step } = node
    placed.push({ index, slot, step, start: slot.at, end: slot.at + (pieces[index]?.text.length ?? 0) })
    if (hidden !== undefined) placed.push(hidden)
  }
  return placed.reverse()
}
