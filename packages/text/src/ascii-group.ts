/** Markup is ASCII for the most part: so many code units are passed over by one question. */
export const asciiGroup = 8

/**
 * Whether a group of code units is ASCII.
 * @param words the units, two in each
 * @param at the first of the group, which `words` holds whole
 */
export function isAsciiGroup(words: Uint32Array, at: number): boolean {
  const word = at >> 1
  const all =
    (words[word] as number) |
    (words[word + 1] as number) |
    (words[word + 2] as number) |
    (words[word + 3] as number)
  return (all & 0xff80ff80) === 0
}
