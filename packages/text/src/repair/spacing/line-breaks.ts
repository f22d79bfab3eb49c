import { characterTable, isIn } from '../../numerals/character-table.js'
import type { Repaired } from '../../repaired.js'
import { applyEdits, type Edit, type RepairContext } from '../edit.js'
import { wrappedLines } from './wrapped-lines.js'

const startsInside = characterTable('，。、；：！？）】》〉%％')
const closesQuote = characterTable('”」')
const endsInside = characterTable('，、,（《〈')
const goesOn = /^[\p{Script=Han}\p{N}A-Za-z]/u
const digit = characterTable('0123456789')
const listItem = /^(?:\d{1,3}[、.．)）]|[（(]?[一二三四五六七八九十]{1,3}[、)）]|[·•●■◆★▲○◎※→-])/u
const wordEdge = /[A-Za-z]$/
/** A number cut in two (`5` and `00万元`), not two numbers of which one begins a line. */
const splitNumber = { before: /[^\d.,:：-]\d{1,3}$/u, after: /^\d{1,3}[万萬亿億余餘多元名人个個件条條起次]/u }
const minLength = 20

/** Joins lines that were broken inside a sentence: hard-wrapped text, or a line that ends or begins where none can. */
export function joinBrokenLines(text: string, _context: RepairContext = {}): Repaired {
  const lines = text.split('\n')
  const wrapped = wrappedLines(lines)
  const edits: Edit[] = []
  let at = -1
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1]
    at += line.length + 1
    if (next === undefined || line === '' || next === '') continue
    if (!isBroken(line, next) && (!wrapped[i] || listItem.test(next))) continue
    const glue = wordEdge.test(line) && /^[A-Za-z]/.test(next) ? ' ' : ''
    edits.push({ start: at, end: at + 1, replacement: glue })
  }
  return applyEdits('spacing', text, edits)
}

function isBroken(line: string, next: string): boolean {
  if (isIn(startsInside, next, 0) || (isIn(closesQuote, next, 0) && hasOpenQuote(line))) return true
  if (line.length < minLength) return false
  const isBrokenOff =
    (isIn(digit, next, 0) &&
      splitNumber.after.test(next) &&
      splitNumber.before.test(line.slice(-minLength))) ||
    (isIn(endsInside, line, line.length - 1) && goesOn.test(next))
  return isBrokenOff && !listItem.test(next)
}

// Some writers open a quotation with the closing mark: it closes one only if one is open.
const hasOpenQuote = (line: string) =>
  Math.max(line.lastIndexOf('“'), line.lastIndexOf('「')) >
  Math.max(line.lastIndexOf('”'), line.lastIndexOf('」'))
