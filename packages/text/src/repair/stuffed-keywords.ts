import type { Repaired } from '../repaired.js'
import { simplifiedView } from '../script/simplified-view.js'
import { alignCycle, maxStep, type Placed } from './cycle-alignment.js'
import { opensAfter, withoutStrayEnds } from './cycle-ends.js'
import { evidenceFor, mayProve, seenAgain } from './cycle-evidence.js'
import { guessCycles } from './cycle-guesses.js'
import { applyEdits, type Edit, type RepairContext } from './edit.js'
import type { Piece } from './shared-pieces.js'
import { type Place, type Slot, stuffingPlaces, titleSlots } from './stuffing-slots.js'
import { type TitleWords, titleWords } from './title-pieces.js'
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
  const places = stuffingPlaces(text, title)
  if (!isDense(places)) return []
  const slots = titleSlots(text, places, title)
  const any = bestCycle(text, slots, title)
  if (any === undefined) return []
  const best = withoutOpeners(text, any, slots, title)
  const own = withoutStrayEnds(text, best.placed)
  const placed = [...own, ...resumed(text, best.slots, best.pieces, best.placed)]
  const edits = withoutOpenEnds(text, placed).map(({ start, end }) => ({ start, end, replacement: '' }))
  return edits.sort((a, b) => a.start - b.start)
}

interface Found {
  readonly slots: readonly Slot[]
  readonly placed: readonly Placed[]
  readonly pieces: readonly Piece[]
  readonly worth: number
}

function bestCycle(text: string, slots: readonly Slot[], title: TitleWords): Found | undefined {
  let best: Found | undefined
  const inOrder = piecesInTitleOrder(text, slots, title)
  for (const pieces of [...(inOrder === undefined ? [] : [inOrder]), ...guessCycles(text, slots, title)]) {
    if (!mayProve(pieces, title)) continue
    const placed = alignCycle(text, slots, pieces)
    const bits = evidenceFor(text, placed, pieces, title)
    const worth = bits + explainedBy(seenAgain(placed))
    if (bits > 0 && worth > (best?.worth ?? 0)) best = { slots, placed, pieces, worth }
  }
  return best
}

// Where a farm passes over the starts of lines, the one line that begins with words of the title is the writer's.
function withoutOpeners(text: string, any: Found, slots: readonly Slot[], title: TitleWords): Found {
  const openers = any.placed.filter(opensLine)
  const [opener] = openers
  if (opener === undefined || openers.length > 1 || isAtEnd(opener, any.placed)) return any
  if (opensAfter(text, opener)) return any
  // A piece that stands elsewhere too is one.
  if (any.placed.some((one) => one !== opener && one.index === opener?.index)) return any
  const inner = bestCycle(
    text,
    slots.filter((slot) => !slot.opensLine),
    title,
  )
  if (inner === undefined || inner.placed.length < any.placed.length - 1) return any
  return passesLines(text, inner.placed) ? inner : any
}

function withoutOpenEnds(text: string, placed: readonly Placed[]): readonly Placed[] {
  const ordered = [...placed].sort((a, b) => a.start - b.start)
  const openers = ordered.filter(opensLine)
  const [opener] = openers
  if (opener === undefined || openers.length > 1 || !isAtEnd(opener, ordered)) return ordered
  if (opensAfter(text, opener)) return ordered
  const others = ordered.filter((one) => one !== opener)
  return passesLines(text, others) ? others : ordered
}

const opensLine = ({ slot }: Placed) => slot?.opensLine === true
const isAtEnd = (one: Placed | undefined, placed: readonly Placed[]) =>
  one === placed[0] || one === placed.at(-1)
const passesLines = (text: string, placed: readonly Placed[]) =>
  text.slice(placed[0]?.start, placed.at(-1)?.start).includes('\n')

/** So many clauses begin with words of the title within so few: fewer can't prove a cycle. */
const dense = { slots: 4, clauses: 16 }
/** Four pieces have the bits that prove a cycle only where each follows on the one before; see `evidenceFor`. */
const minChain = 5

export function isDense(places: readonly Place[]): boolean {
  let chain = 1
  let near = false
  let enough = false
  for (const [i, { clause }] of places.entries()) {
    const previous = places[i - 1]
    const first = places[i + 1 - dense.slots]
    chain = previous !== undefined && clause - previous.clause <= maxStep ? chain + 1 : 1
    const span = first === undefined ? Number.POSITIVE_INFINITY : clause - first.clause
    near ||= span < dense.clauses
    enough ||= chain >= minChain || span === dense.slots - 1
  }
  return near && enough
}

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
