/** How many of a title's pairs of characters paragraphs have. */
export function agreementWith(title: string | null): (paragraphs: readonly string[]) => number {
  const pairs = new Set<string>()
  const words = title?.match(/[\u4e00-\u9fff]{2,}/g) ?? []
  for (const word of words) for (let i = 0; i + 1 < word.length; i++) pairs.add(word.slice(i, i + 2))
  return (paragraphs) => {
    const text = paragraphs.join('\n')
    let found = 0
    for (const pair of pairs) if (text.includes(pair)) found++
    return found
  }
}
