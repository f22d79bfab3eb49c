/**
 * What a fingerprint holds, in this order: 107 bytes by which two texts are compared (a hash of the whole, the text's
 * length, its stated facts, a sketch of its shingles), and 48 bytes of keys by which an index finds whom to compare.
 */
const exactBytes = 4
/** Twelfths of the binary logarithm of how many shingles there are. */
export const sizeAt = exactBytes
export const sizeSteps = 12
/** Three bytes each, in rising order: 18 bits of where a fact stands and 6 of what it says; `noFact` fills up. */
export const factBytes = 3
export const sayingBits = 6
export const noFact = 0xffffff
export const numbersAt = sizeAt + 1
export const mostNumbers = 14
export const placesAt = numbersAt + factBytes * mostNumbers
export const mostPlaces = 4
export const sketchAt = placesAt + factBytes * mostPlaces
/** Slots of two bits, four a byte. */
export const sketchBytes = 48
export const sketchSlots = 4 * sketchBytes
/** How many bytes of a fingerprint two texts are compared by. */
export const comparedBytes = sketchAt + sketchBytes

export const bandCount = 16
export const bandBytes = 3
/** Where the keys stand. */
export const bandsAt = comparedBytes
export const allBytes = bandsAt + bandCount * bandBytes

/** First character of every fingerprint: another way of making them gets another one. */
const version = '2'
const encodedLength = 1 + Math.ceil((allBytes * 8) / 6)

/** A fingerprint's bytes as text: 208 characters of `[0-9A-Za-z_-]`. */
export function pack(bytes: Buffer): string {
  return version + bytes.toString('base64url')
}

/** @throws RangeError when `fingerprint` is none of this version */
export function unpack(fingerprint: string): Uint8Array {
  if (fingerprint.length !== encodedLength || !fingerprint.startsWith(version)) {
    throw new RangeError(`not a fingerprint of version ${version}: ${fingerprint.slice(0, 40)}`)
  }
  return Buffer.from(fingerprint.slice(1), 'base64url')
}

/** The part of a fingerprint that `similarityAt` compares, `comparedBytes` long. */
export function comparedPart(fingerprint: string): Uint8Array {
  return unpack(fingerprint).subarray(0, comparedBytes)
}
