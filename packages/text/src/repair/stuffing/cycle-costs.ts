import type { CycleRates } from './cycle-rates.js'
import type { Slot } from './stuffing-slots.js'

/** How a piece came after the one before: as the next one, as the first with a new paragraph, or out of turn. */
export type Step = 'next' | 'anew' | 'lost'

/** All in bits: how much less likely it is what a farm does. */
export const stepCosts: Readonly<Record<Step, number>> = { next: 0, anew: 4, lost: 8 }
/** That it stops and goes on anywhere; less than three short pieces in turn make up for it. */
export const pauseCost = 11
/** That it puts a piece into the middle of a clause. */
export const hiddenCost = 3

/** How unlikely it is that the writer's own clause begins with a piece of so many letters. */
const ownBits = [0, 0, 5, 6.5, 8]
/** The first clause of a paragraph does so more often. */
const lineBits = 2
/** As it is where the letter follows that the writer puts behind those words elsewhere. */
const sequelBits = 5
const opensBits = 2
const goesOnBits = 4

/** How clauses begin and no noun goes on: what stands before such a word was put there. */
const opensClause =
  /^(?:据|日前|近日|昨|今[日天年]|目前|此外|对此|同时|与此|在|当[日时晚天]|受|这|其中|截至|经[过查]|随后|另|但|而|因[为此]|由于|虽|如[果今]|若|从|并|也|还|他|她|我|你|该|本)/u
/** How no clause begins: what stands before such a word belongs to it. Nothing at all belongs to a word behind the last mark. */
const goesOn = /^(?:[的地得了着们等之者性化,，、。；;！!？?”）)…]|[^\S\n])/u
const foreign = /[A-Za-z\p{N}]+/gu

/** What speaks for a piece at a slot being the farm's: above 0 if it is likelier than not. */
export function worthOf(
  text: string,
  slot: Slot,
  piece: string,
  rates: CycleRates,
  sequels: ReadonlySet<string> | undefined,
): number {
  const end = slot.at + piece.length
  // A foreign word is one word, however long.
  const letters = piece.replace(foreign, '  ').length
  const own = ownBits[Math.min(letters, ownBits.length - 1)] ?? 0
  const place = slot.opensLine ? Math.log2(rates.line) - lineBits : Math.log2(rates.inner)
  return own + place + readsOn(text.slice(end, end + 2)) - (sequels?.has(text.charAt(end)) ? sequelBits : 0)
}

function readsOn(next: string): number {
  if (opensClause.test(next)) return opensBits
  return goesOn.test(next) ? -goesOnBits : 0
}

/** What it costs that the farm passed over the clauses between two slots. */
export function passing(a: Slot, b: Slot, rates: CycleRates): number {
  const lines = b.line - a.line - (b.opensLine ? 1 : 0)
  const inner = b.clause - a.clause - 1 - lines
  return -inner * Math.log2(1 - rates.inner) - lines * Math.log2(1 - rates.line)
}
