import type { Repaired } from '../repaired.js'
import type { Span } from '../span.js'
import { provenPieces } from './cycle-pieces.js'
import { applyEdits, type Edit, type RepairContext } from './edit.js'
import { type Cycle, cyclesFrom, titleSlots } from './stuffing-cycle.js'
import { titleWords } from './title-pieces.js'

const maxHeadline = 60

/**
 * Takes out the pieces of the title that a content farm put at the starts of clauses in a fixed cycle. A text without
 * such a cycle keeps every word of its title. Where no title is known, a first line like a headline serves.
 */
export function removeStuffedKeywords(text: string, context: RepairContext = {}): Repaired {
  const title = titleWords(context.title ?? firstHeadline(text))
  if (title.pairs.size === 0) return { text, repairs: [] }
  const edits: Edit[] = []
  const slots = titleSlots(text, title)
  let done = -1
  for (const [start, slot] of slots.entries()) {
    // A cycle may break off and start again further down.
    if (slot.at <= done) continue
    const rest = done < 0 ? slots : slots.slice(start)
    for (const cycle of cyclesFrom(text, rest, done < 0 ? start : 0)) {
      const pieces = provenPieces(text, cycle, title)
      if (pieces === undefined) continue
      edits.push(
        ...editsOf(
          text,
          cycle,
          pieces.map((piece) => piece.length),
        ),
      )
      done = cycle.placed.at(-1)?.slot.at ?? text.length
      break
    }
  }
  return applyEdits('stuffed_keywords', text, edits)
}

function firstHeadline(text: string): string {
  const end = text.indexOf('\n')
  const line = end < 0 ? '' : text.slice(0, end)
  return line.length <= maxHeadline && !/[。.！!…]$/u.test(line) ? line : ''
}

function editsOf(text: string, cycle: Cycle, lengths: readonly number[]): Edit[] {
  const edits: Edit[] = []
  const pieceOf = (index: number) => {
    const at = cycle.placed.find((one) => one.index === index)?.slot.at ?? 0
    return text.slice(at, at + (lengths[index] ?? 0))
  }
  let previous: { index: number; end: number } | undefined
  for (const { slot, index } of cycle.placed) {
    if (previous !== undefined) {
      const pieces = missed(cycle, previous.index, index).map(pieceOf)
      edits.push(...midClause(text, { start: previous.end, end: slot.at }, pieces))
    }
    const end = slot.at + (lengths[index] ?? 0)
    edits.push({ start: slot.at, end, replacement: '' })
    previous = { index, end }
  }
  return edits
}

// A cycle that skips a number put that piece into the middle of a clause: it is there once, or we don't know where.
function midClause(text: string, gap: Span, pieces: readonly string[]): Edit[] {
  const edits: Edit[] = []
  const between = text.slice(gap.start, gap.end)
  for (const piece of pieces) {
    const at = between.indexOf(piece)
    if (piece === '' || at < 0 || between.indexOf(piece, at + 1) >= 0) continue
    edits.push({ start: gap.start + at, end: gap.start + at + piece.length, replacement: '' })
  }
  return edits
}

function missed({ length }: Cycle, from: number, to: number): number[] {
  const steps = (to - from + length) % length
  return Array.from({ length: Math.max(0, steps - 1) }, (_, i) => (from + 1 + i) % length)
}
