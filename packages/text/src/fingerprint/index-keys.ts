import { spread } from './hash.js'
import { bandBytes, bandCount, comparedBytes, unpack } from './layout.js'

/** How many keys a fingerprint has. */
export const indexKeyCount = bandCount
/** How many bits a key has. */
const indexKeyBits = 28

/**
 * Keys under which an index finds the fingerprints of copies: two fingerprints that share one may be copies, and
 * `similarity` says whether they are. A copy that shares 0.45 of all shingles (of two texts of one length, 0.62 of each) has
 * one in common with probability 0.97, of 0.6 with 0.999, an unrelated text of 0.02 with 0.006.
 */
export function indexKeys(fingerprint: string): number[] {
  const bytes = unpack(fingerprint)
  return Array.from({ length: bandCount }, (_, band) => key(band, bytes, comparedBytes + band * bandBytes))
}

function key(band: number, bytes: Uint8Array, at: number): number {
  let value = band + 1
  for (let byte = 0; byte < bandBytes; byte++)
    value = spread(Math.imul(value, 31) + (bytes[at + byte] as number))
  return value >>> (32 - indexKeyBits)
}
