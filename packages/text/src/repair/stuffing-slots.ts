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
const clauseEnd = /[，。；！？,;!?]/u
const headlineSlack = 20

export function titleSlots(text: string, title: TitleWords): Slot[] {
  const slots: Slot[] = []
  let clause = 0
  let lineEnd = -1
  let headline = false
  for (const match of text.matchAll(clauseStart)) {
    const at = match.index + match[0].length
    const opensLine = match.index > lineEnd || match.index === 0
    if (opensLine) {
      lineEnd = text.indexOf('\n', at)
      if (lineEnd < 0) lineEnd = text.length
      headline = isHeadline(text.slice(at, lineEnd), title)
    }
    if (headline || at === lineEnd) continue
    const readings = pieceReadings(text, at, title)
    if (readings.length > 0) slots.push({ at, clause, opensLine, readings })
    clause += 1
  }
  return slots
}

// Nobody stuffs a headline, and it uses the title's words anyway: a line without clauses, or the title once more.
function isHeadline(line: string, title: TitleWords): boolean {
  if (!clauseEnd.test(line)) return true
  if (line.length > 2 * title.letters.length + headlineSlack) return false
  return line.replace(/[^\p{L}\p{N}]/gu, '').includes(title.letters)
}
