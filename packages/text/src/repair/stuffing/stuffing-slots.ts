import { characterTable, holdsUnit } from '../../numerals/character-table.js'
import { UnitBuffer } from '../../unit-buffer.js'
import { whiteSpace } from '../../white-space.js'
import { lettersOf } from '../letter-kinds.js'
import { pairAt, type TitleWords } from './title-pieces.js'

/** So many clauses lie at most between one piece of a cycle and the next. */
export const maxClauseGap = 6
/** A slot's next piece is at one of so many next slots: those between are the article's. */
export const successors = 3

/** The start of a clause that begins with two letters of the title. */
export interface Slot {
  readonly at: number
  /** Which start of a clause of the text it is, counting all. */
  readonly clause: number
  /** Which start of a line, counting those among the clauses. */
  readonly line: number
  readonly opensLine: boolean
}

const lineBreaks = '\n\r\u2028\u2029'
const lineBreak = characterTable(lineBreaks)
const markOrBreak = characterTable(`，、。；：！？,;:!?…${lineBreaks}`)
/** White space but for what parts paragraphs. */
const blank = characterTable(whiteSpace.replace('\n', ''))
const closingMark = characterTable('”’」』）)')
/** A line with none of these is a headline: it may well begin with the title's words. */
const clauseEnd = characterTable('，。；！？,;!?')
const headlineSlack = 20

const buffer = new UnitBuffer(1 << 14)

/** The starts of clauses, at the start of a line or behind a mark, that begin with two letters of the title. */
export function stuffingSlots(text: string, title: TitleWords): Slot[] {
  const units = buffer.read(text)
  const slots: Slot[] = []
  let clause = 0
  let line = 0
  let lineEnd = -1
  let isOwn = false
  let at = 0
  for (
    let start = nextStart(units, 0, text.length);
    start <= text.length;
    start = nextStart(units, Math.max(at, start + 1), text.length)
  ) {
    at = behindMarks(units, startsLine(units, start) ? start : start + 1, text.length)
    const opensLine = start > lineEnd || start === 0
    if (opensLine) {
      lineEnd = text.indexOf('\n', at)
      if (lineEnd < 0) lineEnd = text.length
      isOwn = !isTitle(text, at, lineEnd, title)
    }
    if (!isOwn || at === lineEnd || (opensLine && !endsClause(units, at, lineEnd))) continue
    if (opensLine) line += 1
    if (title.pairs.has(pairAt(text, at))) slots.push({ at, clause, line, opensLine })
    clause += 1
  }
  return slots
}

/** Where the next line starts or the next mark stands; beyond the text if none does. */
function nextStart(units: Uint16Array, from: number, length: number): number {
  if (startsLine(units, from)) return from
  for (let at = from; at < length; at++) {
    const unit = units[at] as number
    if (holdsUnit(markOrBreak, unit)) return holdsUnit(lineBreak, unit) ? at + 1 : at
  }
  return length + 1
}

function startsLine(units: Uint16Array, at: number): boolean {
  return at === 0 || holdsUnit(lineBreak, units[at - 1] as number)
}

/** Behind closing marks and blanks, such as stand between two clauses. */
function behindMarks(units: Uint16Array, from: number, length: number): number {
  let at = from
  while (at < length && holdsUnit(closingMark, units[at] as number)) at += 1
  while (at < length && holdsUnit(blank, units[at] as number)) at += 1
  return at
}

function endsClause(units: Uint16Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (holdsUnit(clauseEnd, units[at] as number)) return true
  return false
}

// Nobody stuffs the title where it stands once more.
function isTitle(text: string, start: number, end: number, { letters }: TitleWords): boolean {
  if (end - start > 2 * letters.length + headlineSlack) return false
  const line = text.slice(start, end)
  return line.includes(letters.charAt(0)) && lettersOf(line).includes(letters)
}
