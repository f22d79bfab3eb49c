import { type Sketch, slotBits, slotCount, unpack } from './layout.js'

/** Fewer numbers than this say nothing about whether two texts state the same ones. */
const tellingNumbers = 2
/** Of so many numbers one may be a caption's or a header's own; the others stand in every copy, and in no other issue. */
const numbersAStray = 6
const disagreeing = 0.3
/** The most for texts that differ at all. */
const nearlySame = 0.99
/** With so many of the bits set, two sets of numbers look alike whatever they are. */
const crowded = 0.8

/**
 * How alike two texts are, by their fingerprints: an estimate of the share of 5-character shingles that they have in
 * common (Jaccard, ± 0.06), 1 for the same text. Texts that state different numbers count as different, however alike
 * their words: no more than 0.3.
 * @returns in [0, 1]
 * @throws RangeError when one is no fingerprint
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 1
  const [one, other] = [unpack(a), unpack(b)]
  const shared = sharedShingles(one, other)
  const agrees = sameNumbers(one.numbers, other.numbers)
  return Math.min(agrees ? shared : shared * disagreeing, nearlySame)
}

function sharedShingles(a: Sketch, b: Sketch): number {
  let equal = 0
  for (let i = 0; i < slotCount; i++) if (a.slots[i] === b.slots[i]) equal++
  const chance = 2 ** -slotBits
  return Math.max(0, (equal / slotCount - chance) / (1 - chance))
}

/** Whether the one with fewer numbers states no more than a stray one that the other does not; true if unknown. */
function sameNumbers(a: Uint8Array, b: Uint8Array): boolean {
  let [inA, inB, inBoth] = [0, 0, 0]
  for (let i = 0; i < a.length; i++) {
    inA += ones(a[i] as number)
    inB += ones(b[i] as number)
    inBoth += ones((a[i] as number) & (b[i] as number))
  }
  const fewer = Math.min(inA, inB)
  if (fewer < tellingNumbers || Math.max(inA, inB) > crowded * a.length * 8) return true
  return fewer - inBoth <= Math.floor(fewer / numbersAStray)
}

function ones(byte: number): number {
  let count = 0
  for (let rest = byte; rest !== 0; rest &= rest - 1) count++
  return count
}
