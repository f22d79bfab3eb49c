const sampleSize = 4096

/** First bytes of what is mistaken for a page most often: archives, images, documents, audio. */
const signatures: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x1f, 0x8b, 0x08],
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x7f, 0x45, 0x4c, 0x46],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x28, 0xb5, 0x2f, 0xfd],
  [0x42, 0x5a, 0x68],
]

export function hasBinarySignature(bytes: Uint8Array): boolean {
  const first = bytes[0]
  for (const signature of signatures)
    if (signature[0] === first && signature.every((byte, i) => bytes[i] === byte)) return true
  return false
}

/** Whether bytes are no text in any charset but UTF-16: more control bytes than text ever has. */
export function hasControlBytes(bytes: Uint8Array): boolean {
  const limit = Math.min(bytes.length, sampleSize)
  let controls = 0
  for (let i = 0; i < limit; i++) {
    const byte = bytes[i] ?? 0
    if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1a && byte !== 0x1b)) controls++
  }
  return controls * 50 > limit
}
