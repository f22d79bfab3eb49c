import { characterCosts, type NameTables, nameTables } from '@jianbao/text'
import { characterMarks, DETAIL, GAP, LIST_MARK, OPENS_DETAIL } from './character-marks.js'
import { personVerbs } from './context-words.js'
import { TITLE_END, TITLE_START } from './find-titles.js'

/** A text as a scanner of names sees it: everything it asks of a place is one look into a table. */
export interface ScannedText {
  readonly text: string
  /** Bits by UTF-16 code unit, see `characterMarks`. */
  readonly marks: Uint16Array
  /** Bits by place, see `Titles.marks`. */
  readonly titleMarks: Uint8Array
  readonly names: NameTables
  /** What each unit costs as a word of its own. */
  readonly single: Float32Array
  /** 1 for the hash of two units that a verb of persons begins with, or of one and nothing. */
  readonly verbs: Uint8Array
}

export function scannedText(text: string, titleMarks: Uint8Array): ScannedText {
  verbs ??= verbOpenings()
  return { text, marks: characterMarks(), titleMarks, names: nameTables(), single: characterCosts(), verbs }
}

const UNITS = 0x1_00_00
const SPREAD = 31
let verbs: Uint8Array | undefined

function verbOpenings(): Uint8Array {
  const table = new Uint8Array(UNITS)
  for (const verb of personVerbs)
    table[slot(verb.charCodeAt(0), verb.length > 1 ? verb.charCodeAt(1) : 0)] = 1
  return table
}

const slot = (first: number, second: number): number => (first * SPREAD + second) & (UNITS - 1)

/** Whether the character at a place has one of some bits. Behind the text's end none has. */
export const has = ({ text, marks }: ScannedText, at: number, bits: number): boolean =>
  at >= 0 && at < text.length && ((marks[text.charCodeAt(at)] ?? 0) & bits) !== 0

const hasTitle = ({ titleMarks }: ScannedText, at: number, bit: number): boolean =>
  ((titleMarks[at] ?? 0) & bit) !== 0

/** Whether words may begin at a place that make a person of what stands before. */
export function personAfter(scan: ScannedText, at: number): boolean {
  if (hasTitle(scan, at, TITLE_START)) return true
  if (at >= scan.text.length) return false
  const first = scan.text.charCodeAt(at)
  const second = at + 1 < scan.text.length ? scan.text.charCodeAt(at + 1) : 0
  if (scan.verbs[slot(first, 0)] === 1 || scan.verbs[slot(first, second)] === 1) return true
  if (has(scan, at, DETAIL)) return true
  return has(scan, at, OPENS_DETAIL) && (has(scan, at + 1, DETAIL) || isCapital(second))
}

const isCapital = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a

const SUI = '岁'.charCodeAt(0)
const DE = '的'.charCodeAt(0)

/** Whether a title or an age stands before a place. */
export function personBefore(scan: ScannedText, at: number): boolean {
  if (at === 0) return false
  if (hasTitle(scan, at, TITLE_END)) return true
  if (has(scan, at - 1, GAP)) return hasTitle(scan, at - 1, TITLE_END)
  const unit = scan.text.charCodeAt(at - 1)
  return unit === SUI || (unit === DE && scan.text.charCodeAt(at - 2) === SUI)
}

/** Whether a place is the edge of an item of a list. */
export const inList = (scan: ScannedText, start: number, end: number): boolean =>
  has(scan, start - 1, LIST_MARK | GAP) || has(scan, end, LIST_MARK)

/** What a stretch costs as unconnected characters: more than any words in it. */
export function asCharacters({ text, single }: ScannedText, start: number, end: number): number {
  let sum = 0
  for (let at = start; at < end; at++) sum += single[text.charCodeAt(at)] ?? 0
  return sum
}
