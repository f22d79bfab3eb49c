import type { Repaired } from '../repaired.js'
import { simplifiedView } from '../script/simplified-view.js'
import { alignCycle, type Placed } from './cycle-alignment.js'
import { evidenceFor } from './cycle-evidence.js'
import { guessCycles } from './cycle-guesses.js'
import { applyEdits, type Edit, type RepairContext } from './edit.js'
import type { Piece } from './shared-pieces.js'
import { type Slot, titleSlots } from './stuffing-slots.js'
import { titleWords } from './title-pieces.js'
import { piecesInTitleOrder } from './title-rounds.js'

const maxHeadline = 60
/** Once a cycle is proven, so many of its pieces in order are enough to see that it goes on. */
const minResumed = 3

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
  const slots = titleSlots(text, title)
  if (!isDense(slots)) return []
  let best: { placed: Placed[]; pieces: readonly Piece[]; worth: number } | undefined
  const inOrder = piecesInTitleOrder(text, slots, title)
  for (const pieces of [...(inOrder === undefined ? [] : [inOrder]), ...guessCycles(text, slots)]) {
    const placed = alignCycle(text, slots, pieces)
    const bits = evidenceFor(text, placed, pieces, title)
    const worth = bits + explainedBy(placed)
    if (bits > 0 && worth > (best?.worth ?? 0)) best = { placed, pieces, worth }
  }
  if (best === undefined) return []
  const placed = [...best.placed, ...resumed(text, slots, best.pieces, best.placed)]
  const edits = placed.map(({ start, end }) => ({ start, end, replacement: '' }))
  return edits.sort((a, b) => a.start - b.start)
}

/** So many clauses begin with words of the title within so few: fewer can't prove a cycle. */
const dense = { slots: 4, clauses: 16 }

const isDense = (slots: readonly Slot[]) =>
  slots.some((slot, i) => {
    const end = slots[i + dense.slots - 1]
    return end !== undefined && end.clause - slot.clause < dense.clauses
  })

// A cycle cut into too many pieces finds more places, but each explains less: a place costs a letter.
const explainedBy = (placed: readonly Placed[]) =>
  placed.reduce((sum, { start, end, slot }) => sum + (slot === undefined ? 0 : end - start - 1), 0)

// The cycle may have lost its step somewhere: the same pieces before and after the longest stretch.
function resumed(
  text: string,
  slots: readonly Slot[],
  pieces: readonly Piece[],
  placed: readonly Placed[],
): Placed[] {
  const first = placed[0]?.start ?? 0
  const last = placed.at(-1)?.start ?? 0
  const stretches = [slots.filter((slot) => slot.at < first), slots.filter((slot) => slot.at > last)]
  return stretches
    .map((some) => alignCycle(text, some, pieces))
    .filter((one) => one.length >= minResumed)
    .flat()
}

function firstHeadline(text: string): string {
  const end = text.indexOf('\n')
  const line = end < 0 ? '' : text.slice(0, end)
  return line.length <= maxHeadline && !/[。.！!…]$/u.test(line) ? line : ''
}
