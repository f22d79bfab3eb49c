import type { PieceSlots } from './shared-pieces.js'
import { maxClauseGap, type Slot, successors } from './stuffing-slots.js'
import { pairAt } from './title-pieces.js'

type Votes = Map<number, Map<number, number>>

const maxRing = 24
const maxStarts = 6

/**
 * Cycles in any order: which two letters follow which, more than once. Stuffing leaves a ring of such steps, however
 * many slots it skips.
 */
export function ringsOfHeads(text: string, slots: readonly Slot[]): PieceSlots[][] {
  const heads = slots.map((slot) => pairAt(text, slot.at))
  const byHead = new Map<number, Slot[]>()
  for (const [i, slot] of slots.entries()) {
    const same = byHead.get(heads[i] ?? 0)
    if (same === undefined) byHead.set(heads[i] ?? 0, [slot])
    else same.push(slot)
  }
  const votes = votesOf(slots, heads)
  const starts = [...byHead].sort(([, a], [, b]) => b.length - a.length).slice(0, maxStarts)
  const rings = new Map<string, readonly number[]>()
  for (const [start] of starts) {
    const ring = ringFrom(start, votes)
    if (ring.length > 0) rings.set([...ring].sort().join(), ring)
  }
  return [...rings.values()].map((ring) => ring.map((head) => ({ slots: byHead.get(head) ?? [] })))
}

function votesOf(slots: readonly Slot[], heads: readonly number[]): Votes {
  const votes: Votes = new Map()
  for (const [i, slot] of slots.entries()) {
    const from = heads[i] ?? 0
    const tally = votes.get(from) ?? new Map<number, number>()
    votes.set(from, tally)
    for (let distance = 1; distance <= successors; distance++) {
      const next = slots[i + distance]
      const to = heads[i + distance] ?? 0
      if (next === undefined || next.clause - slot.clause > maxClauseGap) break
      tally.set(to, (tally.get(to) ?? 0) + 1 / distance)
    }
  }
  return votes
}

// Always on to the most frequent next one, until one comes back; empty if none does.
function ringFrom(start: number, votes: Votes): readonly number[] {
  const way = [start]
  for (let at = start; way.length <= maxRing; ) {
    let next = 0
    let most = 1
    for (const [head, count] of votes.get(at) ?? []) {
      if (count <= most) continue
      next = head
      most = count
    }
    if (next === 0) return []
    const again = way.indexOf(next)
    if (again >= 0) return way.slice(again)
    way.push(next)
    at = next
  }
  return []
}
