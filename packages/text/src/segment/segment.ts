import type { Span } from '../span.js'
import { outermostEnclosures } from './enclosures.js'
import { terminal } from './marks.js'
import { endsWithSpeech, isEnd } from './sentence-ends.js'

/**
 * The sentences of `text`, in order: every non-blank character stands in exactly one, and none begins or ends with a
 * blank. UTF-16 code units.
 *
 * A sentence ends at 。！？… and at ；, the stop of list items and of coordinate sentences, as HanLP and most Chinese
 * splitters cut it; their half-width forms count too, but not inside numbers, URLs and Latin words. A line break always
 * ends one. What stands in quotation marks or brackets is kept whole; a quotation that is a sentence itself ends its
 * sentence, unless a clause naming the speaker follows (`“……。”王某说。`). Runs (`?!`, `……`, `。。。`) end once.
 */
export function segment(text: string): Span[] {
  const spans: Span[] = []
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const line = text.slice(start, end)
    for (const span of sentencesOf(line)) spans.push({ start: start + span.start, end: start + span.end })
    start = end + 1
  }
  return spans
}

function* sentencesOf(line: string): Generator<Span> {
  const enclosures = outermostEnclosures(line)
  const dotsEnd = !line.includes('。')
  let next = 0
  let from = 0
  let stop = nextStop(line, 0)
  for (;;) {
    const enclosure = enclosures[next]
    const i = Math.min(stop, enclosure?.start ?? line.length)
    if (i >= line.length) break
    let end = i + 1
    let ends = false
    if (enclosure?.start === i) {
      next++
      end = enclosure.end
      ends = endsWithSpeech(line, enclosure, from)
    } else if (isEnd(line, i, from, dotsEnd)) {
      end = endOfRun(line, i)
      ends = true
    }
    if (ends) {
      yield* trimmed(line, from, end)
      from = end
    }
    if (stop < end) stop = nextStop(line, end)
  }
  yield* trimmed(line, from, line.length)
}

const possibleStop = /[.。！？!?；;…｡]/g

/** The next mark that may end a sentence, from `from` on; the line's end if none. */
function nextStop(line: string, from: number): number {
  possibleStop.lastIndex = from
  return possibleStop.exec(line)?.index ?? line.length
}

/** Past the further stops of a run, such as ?! and 。。。 */
function endOfRun(line: string, at: number): number {
  let end = at + 1
  while (end < line.length && (terminal.has(line.charAt(end)) || line[end] === '.')) end++
  return end
}

function* trimmed(line: string, start: number, end: number): Generator<Span> {
  const piece = line.slice(start, end)
  const length = piece.trim().length
  if (length === 0) return
  const from = start + piece.length - piece.trimStart().length
  yield { start: from, end: from + length }
}
