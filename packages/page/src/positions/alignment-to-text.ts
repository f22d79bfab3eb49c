import { type Alignment, alignmentOf } from '@jianbao/text'
import type { Paragraph } from '../paragraph.js'
import type { SplitLine } from '../plain-text/split-lines.js'
import { keepSpans } from './keep-spans.js'

/** How the article of `paragraphs` came of a plain text with these lines. */
export function alignmentToText(
  text: string,
  lines: readonly SplitLine[],
  paragraphs: readonly Paragraph[],
): Alignment {
  const spans = paragraphs.map((paragraph) => {
    const start = (lines[paragraph.line]?.start ?? 0) + paragraph.start
    return { start, end: start + paragraph.text.length }
  })
  return alignmentOf(keepSpans(text, spans))
}
