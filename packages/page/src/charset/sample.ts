/** How much of a page is enough to tell its charset by. */
const sampleSize = 16_384
/** What is taken from where the bytes stop being ASCII: the first of them may be a sign of rights, and the text far behind. */
const pieceSize = 1024
const longestRun = 256

/** Pieces of the bytes where they are more than ASCII, cut between characters where that can be told. */
export function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= sampleSize) return bytes
  const pieces: Uint8Array[] = []
  let size = 0
  let at = 0
  while (size < sampleSize) {
    while (at < bytes.length && isAscii(bytes, at)) at++
    if (at >= bytes.length) break
    let end = Math.min(bytes.length, at + pieceSize)
    const latest = Math.min(bytes.length, end + longestRun)
    while (end < latest && !isAscii(bytes, end - 1)) end++
    // Behind an ASCII byte that may be the second half of a character, the next ASCII byte is none.
    while (end < latest && !isAscii(bytes, end)) end++
    pieces.push(bytes.subarray(at, end))
    size += end - at
    at = end
  }
  return Buffer.concat(pieces)
}

/** The same for UTF-16, where only the place tells what a byte is. */
export function wideSampleOf(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, sampleSize)
}

function isAscii(bytes: Uint8Array, at: number): boolean {
  return (bytes[at] ?? 0) < 0x80
}
