import { asciiGroup, isAsciiGroup } from '../../ascii-group.js'
import { characterTable, holdsUnit } from '../../numerals/character-table.js'
import { UnitBuffer } from '../../unit-buffer.js'

export const glossBrackets = '(（[［〔【{｛＜〈《「'
const bracket = characterTable(glossBrackets)
/** Letters with an accent and combining marks, from `À` on: what a tone is written with, and more. */
export const accents = { first: 0xc0, last: 0x36f } as const
const firstChinese = 0x2e80
const blank = 0x20

/** As much of a text as is looked at at once, so that a page of any length needs no more memory. */
const size = 1 << 15
/** So far behind a Chinese character a bracket may stand: one blank may part them. */
const reach = 2
const buffer = new UnitBuffer(size + asciiGroup)
const { units } = buffer
const words = new Uint32Array(units.buffer)

/**
 * Where a text may tell how a character is read: every accented letter, and every opening bracket that stands behind a
 * Chinese character or mark and not before a character. Whole pages are asked, of which most have none.
 */
export function glossSigns(text: string): number[] {
  const signs: number[] = []
  let done = 0
  for (let from = 0; from < text.length; from += size - reach) {
    const count = copy(text.slice(from, from + size))
    for (let at = 0; at < count; at += asciiGroup) {
      if (isAsciiGroup(words, at)) continue
      const end = Math.min(at + asciiGroup + reach, count)
      for (let i = Math.max(at, done - from); i < end; i++) if (isGlossSign(units, i)) signs.push(from + i)
      done = from + end
    }
  }
  return signs
}

function copy(part: string): number {
  buffer.read(part)
  units[part.length] = 0
  return part.length
}

/** Whether a bracket or an accented letter, as it stands, may tell how a character is read. */
export function isGlossSign(units: Uint16Array, at: number): boolean {
  const unit = units[at] as number
  if (unit >= accents.first && unit <= accents.last) return true
  if (!holdsUnit(bracket, unit)) return false
  const beside = at > 0 ? (units[at - 1] as number) : 0
  const before = beside === blank && at > 1 ? (units[at - reach] as number) : beside
  const after = at + 1 < units.length ? (units[at + 1] as number) : 0
  return before >= firstChinese && (after < 0x4e00 || after > 0x9fff)
}
