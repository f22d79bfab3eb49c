import { keptRoom } from '../kept-room.js'
import { addUnit, characterTable, holdsUnit } from '../numerals/character-table.js'
import { simplifiedView } from '../script/simplified-view.js'
import { UnitBuffer } from '../unit-buffer.js'
import { kindOf, letter } from './letters.js'

/**
 * Characters that Unicode's normal form changes one by one, whatever stands beside them, if it changes them at all; nearly all
 * that articles are written in. None of them joins with its neighbours, as an accent does with the letter before it.
 */
const separate =
  /[\t\n\r\x20-\x7e\xa0-\xff\u2010-\u2027\u2030-\u205e\u2460-\u24ff\u2500-\u26ff\u3000-\u3029\u3030-\u303f\u3041-\u3096\u30a1-\u30fc\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff5e]/

/** A text in Simplified, of one width and case (NFKC, lower case). */
export interface FoldedText {
  /** Its UTF-16 code units. */
  readonly units: Uint16Array
  /** By unit, the bits of the character it is of. */
  readonly kinds: Uint8Array
}

/**
 * By UTF-16 code unit, filled as they are met: the kind of what a character becomes, and one of the bits below. What it
 * becomes stands in a table of its own: most stay as they are, and where a text's characters stand in a table is seldom in
 * the processor's cache.
 */
const entries = new Uint16Array(0x1_00_00)
/** Those that stay as they are and are a letter, no more: what most are, of which a table stays in the nearest cache. */
const plain = characterTable([])
const folds = new Uint16Array(0x1_00_00)
const same = 1 << 8
const changed = 1 << 9
const joined = 1 << 10
const ellipsis = 0x2026

const buffer = new UnitBuffer(1 << 14)
const roomForUnits = keptRoom((size) => new Uint16Array(size))
const roomForKinds = keptRoom((size) => new Uint8Array(size))

/** Good until the next text is folded. */
export function foldedText(text: string): FoldedText {
  const written = buffer.read(text)
  const units = roomForUnits(text.length)
  const kinds = roomForKinds(text.length)
  for (let at = 0; at < text.length; at++) {
    const unit = written[at] as number
    if (holdsUnit(plain, unit)) {
      units[at] = unit
      kinds[at] = letter
      continue
    }
    const entry = entries[unit] || meet(unit)
    if (entry === joined)
      return unit === ellipsis ? foldedText(text.replaceAll('…', '...')) : together(folded(text))
    units[at] = (entry & changed) === 0 ? unit : (folds[unit] as number)
    kinds[at] = entry
  }
  return { units, kinds }
}

function meet(unit: number): number {
  const character = String.fromCharCode(unit)
  const result = separate.test(character) ? folded(character) : ''
  const entry = result.length !== 1 ? joined : kindOf(result) | (result === character ? same : changed)
  if (entry !== joined) folds[unit] = result.charCodeAt(0)
  entries[unit] = entry
  if (entry === (same | letter)) addUnit(plain, unit)
  return entry
}

function folded(text: string): string {
  return simplifiedView(text.normalize('NFKC')).toLowerCase()
}

/** The same of a text that is folded. */
function together(text: string): FoldedText {
  const units = roomForUnits(text.length)
  const kinds = roomForKinds(text.length)
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    units[at] = unit
    kinds[at] = kindsMet[unit] || meetKind(text, at)
  }
  return { units, kinds }
}

/** By UTF-16 code unit, filled as they are met, with a bit above that says so; not of halves of characters. */
const kindsMet = new Uint16Array(0x1_00_00)
const met = 1 << 8

function meetKind(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if (unit >= 0xd800 && unit < 0xe000) return kindOf(wholeCharacter(text, at))
  const kind = kindOf(String.fromCharCode(unit)) | met
  kindsMet[unit] = kind
  return kind
}

const lead = /[\ud800-\udbff]/

/** The second half of a character is what the whole is. */
function wholeCharacter(text: string, at: number): string {
  const isSecond = text.charCodeAt(at) >= 0xdc00 && at > 0 && lead.test(text.charAt(at - 1))
  return String.fromCodePoint(text.codePointAt(isSecond ? at - 1 : at) ?? 0)
}
