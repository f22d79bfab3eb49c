import { characterTable, isIn } from '../../numerals/character-table.js'

/** A quotation or bracket that closes in mid-sentence closes none; a point behind a figure may be a decimal's. */
export const endsSentence = /[。！？；：…!?;:][”’」』）)》]*$|[^\d.]\.$|…$/u
/** What a line that goes on in the next doesn't end with: cheaper to ask for, and enough where every line is a paragraph. */
export const endMarks = '。！？；：…!?;:'
const endMark = characterTable(endMarks)
const clauseMark = /[，。；、,]/u

/** How a line is measured: in columns, where a Chinese character takes two, or in characters. */
interface Measure {
  /** Of a line wider than `most`, anything above that. */
  readonly of: (line: string, most: number) => number
  /** Below the least, lines may be verse; beyond the most, they are paragraphs. */
  readonly least: number
  readonly most: number
  /** So much narrower a full line may be: an indent, a mark that may not begin the next line. */
  readonly slack: number
}

const measures: readonly Measure[] = [
  { of: columns, least: 40, most: 160, slack: 7 },
  { of: (line) => line.length, least: 24, most: 80, slack: 4 },
]
/** So many lines fill the width, so many of them end in mid-sentence, and prose has a mark in most of them. */
const leastFull = 4
const leastOpen = 3
const proseShare = 0.5

/**
 * For each of the lines, without their indents, whether it was broken at a width and goes on in the next: where most
 * lines fill one width, and of those some end in mid-sentence. Nothing of text that has its paragraphs on lines.
 */
export function wrappedLines(lines: readonly string[]): boolean[] {
  if (!areOpen(lines)) return []
  const wrapped = measures.map((measure) => wrappedAt(lines, measure)).filter((by) => by !== undefined)
  return wrapped.length === 0 ? [] : lines.map((_, at) => wrapped.some((by) => by[at] === true))
}

/** Whether enough lines may end in mid-sentence. */
function areOpen(lines: readonly string[]): boolean {
  let open = 0
  for (const line of lines) if (!isIn(endMark, line, line.length - 1)) open += 1
  return open >= leastOpen
}

function wrappedAt(lines: readonly string[], measure: Measure): boolean[] | undefined {
  const widths = lines.map((line) => measure.of(line, measure.most))
  if (!mayBeWrapped(widths, measure)) return undefined
  const width = commonWidth(widths, measure)
  const isFull = (at: number) => (widths[at] ?? 0) > width - measure.slack && (widths[at] ?? 0) <= width
  const full = lines.filter((_, at) => isFull(at))
  // A page's head and foot are narrower.
  const stretch = widths.findLastIndex((_, at) => isFull(at)) - widths.findIndex((_, at) => isFull(at)) + 1
  const open = full.filter((line) => !endsSentence.test(line))
  const prose = full.filter((line) => clauseMark.test(line.slice(0, -1)))
  const isWrapped =
    full.length >= leastFull &&
    full.length * 2 >= stretch &&
    open.length >= leastOpen &&
    prose.length > full.length * proseShare
  return lines.map((line, at) => isWrapped && at + 1 < lines.length && isFull(at) && !endsSentence.test(line))
}

/** Whether enough lines are as wide as a full line may be; of paragraphs, most are wider. */
function mayBeWrapped(widths: readonly number[], { least, most, slack }: Measure): boolean {
  let fitting = 0
  for (const width of widths) if (width > least - slack && width <= most) fitting += 1
  return fitting >= leastFull
}

// The width that most lines fill; of equals the widest that a line has.
function commonWidth(widths: readonly number[], { least, most, slack }: Measure): number {
  const counts = new Uint32Array(most + 1)
  for (const width of widths) if (width <= most) counts[width] = (counts[width] ?? 0) + 1
  let best = 0
  let filled = 0
  // How many lines are narrower than `width` by less than the slack.
  let within = 0
  for (let width = least - slack; width < least; width++) within += counts[width] ?? 0
  for (let width = least; width <= most; width++) {
    within += (counts[width] ?? 0) - (counts[width - slack] ?? 0)
    if (within > filled || (within === filled && counts[width] !== 0)) {
      filled = within
      best = width
    }
  }
  return best
}

function columns(line: string, most: number): number {
  if (line.length > most) return line.length
  let count = 0
  for (let i = 0; i < line.length; i++) {
    const unit = line.charCodeAt(i)
    // The second half of a character of two code units is no column of its own.
    if (isTrail(unit) && isLead(line.charCodeAt(i - 1))) continue
    count += unit > 0x2000 ? 2 : 1
  }
  return count
}

const isLead = (unit: number) => unit >= 0xd800 && unit < 0xdc00
const isTrail = (unit: number) => unit >= 0xdc00 && unit < 0xe000
