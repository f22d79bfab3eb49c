import { type Piece, sharePieces } from './shared-pieces.js'
import type { Slot } from './stuffing-slots.js'
import { type PieceReading, pairAt, type TitleWords } from './title-pieces.js'

const maxCycle = 24
const triedReturns = 4
const maxClauseGap = 6
const maxGuesses = 24
const maxTried = 400
const maxStarts = 6
const successors = 3

/** Cycles that a text may have been stuffed by: their pieces in order. Guesses, for the alignment to prove or not. */
export function guessCycles(text: string, slots: readonly Slot[], title: TitleWords): Piece[][] {
  const guesses = new Map<string, Piece[]>()
  const add = (pieces: Piece[] | undefined) => {
    if (pieces === undefined) return
    // A cycle may be told from any of its pieces on: the smallest one comes first.
    const names = pieces.map((piece) => piece.text)
    const first = names.indexOf([...names].sort()[0] ?? '')
    const turned = [...pieces.slice(first), ...pieces.slice(0, first)]
    guesses.set(turned.map((piece) => piece.text).join('|'), turned)
  }
  const heads = slots.map((slot) => pairAt(text, slot.at))
  for (const cycle of cyclesOfHeads(text, slots, heads, title)) add(cycle)
  for (const start of slots.slice(0, maxTried).keys()) {
    for (const length of returnsOf(slots, heads, start)) add(roundsFrom(text, slots, start, length, title))
    if (guesses.size >= maxGuesses) break
  }
  return [...guesses.values()]
}

// The slots from `start` on, taken as one whole round because the first piece comes back after it.
function returnsOf(slots: readonly Slot[], heads: readonly number[], start: number): number[] {
  const lengths: number[] = []
  for (let length = 1; length <= maxCycle && lengths.length < triedReturns; length++) {
    const slot = slots[start + length]
    const previous = slots[start + length - 1]
    if (slot === undefined || previous === undefined || slot.clause - previous.clause > maxClauseGap) break
    if (heads[start] === heads[start + length]) lengths.push(length)
  }
  return lengths
}

function roundsFrom(
  text: string,
  slots: readonly Slot[],
  start: number,
  length: number,
  title: TitleWords,
): Piece[] | undefined {
  const shared: (readonly PieceReading[])[] = []
  const counts: number[] = []
  const round = slots.slice(start, start + length)
  for (const [i, slot] of round.entries()) {
    const again = slots[start + length + i]
    const agreed = again === undefined ? [] : sharedReadings(text, slot, again)
    shared.push(agreed.length > 0 ? agreed : slot.readings)
    counts.push(agreed.length > 0 ? 2 : 1)
  }
  const ats = round.map((slot) => slot.at)
  return counts.filter((count) => count > 1).length * 3 < length && length > 2
    ? undefined
    : sharePieces(text, ats, shared, counts, title)
}

function sharedReadings(text: string, a: Slot, b: Slot): PieceReading[] {
  const lengths = new Set(b.readings.map((reading) => reading.length))
  return a.readings.filter(
    ({ length }) => lengths.has(length) && text.startsWith(text.slice(a.at, a.at + length), b.at),
  )
}

// Which beginning follows which, more than once: stuffing leaves a ring of such steps, however many slots it skips.
function cyclesOfHeads(
  text: string,
  slots: readonly Slot[],
  heads: readonly number[],
  title: TitleWords,
): (Piece[] | undefined)[] {
  const byHead = new Map<number, Slot[]>()
  const votes = new Map<number, Map<number, number>>()
  for (const [i, slot] of slots.entries()) {
    const from = heads[i] ?? 0
    const same = byHead.get(from)
    if (same === undefined) byHead.set(from, [slot])
    else same.push(slot)
    const tally = votes.get(from) ?? new Map<number, number>()
    votes.set(from, tally)
    for (let n = 1; n <= successors; n++) {
      const next = slots[i + n]
      const to = heads[i + n] ?? 0
      if (next === undefined || next.clause - slot.clause > maxClauseGap) break
      tally.set(to, (tally.get(to) ?? 0) + 1 / n)
    }
  }
  const starts = [...byHead].sort(([, a], [, b]) => b.length - a.length).slice(0, maxStarts)
  return starts.map(([start]) => {
    const ring = ringFrom(start, votes)
    return ring === undefined ? undefined : piecesOfHeads(text, ring, byHead, title)
  })
}

function ringFrom(
  start: number,
  votes: ReadonlyMap<number, ReadonlyMap<number, number>>,
): number[] | undefined {
  const ring = [start]
  for (let at = start; ring.length <= maxCycle; ) {
    let next = 0
    let most = 1
    for (const [head, count] of votes.get(at) ?? []) {
      if (count <= most) continue
      next = head
      most = count
    }
    if (next === 0 || ring.includes(next, 1)) return undefined
    if (next === start) return ring
    ring.push(next)
    at = next
  }
  return undefined
}

function piecesOfHeads(
  text: string,
  ring: readonly number[],
  byHead: ReadonlyMap<number, readonly Slot[]>,
  title: TitleWords,
): Piece[] | undefined {
  const ats: number[] = []
  const counts: number[] = []
  const shared: PieceReading[][] = []
  for (const name of ring) {
    const slots = byHead.get(name) ?? []
    const seen = new Map<string, { at: number; reading: PieceReading; count: number }>()
    for (const slot of slots) {
      for (const reading of slot.readings) {
        const piece = text.slice(slot.at, slot.at + reading.length)
        const known = seen.get(piece)
        seen.set(piece, { at: slot.at, reading, count: (known?.count ?? 0) + 1 })
      }
    }
    const agreed = [...seen.values()].filter((one) => one.count > 1 && one.count * 2 >= slots.length)
    const longest = agreed.reduce<(typeof agreed)[number] | undefined>(
      (most, one) => (most === undefined || one.reading.length > most.reading.length ? one : most),
      undefined,
    )
    if (longest === undefined) return undefined
    ats.push(longest.at)
    counts.push(slots.length)
    shared.push(agreed.map((one) => one.reading).sort((a, b) => a.length - b.length))
  }
  return sharePieces(text, ats, shared, counts, title)
}
