import type { Placed } from './cycle-alignment.js'

/** Of how many clauses a farm stuffs one, within lines and at their starts. */
export interface CycleRates {
  readonly inner: number
  readonly line: number
}

/** What is taken as seen before a text has been looked at: farms mostly pass over the starts of lines. */
export const likelyRates: CycleRates = { inner: 0.4, line: 0.15 }
const asSeen = 3
const least = 0.02
const most = 0.97

/** The rates between the first and the last piece: whether those two are the farm's is to be told by the others. */
export function ratesOf(placed: readonly Placed[]): CycleRates {
  const seen = { inner: 0, line: 0 }
  const stuffed = { inner: 0, line: 0 }
  const slots = placed.filter(({ slot }) => slot !== undefined)
  for (const [i, { slot, step }] of slots.entries()) {
    const previous = slots[i - 1]?.slot
    if (slot === undefined || previous === undefined || step === 'lost') continue
    const lines = slot.line - previous.line - (slot.opensLine ? 1 : 0)
    seen.line += lines
    seen.inner += slot.clause - previous.clause - 1 - lines
    if (i === slots.length - 1) continue
    stuffed[slot.opensLine ? 'line' : 'inner'] += 1
    seen[slot.opensLine ? 'line' : 'inner'] += 1
  }
  const rate = (kind: keyof CycleRates) =>
    Math.min(most, Math.max(least, (stuffed[kind] + likelyRates[kind] * asSeen) / (seen[kind] + asSeen)))
  return { inner: rate('inner'), line: rate('line') }
}
