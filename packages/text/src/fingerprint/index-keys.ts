import { spread } from './hash.js'
import { bandBytes, bandCount, comparedBytes, exactBytes, unpack } from './layout.js'

/** How many keys a fingerprint has, and how many bits each of them. */
export const indexKeyCount = bandCount + 1
export const indexKeyBits = 28

/**
 * Keys under which an index finds the fingerprints of copies: two fingerprints that share one may be copies, and
 * `similarity` says whether they are. The first is that of the whole text; of the others a copy that shares 0.45 of all
 * shingles (two thirds of a text's) has one in common with probability 0.97, of 0.6 with 0.999, an unrelated text of 0.02
 * with 0.006.
 */
export function indexKeys(fingerprint: string): number[] {
  const bytes = unpack(fingerprint)
  const keys = [key(0, bytes, 0, exactBytes)]
  for (let band = 0; band < bandCount; band++) {
    keys.push(key(1 + band, bytes, comparedBytes + band * bandBytes, bandBytes))
  }
  return keys
}

function key(kind: number, bytes: Uint8Array, at: number, length: number): number {
  let value = kind
  for (let byte = 0; byte < length; byte++)
    value = spread(Math.imul(value, 31) + (bytes[at + byte] as number))
  return value >>> (32 - indexKeyBits)
}
