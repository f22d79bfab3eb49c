import type { FoldedText } from './folded.js'
import { arabicDigit, chineseDigit, counter, loneDigit } from './letters.js'

const [comma, dash, point, slash, colon] = [0x2c, 0x2d, 0x2e, 0x2f, 0x3a]
const blank = 0x20

/** The text with blanks for dates and times as headers write them (`2021-03-04 08:15`): every site adds its own. */
export function withoutStamps(text: FoldedText): FoldedText {
  const { units, kinds } = text
  let cleared = text
  for (let at = 0; at < units.length; at++) {
    if (((kinds[at] as number) & arabicDigit) === 0) continue
    const end = dateEnd(units, at) || timeEnd(units, at)
    if (end === 0) continue
    if (cleared === text) cleared = { units: units.slice(), kinds: kinds.slice() }
    cleared.units.fill(blank, at, end)
    cleared.kinds.fill(0, at, end)
    at = end - 1
  }
  return cleared
}

/** `2021-3-4`, `2021/03/04`: where the date that begins at a place ends; 0 where none begins. */
function dateEnd(units: Uint16Array, at: number): number {
  for (let i = 1; i < 4; i++) if (!isDigit(units, at + i)) return 0
  const month = at + 5
  if (!isDateMark(units[at + 4]) || !isDigit(units, month)) return 0
  const day = month + (isDigit(units, month + 1) ? 3 : 2)
  if (!isDateMark(units[day - 1]) || !isDigit(units, day)) return 0
  return isDigit(units, day + 1) ? day + 2 : day + 1
}

/** `8:15`, `08:15:30` */
function timeEnd(units: Uint16Array, at: number): number {
  const minute = at + (isDigit(units, at + 1) ? 3 : 2)
  if (!isSixtieth(units, minute)) return 0
  return isSixtieth(units, minute + 3) ? minute + 5 : minute + 2
}

function isSixtieth(units: Uint16Array, at: number): boolean {
  return units[at - 1] === colon && isDigit(units, at) && isDigit(units, at + 1)
}

function isDigit(units: Uint16Array, at: number): boolean {
  const unit = units[at]
  return unit !== undefined && unit >= 0x30 && unit <= 0x39
}

function isDateMark(unit: number | undefined): boolean {
  return unit === dash || unit === slash || unit === point
}

/**
 * Where the number that begins at a place ends: digits, a Chinese number of two and more characters, or one alone where it
 * counts or dates something; the place itself where none begins.
 */
export function numberEnd({ units, kinds }: FoldedText, at: number): number {
  const kind = kinds[at] as number
  if ((kind & arabicDigit) !== 0) return digitsEnd(units, at)
  let end = at
  while (end < kinds.length && ((kinds[end] as number) & chineseDigit) !== 0) end++
  if (end !== at + 1) return end
  const counts = (kind & loneDigit) !== 0 && end < kinds.length && ((kinds[end] as number) & counter) !== 0
  return counts ? end : at
}

/** `12`, `1,200`, `1.5` */
function digitsEnd(units: Uint16Array, at: number): number {
  let end = at + 1
  while (isDigit(units, end) || units[end] === comma) end++
  if (units[end] !== point || !isDigit(units, end + 1)) return end
  end += 2
  while (isDigit(units, end)) end++
  return end
}
