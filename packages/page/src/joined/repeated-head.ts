/**
 * How much of a later page's text, in UTF-16 code units with the break behind it, says again what was read before: the
 * headline, the lead that stands above every page, all of a page that came twice.
 * @param pages the texts before it, the first of the article first
 */
export function repeatedHead(text: string, pages: readonly string[], title: string | null): number {
  if (pages.some((page) => wordsOf(page) === wordsOf(text))) return text.length
  const lines = text.split('\n')
  const lead = (pages[0] ?? '').split('\n')
  let line = 0
  while (title !== null && line < lines.length && wordsOf(lines[line] ?? '') === wordsOf(title)) line += 1
  for (let at = 0; at < lead.length && line < lines.length; at++, line++)
    if (wordsOf(lines[line] ?? '') !== wordsOf(lead[at] ?? '')) break
  const head = lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0)
  return Math.min(head, text.length)
}

function wordsOf(line: string): string {
  return line.replace(/[\s\p{P}]+/gu, '')
}
