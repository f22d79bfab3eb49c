import type { Span } from '../span.js'

/** A sentence as repeats are looked for: never cut in two, compared by its letters and digits alone. */
export interface Unit extends Span {
  readonly paragraph: number
  readonly opensParagraph: boolean
  readonly closesParagraph: boolean
  /** It ends as a sentence does; headlines and entries of a list don't. */
  readonly stops: boolean
  readonly key: string
}

const sentence = /[^。！？!?]*(?:[。！？!?]+[”’」』）)]*|$)/gu
const closedQuestion = /[！？!?][”’」』）)]+$/u
const notCompared = /[^\p{L}\p{N}]/gu

/** The sentences of the paragraphs, in order; lines without a letter belong to none. */
export function sentenceUnits(text: string): Unit[] {
  const units: Unit[] = []
  let start = 0
  for (const [paragraph, line] of text.split('\n').entries()) {
    const spans = spansOf(line)
    for (const [i, span] of spans.entries()) {
      units.push({
        start: start + span.start,
        end: start + span.end,
        paragraph,
        opensParagraph: i === 0,
        closesParagraph: i === spans.length - 1,
        stops: /[。！？!?][”’」』）)]*\s*$/u.test(line.slice(span.start, span.end)),
        key: line.slice(span.start, span.end).replace(notCompared, ''),
      })
    }
    start += line.length + 1
  }
  return units
}

// A question in quotation marks that goes on (“……?”他说) is no end, and marks alone go with what stands before them.
function spansOf(line: string): Span[] {
  const spans: Span[] = []
  let start = 0
  for (const match of line.matchAll(sentence)) {
    const end = match.index + match[0].length
    if (end <= start) continue
    const goesOn = end < line.length && closedQuestion.test(match[0])
    if (goesOn) continue
    const bare = line.slice(start, end).replace(notCompared, '') === ''
    const last = spans.at(-1)
    if (bare && last !== undefined) spans[spans.length - 1] = { start: last.start, end }
    else if (!bare) spans.push({ start, end })
    else continue
    start = end
  }
  return spans
}
