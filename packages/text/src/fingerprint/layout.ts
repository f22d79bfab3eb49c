/** What a fingerprint holds, unpacked. */
export interface Sketch {
  /** Of the whole normalised text, 24 bits. */
  readonly exact: Uint8Array
  /** A bit for each number the text states. */
  readonly numbers: Uint8Array
  /** MinHash slots of its shingles, 9 bits each. */
  readonly slots: Uint16Array
}

export const exactBytes = 3
export const numberBytes = 14
export const slotCount = 64
export const slotBits = 9

/** First character of every fingerprint: another way of making them gets another one. */
const version = '1'
const slotBytes = (slotCount * slotBits) / 8
const encodedLength = 1 + Math.ceil(((exactBytes + numberBytes + slotBytes) * 8) / 6)

/** The sketch as text: 120 characters of `[0-9A-Za-z_-]`. */
export function pack({ exact, numbers, slots }: Sketch): string {
  const bytes = new Uint8Array(exactBytes + numberBytes + slotBytes)
  bytes.set(exact, 0)
  bytes.set(numbers, exactBytes)
  let at = (exactBytes + numberBytes) * 8
  for (const slot of slots) {
    for (let bit = slotBits - 1; bit >= 0; bit--, at++) {
      if ((slot >> bit) & 1) bytes[at >> 3] = (bytes[at >> 3] as number) | (0x80 >> (at & 7))
    }
  }
  return version + Buffer.from(bytes).toString('base64url')
}

/** @throws RangeError when `fingerprint` is none of this version */
export function unpack(fingerprint: string): Sketch {
  if (fingerprint.length !== encodedLength || !fingerprint.startsWith(version)) {
    throw new RangeError(`not a fingerprint of version ${version}: ${fingerprint.slice(0, 40)}`)
  }
  const bytes = Buffer.from(fingerprint.slice(1), 'base64url')
  const slots = new Uint16Array(slotCount)
  let at = (exactBytes + numberBytes) * 8
  for (let i = 0; i < slotCount; i++) {
    let slot = 0
    for (let bit = 0; bit < slotBits; bit++, at++) {
      slot = (slot << 1) | (((bytes[at >> 3] as number) >> (7 - (at & 7))) & 1)
    }
    slots[i] = slot
  }
  return {
    exact: bytes.subarray(0, exactBytes),
    numbers: bytes.subarray(exactBytes, exactBytes + numberBytes),
    slots,
  }
}
