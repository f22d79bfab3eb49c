import type { PieceSlots } from './shared-pieces.js'
import { maxClauseGap, type Slot, successors } from './stuffing-slots.js'
import { behindDropped, pairAt, reachOf, type TitleWords } from './title-pieces.js'

/** A slot read as beginning at one place of the title, and where in the title that reading ends. */
interface Reading {
  readonly slot: Slot
  readonly start: number
  readonly reach: number
}

/** Places of the title in its order, each the beginning of a piece, and what the steps from one to the next are worth. */
interface Cut {
  readonly starts: readonly number[]
  readonly worth: number
}

const headLength = 2
const minPieces = 3
const maxPieces = 24
/** Letters of the title that no piece tells, between two pieces that follow each other. */
const maxUntold = 3
/** What share of the most frequent step may be chance: none where a text has hardly more than one round. */
const noises = [0, 0.15, 0.4]

/**
 * Cycles that tell the title in its order: each slot's piece reaches to where the next slot's begins, and after the
 * title's end it starts over. Of all ways to cut the title up, those whose steps the text takes most often.
 */
export function cutsOfTitle(text: string, slots: readonly Slot[], title: TitleWords): PieceSlots[][] {
  const readings = slots.map((slot) =>
    (title.pairs.get(pairAt(text, slot.at)) ?? []).map((start) => ({
      slot,
      start,
      reach: reachOf(text, slot.at, title, start),
    })),
  )
  const votes = votesOf(readings, title)
  const most = [...votes.values()].reduce((a, b) => Math.max(a, b), 0)
  const cuts = new Map<string, readonly number[]>()
  for (const noise of noises) {
    const { starts } = bestCut(votes, noise * most, title)
    if (starts.length >= minPieces && starts.length <= maxPieces) cuts.set(starts.join(), starts)
  }
  return [...cuts.values()].map((starts) => slotsOfCut(starts, readings, title))
}

const stepOf = (from: number, to: number) => from * 128 + to

// How often a slot read at one place of the title is followed by a slot read at another.
function votesOf(readings: readonly (readonly Reading[])[], title: TitleWords): Map<number, number> {
  const votes = new Map<number, number>()
  forEachStep(readings, title, (from, to, distance) => {
    const step = stepOf(from.start, to.start)
    votes.set(step, (votes.get(step) ?? 0) + 1 / distance)
  })
  return votes
}

function forEachStep(
  readings: readonly (readonly Reading[])[],
  title: TitleWords,
  visit: (from: Reading, to: Reading, distance: number) => void,
): void {
  for (const [i, ofSlot] of readings.entries()) {
    for (let distance = 1; distance <= successors; distance++) {
      for (const from of ofSlot) {
        for (const to of readings[i + distance] ?? []) {
          const isNear = to.slot.clause - from.slot.clause <= maxClauseGap
          if (isNear && leadsTo(from, to, title)) visit(from, to, distance)
        }
      }
    }
  }
}

function leadsTo(from: Reading, to: Reading, { letters }: TitleWords): boolean {
  if (to.start < from.start) return true
  if (to.start < from.start + headLength) return false
  let untold = 0
  let at = behindDropped(letters, from.reach)
  for (; at < to.start; at = behindDropped(letters, at + 1)) untold += 1
  return untold <= maxUntold
}

// The places along which the votes add up to most, with the way from the last back to the first.
function bestCut(votes: ReadonlyMap<number, number>, noise: number, { letters }: TitleWords): Cut {
  const worthOf = (from: number, to: number) =>
    (votes.get(stepOf(from, to)) ?? Number.NEGATIVE_INFINITY) - noise
  let best: Cut = { starts: [], worth: 0 }
  for (let first = 0; first < letters.length; first++) {
    const cuts = new Map<number, Cut>([[first, { starts: [first], worth: 0 }]])
    for (let to = first + 1; to < letters.length; to++) {
      let cut: Cut | undefined
      for (const [from, { starts, worth }] of cuts) {
        const there = worth + worthOf(from, to)
        if (there > (cut?.worth ?? Number.NEGATIVE_INFINITY)) cut = { starts: [...starts, to], worth: there }
      }
      if (cut !== undefined) cuts.set(to, cut)
    }
    for (const [last, { starts, worth }] of cuts) {
      const closed = worth + Math.max(0, worthOf(last, first))
      if (closed > best.worth) best = { starts, worth: closed }
    }
  }
  return best
}

// The slots that take a step of the cut: others with the same words are the article's.
function slotsOfCut(
  starts: readonly number[],
  readings: readonly (readonly Reading[])[],
  title: TitleWords,
): PieceSlots[] {
  const next = new Map(starts.map((start, i) => [start, starts[(i + 1) % starts.length]]))
  const slots = new Map(starts.map((start) => [start, new Set<Slot>()]))
  forEachStep(readings, title, (from, to) => {
    if (next.get(from.start) !== to.start) return
    slots.get(from.start)?.add(from.slot)
    slots.get(to.start)?.add(to.slot)
  })
  return starts.map((start, i) => ({
    slots: [...(slots.get(start) ?? [])],
    tile: { start, end: starts[i + 1] ?? title.letters.length },
  }))
}
