import type { Repaired } from '../../repaired.js'
import { simplifiedView } from '../../script/simplified-view.js'
import { applyEdits, type Edit, type RepairContext } from '../edit.js'
import { type Alignment, alignCycle } from './cycle-alignment.js'
import { isProven, mayProve } from './cycle-evidence.js'
import { ratesOf } from './cycle-rates.js'
import { ringsOfHeads } from './head-rings.js'
import { ownSequels } from './own-sequels.js'
import { type Piece, sharePieces } from './shared-pieces.js'
import { maxClauseGap, type Slot, stuffingSlots } from './stuffing-slots.js'
import { cutsOfTitle } from './title-cuts.js'
import { type TitleWords, titleWords } from './title-pieces.js'
import { isWholeClause } from './turn-taking.js'

const maxHeadline = 60
/** What a piece costs that is assumed, and what each letter of the title is worth that one tells: farms use the whole title. */
const pieceBits = 2
const toldBits = 1

/**
 * Takes out the pieces of the title that a content farm put at the starts of clauses in a fixed cycle. A text without
 * such a cycle keeps every word of its title. Where no title is known, a first line like a headline serves.
 */
export function removeStuffedKeywords(text: string, context: RepairContext = {}): Repaired {
  const edits = findStuffing(simplifiedView(text), context)
  return applyEdits('stuffed_keywords', text, edits)
}

// Looks at the Simplified view, which has the same offsets: the title may be in another script than the body.
function findStuffing(text: string, context: RepairContext): Edit[] {
  const title = titleWords(simplifiedView(context.title ?? firstHeadline(text)))
  if (title.pairs.size === 0) return []
  const slots = stuffingSlots(text, title)
  if (!isDense(slots)) return []
  const cycle = likeliestCycle(text, slots, title)
  if (cycle === undefined) return []
  // Known now: how dense the farm stuffed, and which words its pieces are in the writer's mouth.
  const sequels = ownSequels(text, slots, cycle.pieces, title)
  const { placed } = alignCycle(text, slots, cycle.pieces, ratesOf(cycle.placed), sequels)
  if (!isProven(text, slots, placed, cycle.pieces, title)) return []
  const removable = placed.filter((piece) => !isWholeClause(text, piece))
  return removable.map(({ start, end }) => ({ start, end, replacement: '' }))
}

interface Cycle extends Alignment {
  readonly pieces: readonly Piece[]
}

function likeliestCycle(text: string, slots: readonly Slot[], title: TitleWords): Cycle | undefined {
  let best: (Cycle & { worth: number }) | undefined
  for (const guess of [...cutsOfTitle(text, slots, title), ...ringsOfHeads(text, slots)]) {
    const pieces = sharePieces(text, guess, title)
    if (pieces === undefined || !mayProve(pieces, title)) continue
    const alignment = alignCycle(text, slots, pieces)
    const worth = alignment.bits - pieces.length * pieceBits + toldIn(pieces) * toldBits
    if (worth <= (best?.worth ?? 0) || !isProven(text, slots, alignment.placed, pieces, title)) continue
    best = { ...alignment, pieces, worth }
  }
  return best
}

const toldIn = (pieces: readonly Piece[]) =>
  pieces.reduce((sum, { text }) => sum + text.replace(/[A-Za-z\p{N}]+/gu, '').length, 0)

/** So many clauses begin with words of the title within so few: fewer can't prove a cycle. */
const dense = { slots: 4, clauses: 16 }
/** Four pieces have the bits that prove a cycle only where each follows on the one before; see `isProven`. */
const minChain = 5

export function isDense(slots: readonly Slot[]): boolean {
  let chain = 1
  let near = false
  let enough = false
  for (const [i, { clause }] of slots.entries()) {
    const previous = slots[i - 1]
    const first = slots[i + 1 - dense.slots]
    chain = previous !== undefined && clause - previous.clause <= maxClauseGap ? chain + 1 : 1
    const span = first === undefined ? Number.POSITIVE_INFINITY : clause - first.clause
    near ||= span < dense.clauses
    enough ||= chain >= minChain || span === dense.slots - 1
  }
  return near && enough
}

function firstHeadline(text: string): string {
  const end = text.indexOf('\n')
  const line = end < 0 ? '' : text.slice(0, end)
  return line.length <= maxHeadline && !/[。.！!…]$/u.test(line) ? line : ''
}
