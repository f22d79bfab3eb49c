import { characterTable, holdsUnit } from '../numerals/character-table.js'
import { UnitBuffer } from '../unit-buffer.js'

/**
 * What of the characters of a text says that it may be damaged in some way: a bit each. One look at a text tells which of all
 * repairs need look at it again.
 */
export const textSign = {
  /** Of a character reference. */
  reference: 1,
  /** Of bytes out of step. */
  byte: 2,
  invisible: 4,
  /** A double of a digit, a letter or an ideograph; or a circle for zero. */
  double: 8,
  /** Right behind a Chinese numeral: a letter or digit that may be a circle. */
  circle: 16,
  /** A bracket that opens, or a letter with an accent. */
  gloss: 32,
  blank: 64,
  dash: 128,
  bracketEnd: 256,
  lineBreak: 512,
  /** A line break behind a line break, with blanks between or nothing. */
  emptyLine: 1024,
} as const

const patterns: readonly (readonly [number, RegExp])[] = [
  [textSign.reference, /[&;]/],
  [textSign.byte, /[?\uFFFD]/],
  // All that is certainly visible left out: the classes of what isn't are some forty ranges.
  [
    textSign.invisible,
    /[^\t\n -~\u00a0-\u00ac\u00ae-\u02ff\u2000-\u200a\u2010-\u2027\u202f-\u205f\u2070-\u3163\u3165-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff9f\uffa1-\uffef]/,
  ],
  [textSign.double, /[０-９Ａ-Ｚａ-ｚ○◯\u2e80-\u2fdf\uf900-\ufaff\ud87e]/],
  [textSign.circle, /[O0]/],
  [textSign.gloss, /[(（[［〔【{｛＜〈《「\u00c0-\u036f]/],
  [textSign.blank, /[^\S\n]/],
  [textSign.dash, /[-_—–|]/],
  [textSign.bracketEnd, /[)）\]］]/],
  [textSign.lineBreak, /\n/],
]
const numeral = characterTable('一二三四五六七八九〇')

/** By UTF-16 code unit, filled as they are met, with a bit that says so. */
const signsOfUnit = new Uint16Array(0x1_00_00)
const met = 1 << 15
const buffer = new UnitBuffer(1 << 14)

/** The signs that a text has. Most of its characters are ideographs, which are none: the table isn't asked for these. */
export function textSigns(text: string): number {
  const units = buffer.read(text)
  let found = 0
  let last = 0
  for (let at = 0; at < text.length; at++) {
    const unit = units[at] as number
    if (unit >= 0x4e00 && unit <= 0x9fa5) {
      last = 0
      continue
    }
    let signs = signsOfUnit[unit] || meet(unit)
    if ((signs & textSign.circle) !== 0 && !(at > 0 && holdsUnit(numeral, units[at - 1] as number)))
      signs ^= textSign.circle
    found |= signs | ((signs & last & textSign.lineBreak) << 1)
    if ((signs & textSign.blank) === 0) last = signs
  }
  return found
}

function meet(unit: number): number {
  const character = String.fromCharCode(unit)
  let signs = met
  for (const [bit, pattern] of patterns) if (pattern.test(character)) signs |= bit
  signsOfUnit[unit] = signs
  return signs
}
