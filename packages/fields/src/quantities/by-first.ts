/** Words by the character they begin with, the longest first: most places of a text begin none. */
export type ByFirst = ReadonlyMap<string, readonly string[]>

export function byFirst(words: Iterable<string>): ByFirst {
  const table = new Map<string, string[]>()
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const first = word[0] ?? ''
    const known = table.get(first)
    if (known) known.push(word)
    else table.set(first, [word])
  }
  return table
}

const NONE: readonly string[] = []

/** The words of the table that could begin at `at`. */
export const candidatesAt = (table: ByFirst, text: string, at: number): readonly string[] =>
  table.get(text[at] ?? '') ?? NONE

/** The longest word of the table at `at`. */
export const longestAt = (table: ByFirst, text: string, at: number): string | undefined =>
  candidatesAt(table, text, at).find((word) => word.length === 1 || text.startsWith(word, at))
