import type { Edit, Span } from '@jianbao/text'

/** The edits that leave of a text only `spans`, in order, with one `\n` between each two. */
export function keepSpans(text: string, spans: readonly Span[]): Edit[] {
  const edits: Edit[] = []
  let done = 0
  const cut = (end: number, replacement: string): void => {
    if (text.slice(done, end) !== replacement) edits.push({ start: done, end, replacement })
  }
  for (const [i, { start, end }] of spans.entries()) {
    cut(start, i === 0 ? '' : '\n')
    done = end
  }
  cut(text.length, '')
  return edits
}
