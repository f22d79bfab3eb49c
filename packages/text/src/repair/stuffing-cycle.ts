import { type PieceReading, pieceReadings, type TitleWords } from './title-pieces.js'

/** The start of a clause that begins with words of the title. */
export interface Slot {
  readonly at: number
  /** Which start of a clause of the text it is, counting all. */
  readonly clause: number
  readonly readings: readonly PieceReading[]
}

/** A piece of the title that stands at the slot with this number in the cycle. */
export interface Placed {
  readonly slot: Slot
  readonly index: number
}

export interface Cycle {
  readonly length: number
  readonly placed: readonly Placed[]
  /** For each number in the cycle, the readings that all its slots share. */
  readonly shared: readonly (readonly PieceReading[])[]
}

const clauseStart = /(?:^|[，、。；：！？,;:!?…])[”’」』）)\s]*/gmu
/** A line with none of these is a headline: nobody stuffs it, and it uses the title's words anyway. */
const clauseEnd = /[，。；！？,;!?]/u
const maxCycle = 24
const triedReturns = 4
/** How far apart, in clauses, two pieces may stand: further for a piece that no sentence begins with by chance. */
const maxClauseGap = 3
const maxClauseGapLong = 6
const longPiece = 4

export function titleSlots(text: string, title: TitleWords): Slot[] {
  const slots: Slot[] = []
  let clause = 0
  let lineEnd = -1
  let headline = false
  for (const match of text.matchAll(clauseStart)) {
    const at = match.index + match[0].length
    if (match.index > lineEnd) {
      lineEnd = text.indexOf('\n', at)
      if (lineEnd < 0) lineEnd = text.length
      headline = !clauseEnd.test(text.slice(match.index, lineEnd))
    }
    if (headline) continue
    const readings = pieceReadings(text, at, title)
    if (readings.length > 0) slots.push({ at, clause, readings })
    clause += 1
  }
  return slots
}

/** The cycles that may begin at a slot, each followed as far as it goes. */
export function cyclesFrom(text: string, slots: readonly Slot[], start: number): Cycle[] {
  return possibleLengths(text, slots, start).map((length) => follow(text, slots, start, length))
}

function possibleLengths(text: string, slots: readonly Slot[], start: number): number[] {
  const first = slots[start]
  const lengths: number[] = []
  if (first === undefined) return lengths
  for (let length = 1; length <= maxCycle && lengths.length < triedReturns; length++) {
    const slot = slots[start + length]
    const previous = slots[start + length - 1]
    if (slot === undefined || previous === undefined || slot.clause - previous.clause > maxClauseGapLong)
      break
    if (samePiece(text, first, slot)) lengths.push(length)
  }
  return lengths
}

const samePiece = (text: string, a: Slot, b: Slot) => sharedReadings(text, a.at, a.readings, b).length > 0

function sharedReadings(
  text: string,
  at: number,
  readings: readonly PieceReading[],
  slot: Slot,
): PieceReading[] {
  const lengths = new Set(slot.readings.map((reading) => reading.length))
  return readings.filter(
    ({ length }) => lengths.has(length) && text.startsWith(text.slice(at, at + length), slot.at),
  )
}

// Takes the first round as it stands, then goes on in both directions for as long as the order holds.
function follow(text: string, slots: readonly Slot[], start: number, length: number): Cycle {
  const round = slots.slice(start, start + length)
  const shared: PieceReading[][] = round.map((slot) => [...slot.readings])
  const walk = (from: number, step: 1 | -1): Placed[] => {
    const found: Placed[] = []
    let expected = step === 1 ? 0 : length - 1
    let last = slots[from - step]?.clause ?? 0
    for (let i = from; i >= 0 && i < slots.length; i += step) {
      const slot = slots[i]
      const gap = Math.abs((slot?.clause ?? 0) - last)
      if (slot === undefined || gap > maxClauseGapLong) break
      const index = indexesAhead(expected, step, length).find((one) =>
        fits(text, round, shared, slot, one, gap),
      )
      if (index === undefined) continue
      shared[index] = sharedReadings(text, round[index]?.at ?? 0, shared[index] ?? [], slot)
      found.push({ slot, index })
      expected = index + step
      last = slot.clause
    }
    return found
  }
  const after = walk(start + length, 1)
  const before = walk(start - 1, -1).reverse()
  return { length, placed: [...before, ...round.map((slot, index) => ({ slot, index })), ...after], shared }
}

// One piece may be out of sight, in the middle of a clause; with fewer than four that would be any order.
const indexesAhead = (expected: number, step: 1 | -1, length: number) =>
  (length > 3 ? [expected, expected + step] : [expected]).map((index) => (index + 2 * length) % length)

function fits(
  text: string,
  round: readonly Slot[],
  shared: readonly (readonly PieceReading[])[],
  slot: Slot,
  index: number,
  gap: number,
): boolean {
  const agreed = sharedReadings(text, round[index]?.at ?? 0, shared[index] ?? [], slot)
  const longest = agreed.at(-1)?.length ?? 0
  return longest > 0 && (gap <= maxClauseGap || longest >= longPiece)
}
