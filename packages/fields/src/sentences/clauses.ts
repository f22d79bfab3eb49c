import type { Span } from '@jianbao/text'

const END = /[。！？!?\n]+/gu
const LONGEST = 1200

/** The sentences of a text as judgments are told: a semicolon does not end them. */
export function fullSentences(text: string): Span[] {
  const spans: Span[] = []
  let start = 0
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length
    spans.push(...pieces(start, end))
    start = end
  }
  return [...spans, ...pieces(start, text.length)]
}

/** The rules look through a whole sentence again and again; the cap keeps the work linear in the text. */
function pieces(start: number, end: number): Span[] {
  const spans: Span[] = []
  for (let at = start; at < end; at += LONGEST) spans.push({ start: at, end: Math.min(end, at + LONGEST) })
  return spans
}
