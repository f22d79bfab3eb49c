/**
 * Tells how much of each later page's text, in UTF-16 code units with the break behind it, says again what was read
 * before: the headline, the lead that stands above every page, all of a page that came twice. Linear in all pages.
 * @param first the text of the article's first page
 */
export function repeatedHeads(first: string, title: string | null): (text: string) => number {
  const lead = first.split('\n').map(wordsOf)
  const headline = title === null ? null : wordsOf(title)
  const known = new Set([wordsOf(first)])
  return (text) => {
    const words = wordsOf(text)
    if (known.has(words)) return text.length
    known.add(words)
    const lines = text.split('\n')
    let line = 0
    while (line < lines.length && wordsOf(lines[line] ?? '') === headline) line += 1
    for (let at = 0; at < lead.length && line < lines.length; at++, line++)
      if (wordsOf(lines[line] ?? '') !== lead[at]) break
    const head = lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0)
    return Math.min(head, text.length)
  }
}

function wordsOf(line: string): string {
  return line.replace(/[\s\p{P}]+/gu, '')
}
