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
/** A line with none of these is a headline: nobody stuffs it, and it uses the title's words anyway. */
const clauseEnd = /[，。；！？,;!?]/u

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
      headline = !clauseEnd.test(text.slice(match.index, lineEnd))
    }
    if (headline || at === lineEnd) continue
    const readings = pieceReadings(text, at, title)
    if (readings.length > 0) slots.push({ at, clause, opensLine, readings })
    clause += 1
  }
  return slots
}
