/** In UTF-16 code units; longer texts get arrays of their own. */
const largest = 1 << 15

/**
 * Gives an array for what is made of a text, the same one again and again: what it holds is good until the next is asked for.
 * To have a new one for each text takes longer than to fill it.
 */
export function roomOf<Units extends Uint8Array | Uint16Array>(
  make: (size: number) => Units,
): (size: number) => Units {
  const room = make(largest)
  return (size) => (size > largest ? make(size) : (room.subarray(0, size) as Units))
}
