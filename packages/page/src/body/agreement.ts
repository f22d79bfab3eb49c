/** A title's pairs of characters, by which a text is told to speak of what it says. */
export interface TitlePairs {
  readonly size: number
  /** How many of them paragraphs have. */
  readonly within: (paragraphs: readonly string[]) => number
}

export function pairsOf(title: string | null): TitlePairs {
  const pairs = new Set<string>()
  const words = title?.match(/[\u4e00-\u9fff]{2,}/g) ?? []
  for (const word of words) for (let i = 0; i + 1 < word.length; i++) pairs.add(word.slice(i, i + 2))
  const within = (paragraphs: readonly string[]): number => {
    const text = paragraphs.join('\n')
    let found = 0
    for (const pair of pairs) if (text.includes(pair)) found++
    return found
  }
  return { size: pairs.size, within }
}
