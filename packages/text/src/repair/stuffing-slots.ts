import { type PieceReading, pieceReadings, type TitleWords } from './title-pieces.js'

/** The start of a clause that begins with words of the title. */
export interface Slot {
  readonly at: number
  /** Which start of a clause of the text it is, counting all. */
  readonly clause: number
  readonly opensLine: boolean
  readonly readings: readonly PieceReading[]
}

const clauseStart = /(?:^|[，、。；：！？,;:!?…])[”’」』）)]*[^\S\n]*/gmu
/** A line with none of these is a headline: it may well begin with the title's words. */
const clauseEnd = /[，。；！？,;!?]/u
const headlineSlack = 20

export function titleSlots(text: string, title: TitleWords): Slot[] {
  const slots: Slot[] = []
  let clause = 0
  let lineEnd = -1
  let line = ''
  for (const match of text.matchAll(clauseStart)) {
    const at = match.index + match[0].length
    const opensLine = match.index > lineEnd || match.index === 0
    if (opensLine) {
      lineEnd = text.indexOf('\n', at)
      if (lineEnd < 0) lineEnd = text.length
      line = text.slice(at, lineEnd)
      if (isTitle(line, title)) line = ''
    }
    if (line === '' || at === lineEnd || (opensLine && !clauseEnd.test(line))) continue
    const readings = pieceReadings(text, at, title)
    if (readings.length > 0) slots.push({ at, clause, opensLine, readings })
    clause += 1
  }
  return slots
}

// Nobody stuffs the title where it stands once more.
function isTitle(line: string, title: TitleWords): boolean {
  if (line.length > 2 * title.letters.length + headlineSlack) return false
  return line.replace(/[^\p{L}\p{N}]/gu, '').includes(title.letters)
}
