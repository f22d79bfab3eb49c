import { simplifiedView } from '../script/simplified-view.js'
import { hashOf, spread } from './hash.js'
import { exactBytes, numberBytes, pack, slotBits, slotCount } from './layout.js'
import { statedNumbers } from './stated-numbers.js'

/** Characters a shingle: shorter and unrelated texts share some, longer and every small edit costs much. */
const shingleLength = 5

/**
 * What is needed to find copies of `text`, exact and near, in 120 characters: a hash of the whole, a sketch of its
 * 5-character shingles (MinHash, 64 slots of 9 bits) and one of the numbers it states, by which two issues of a daily
 * bulletin differ. Punctuation, blanks, letter case, width and script don't count. The same on every machine.
 */
export function fingerprint(text: string): string {
  const folded = simplifiedView(text.normalize('NFKC')).toLowerCase()
  const letters = folded.replace(/[^\p{L}\p{N}]+/gu, '')
  return pack({ exact: exactHash(letters), numbers: numberBits(folded), slots: minHashes(letters) })
}

function exactHash(letters: string): Uint8Array {
  const hash = hashOf(letters, 0, letters.length)
  return Uint8Array.from({ length: exactBytes }, (_, byte) => (hash >>> (8 * byte)) & 0xff)
}

function numberBits(folded: string): Uint8Array {
  const bits = new Uint8Array(numberBytes)
  for (const number of statedNumbers(folded)) {
    const bit = hashOf(number, 0, number.length) % (numberBytes * 8)
    bits[bit >> 3] = (bits[bit >> 3] as number) | (1 << (bit & 7))
  }
  return bits
}

/**
 * One-permutation MinHash: each shingle belongs to one slot, which holds bits of the least of its shingles' hashes. A
 * slot that got none, in a short text, takes that of another, the same in every text (Shrivastava 2017, optimal
 * densification), so that slots of alike texts agree as often as for long ones.
 */
function minHashes(letters: string): Uint16Array {
  const least = new Float64Array(slotCount).fill(Number.POSITIVE_INFINITY)
  const last = Math.max(letters.length - shingleLength, 0)
  for (let start = 0; start <= last; start++) {
    const hash = hashOf(letters, start, Math.min(start + shingleLength, letters.length))
    const slot = hash % slotCount
    if (hash < (least[slot] as number)) least[slot] = hash
  }
  return Uint16Array.from(least, (value, slot) => {
    const hash = value === Number.POSITIVE_INFINITY ? borrowed(least, slot) : value
    return spread(hash) >>> (32 - slotBits)
  })
}

/** The value of the first filled slot in the order in which `slot` asks the others; there is always one. */
function borrowed(least: Float64Array, slot: number): number {
  for (let attempt = 1; ; attempt++) {
    const value = least[spread(slot + attempt * slotCount) % slotCount] as number
    if (value !== Number.POSITIVE_INFINITY) return value
  }
}
