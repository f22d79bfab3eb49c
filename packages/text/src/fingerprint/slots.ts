import { slotBits, slotCount, unpack } from './layout.js'

export { slotCount } from './layout.js'

/** The MinHash slots of a fingerprint: two texts have about as many equal ones as they share shingles. */
export function slotsOf(fingerprint: string): Uint16Array {
  return unpack(fingerprint).slots
}

/** How many slots two different fingerprints must at least have equal to be so similar; see `similarity`. */
export function leastEqualSlots(threshold: number): number {
  const chance = 2 ** -slotBits
  // A little less than the exact number: rounding must not lose what just reaches it.
  return Math.ceil(slotCount * (threshold * (1 - chance) + chance) - 1e-6)
}
