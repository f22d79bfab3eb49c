import { type Alignment, alignmentOf, compose, type Edit } from '@jianbao/text'
import type { Line, LineSource } from '../body/line.js'
import { tidyEdits } from '../body/tidy.js'
import type { Paragraph } from '../paragraph.js'
import { keepSpans } from './keep-spans.js'

/**
 * How the article of `paragraphs` came of a page's markup: tags go and references give way to their characters, then white
 * space is tidied, then bylines and datelines go. Null where a line has no source in the markup, as in JSON-LD.
 */
export function alignmentToPage(
  page: string,
  lines: readonly Line[],
  paragraphs: readonly Paragraph[],
): Alignment | null {
  const own = paragraphs.flatMap(({ line }) => lines[line] ?? [])
  const sources = own.flatMap(({ source }) => source ?? [])
  if (sources.length < paragraphs.length) return null
  const parsed = alignmentOf(parsedFrom(page, sources))
  const tidied = alignmentOf(inEachLine(sources.map(({ text }) => text)))
  const cut = alignmentOf(cutFrom(own, paragraphs))
  return compose(compose(parsed, tidied), cut)
}

/** From the markup to the lines as parsed, one `\n` between. */
function parsedFrom(page: string, sources: readonly LineSource[]): Edit[] {
  const edits: Edit[] = []
  let done = 0
  for (const [i, { text, pieces }] of sources.entries()) {
    let between = i === 0 ? '' : '\n'
    let at = 0
    for (const { length, start, end } of pieces) {
      if (start > done || between !== '') edits.push({ start: done, end: start, replacement: between })
      if (end - start !== length) edits.push({ start, end, replacement: text.slice(at, at + length) })
      between = ''
      at += length
      done = end
    }
  }
  edits.push({ start: done, end: page.length, replacement: '' })
  return edits
}

/** What tidying does to lines with one `\n` between. */
function inEachLine(texts: readonly string[]): Edit[] {
  let at = 0
  return texts.flatMap((text) => {
    const from = at
    at += text.length + 1
    return tidyEdits(text).map(({ start, end, replacement }) => ({
      start: from + start,
      end: from + end,
      replacement,
    }))
  })
}

/** What is cut off the beginnings and ends of lines with one `\n` between. */
function cutFrom(lines: readonly Line[], paragraphs: readonly Paragraph[]): Edit[] {
  let at = 0
  const spans = paragraphs.map(({ text, start }, i) => {
    const from = at + start
    at += (lines[i]?.text.length ?? 0) + 1
    return { start: from, end: from + text.length }
  })
  return keepSpans(lines.map(({ text }) => text).join('\n'), spans)
}
