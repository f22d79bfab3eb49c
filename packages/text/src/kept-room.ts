/** Texts up to this length are read into one room; a longer one has its own. */
const LONGEST_KEPT = 1 << 16
const USUAL = 1 << 12

/**
 * Room for what is known of each place of a text, of at least so many cells, whatever an older text left in them: one
 * for all texts, since new memory has to be cleared, fetched and freed. What stands in it is not to be asked any more
 * once another text is read.
 */
export function keptRoom<Room extends Uint8Array | Uint16Array | Uint32Array>(
  make: (length: number) => Room,
): (length: number) => Room {
  let kept = make(USUAL)
  return (length) => {
    if (length > LONGEST_KEPT) return make(length)
    if (length > kept.length) kept = make(LONGEST_KEPT)
    return kept.subarray(0, length) as Room
  }
}
