import { bandBytes, bandCount, bandsAt, comparedBytes, unpack } from './layout.js'

/** How many keys a fingerprint has. */
export const indexKeyCount = bandCount
const bandBits = 8 * bandBytes
/** How many bits a key has. */
export const indexKeyBits = bandBits + Math.log2(bandCount)

/** What an index keeps of a fingerprint. */
export interface FingerprintParts {
  /** What `similarityAt` compares, `comparedBytes` long. */
  readonly compared: Uint8Array
  /**
   * Keys under which an index finds the fingerprints of copies: two fingerprints that share one may be copies, and
   * `similarity` says whether they are. A copy that shares 0.45 of all shingles (of two texts of one length, 0.62 of each)
   * has one in common with probability 0.97, of 0.6 with 0.999, an unrelated text of 0.02 with 0.006.
   */
  readonly keys: number[]
}

/** @throws RangeError when `fingerprint` is none */
export function fingerprintParts(fingerprint: string): FingerprintParts {
  const bytes = unpack(fingerprint)
  const keys: number[] = []
  for (let band = 0; band < bandCount; band++) keys.push(key(band, bytes, bandsAt + band * bandBytes))
  return { compared: bytes.subarray(0, comparedBytes), keys }
}

/**
 * The band's own number above its bytes: two fingerprints share a key only where they have a band in common. The bytes are
 * a hash already; those of a short text, whose bands are often equal, are made to differ.
 */
function key(band: number, bytes: Uint8Array, at: number): number {
  let value = 0
  for (let byte = 0; byte < bandBytes; byte++) value = (value << 8) | (bytes[at + byte] as number)
  const hash = value ^ (Math.imul(band, 0x9e3779b1) >>> (32 - bandBits))
  return (band << bandBits) | hash
}
