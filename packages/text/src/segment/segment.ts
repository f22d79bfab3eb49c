import { characterClass, characterTable, holdsUnit, isIn } from '../numerals/character-table.js'
import type { Span } from '../span.js'
import { UnitBuffer } from '../unit-buffer.js'
import { outermostEnclosures } from './enclosures.js'
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
    if (end > start) addSentences(text.slice(start, end), start, spans)
    start = end + 1
  }
  return spans
}

/** Adds the sentences of the line that begins at `offset` of the text. */
function addSentences(line: string, offset: number, spans: Span[]): void {
  const units = buffer.read(line)
  const enclosures = outermostEnclosures(units, line.length)
  const dotsEnd = !line.includes('。')
  let next = 0
  let from = 0
  let stop = nextStop(units, 0, line.length)
  for (;;) {
    const enclosure = enclosures[next]
    const i = enclosure === undefined ? stop : Math.min(stop, enclosure.start)
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
      addTrimmed(line, from, end, offset, spans)
      from = end
    }
    if (stop < end) stop = nextStop(units, end, line.length)
  }
  addTrimmed(line, from, line.length, offset, spans)
}

const possibleStops = characterTable('.。！？!?；;…｡')

const buffer = new UnitBuffer(1 << 12)

/** The next mark that may end a sentence, from `from` on; the line's end if none. */
function nextStop(units: Uint16Array, from: number, length: number): number {
  let at = from
  while (at < length && !holdsUnit(possibleStops, units[at] as number)) at++
  return at
}

/** Past the further stops of a run, such as ?! and 。。。 */
function endOfRun(line: string, at: number): number {
  let end = at + 1
  while (isIn(possibleStops, line, end)) end++
  return end
}

const isBlank = characterClass(/\s/)

function addTrimmed(line: string, start: number, end: number, offset: number, spans: Span[]): void {
  let from = start
  let to = end
  while (from < to && isBlank(line, from)) from++
  while (from < to && isBlank(line, to - 1)) to--
  if (from < to) spans.push({ start: offset + from, end: offset + to })
}
