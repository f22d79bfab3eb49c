import type { Repaired } from '../repaired.js'
import { applyEdits, type Edit, type RepairContext } from './edit.js'

const startsInside = /^[，。、；：！？）】》〉%％]/u
const closesQuote = /^[”」]/u
const endsInside = /[，、,（《〈]$/u
const endsSentence = /[。！？；：…”」』）.!?;:)]$/u
const listItem = /^(?:\d{1,3}[、.．)）]|[（(]?[一二三四五六七八九十]{1,3}[、)）]|[·•●■◆★▲○◎※→-])/u
const wordEdge = /[A-Za-z]$/
/** A number cut in two (`5` and `00万元`), not two numbers of which one begins a line. */
const splitNumber = { before: /[^\d.,:：-]\d{1,3}$/u, after: /^\d{1,3}[万萬亿億余餘多元名人个個件条條起次]/u }
/** Columns; a Chinese character takes two. Below this, lines may be verse. */
const minWidth = 40
const minLength = 20
const slack = 3
const minWrapped = 3

/** Joins lines that were broken inside a sentence: hard-wrapped text, or a line that ends or begins where none can. */
export function joinBrokenLines(text: string, _context: RepairContext = {}): Repaired {
  const lines = text.split('\n')
  const isFull = fullLines(lines)
  const edits: Edit[] = []
  let at = -1
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1]
    at += line.length + 1
    if (next === undefined || line === '' || next === '') continue
    if (!isBroken(line, next) && !isFull(line)) continue
    const glue = wordEdge.test(line) && /^[A-Za-z]/.test(next) ? ' ' : ''
    edits.push({ start: at, end: at + 1, replacement: glue })
  }
  return applyEdits('spacing', text, edits)
}

function isBroken(line: string, next: string): boolean {
  if (startsInside.test(next) || (closesQuote.test(next) && hasOpenQuote(line))) return true
  if (line.length < minLength || listItem.test(next)) return false
  if (splitNumber.after.test(next) && splitNumber.before.test(line.slice(-minLength))) return true
  return endsInside.test(line) && /^[\p{Script=Han}\p{N}A-Za-z]/u.test(next)
}

// Some writers open a quotation with the closing mark: it closes one only if one is open.
const hasOpenQuote = (line: string) =>
  Math.max(line.lastIndexOf('“'), line.lastIndexOf('「')) >
  Math.max(line.lastIndexOf('”'), line.lastIndexOf('」'))

// Text that was wrapped to a width shows it: most lines fill it, and many of them end in mid-sentence.
function fullLines(lines: readonly string[]): (line: string) => boolean {
  const widths = lines.map(columns)
  const width = widths.reduce((most, one) => Math.max(most, one), 0)
  const full = widths.filter((one) => one > width - slack).length
  const open = lines.filter((line, i) => (widths[i] ?? 0) > width - slack && !endsSentence.test(line)).length
  const wrapped = width >= minWidth && full * 2 >= lines.length && open >= minWrapped
  return (line) => wrapped && columns(line) > width - slack && !endsSentence.test(line)
}

function columns(line: string): number {
  let count = 0
  for (const char of line) count += char > '\u2000' ? 2 : 1
  return count
}
