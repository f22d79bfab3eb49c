import { indexKeyBits } from '@jianbao/text'

/** Numbers from 1, each under a key of `indexKeyBits` bits; 0 stands for none. */
export interface KeyTable {
  /** Makes room for `count` keys, and for numbers up to `count`. */
  makeRoom(count: number): void
  /** Writes the numbers under `keys` to `numbers`. */
  find(keys: readonly number[], numbers: Int32Array): void
  /** @returns the number that was under the key before */
  put(key: number, number: number): number
}

/** What keys leave of 32 bits. */
const slotBits = 32 - indexKeyBits
/** Slots of four bytes: a bucket is a line of the processor's cache, which is one wait for memory. */
const perBucket = 1 << slotBits
const fewestBucketBits = 8
/** Never fuller, so that few buckets overflow. */
const fullest = 0.7

/**
 * A hash table that is asked for many keys at once, of which hardly any is there: each of them costs one wait for memory,
 * and those of all keys go on at the same time.
 *
 * The low bits of a key are those of its bucket, so that a slot holds only the others, and its number below them: 32 bits
 * hold both however large the table is, as long as it has no more numbers than slots.
 */
export function createKeyTable(): KeyTable {
  let bucketBits = fewestBucketBits
  let slots = new Int32Array(perBucket << bucketBits)
  /** What found its bucket full. */
  let overflow = new Map<number, number>()

  const firstSlot = (key: number): number => (key & ((1 << bucketBits) - 1)) << slotBits

  /** The slot of a key, or the free one that it would take; -1 where its bucket is full of others. */
  function slotOf(key: number): number {
    const [first, table, rest, restAt] = [firstSlot(key), slots, key >>> bucketBits, bucketBits + slotBits]
    for (let slot = first; slot < first + perBucket; slot++) {
      const word = table[slot] as number
      if (word === 0 || word >>> restAt === rest) return slot
    }
    return -1
  }

  const numberAt = (slot: number): number => (slots[slot] as number) & (slots.length - 1)

  function find(keys: readonly number[], numbers: Int32Array): void {
    // A bucket's first slot tells little, but now all buckets are on their way.
    for (let at = 0; at < keys.length; at++) numbers[at] = slots[firstSlot(keys[at] as number)] as number
    for (let at = 0; at < keys.length; at++) {
      if (numbers[at] === 0) continue
      const slot = slotOf(keys[at] as number)
      numbers[at] = slot < 0 ? (overflow.get(keys[at] as number) ?? 0) : numberAt(slot)
    }
  }

  function put(key: number, number: number): number {
    const slot = slotOf(key)
    const before = slot < 0 ? (overflow.get(key) ?? 0) : numberAt(slot)
    if (slot < 0) overflow.set(key, number)
    else slots[slot] = ((key >>> bucketBits) << (bucketBits + slotBits)) | number
    return before
  }

  function makeRoom(count: number): void {
    while (count > slots.length * fullest) grow()
  }

  function grow(): void {
    const [small, bits, spilt] = [slots, bucketBits, overflow]
    bucketBits += 1
    slots = new Int32Array(small.length * 2)
    overflow = new Map()
    for (let slot = 0; slot < small.length; slot++) {
      const word = small[slot] as number
      const key = ((word >>> (bits + slotBits)) << bits) | (slot >>> slotBits)
      if (word !== 0) put(key, word & (small.length - 1))
    }
    for (const [key, number] of spilt) put(key, number)
  }

  return { makeRoom, find, put }
}
