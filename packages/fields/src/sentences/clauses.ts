import type { Span } from '@jianbao/text'

const END = /[。！？!?\n]+/gu

/** The sentences of a text as judgments are told: a semicolon does not end them. */
export function fullSentences(text: string): Span[] {
  const spans: Span[] = []
  let start = 0
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length
    if (end > start) spans.push({ start, end })
    start = end
  }
  if (start < text.length) spans.push({ start, end: text.length })
  return spans
}
