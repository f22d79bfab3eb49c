import { slotBits, slotCount, unpack } from './layout.js'

const rows = 2

/** How many keys a fingerprint has, and below which number all of them are. */
export const bandCount = slotCount / rows
export const bandKeySpace = bandCount << (slotBits * rows)

/**
 * Keys under which an index finds the fingerprints of near copies: two fingerprints that share one may be copies, and
 * `similarity` says whether they are. 32 keys, numbers below 2^23; a copy of similarity 0.4 shares one with
 * probability 0.996, an unrelated text of similarity 0.02 with 0.013.
 */
export function bandKeys(fingerprint: string): number[] {
  const { slots } = unpack(fingerprint)
  const keys: number[] = []
  for (let at = 0; at < slotCount; at += rows) {
    const values = ((slots[at] as number) << slotBits) | (slots[at + 1] as number)
    keys.push(((at / rows) << (slotBits * rows)) | values)
  }
  return keys
}
