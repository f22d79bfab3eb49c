import { codeUnits } from '../scan/code-units.js'
import { ALONE_COST, characterMarks, characterRows, DETAIL, GAP, OPENS_DETAIL, OPENS_FOREIGN, ROW } from './character-rows.js'
import { personVerbs } from './context-words.js'
import { TITLE_END, TITLE_START } from './find-titles.js'

/** A text as a scanner of names sees it: everything it asks of a place is one look into a table. */
export interface ScannedText {
  readonly text: string
  readonly units: Uint16Array
  /** Bits by place, see `characterMarks`. */
  readonly marks: Uint32Array
  /** Bits by place, see `Titles.marks`. */
  readonly titleMarks: Uint8Array
  /** Costs by UTF-16 code unit, see `CharacterRows`. */
  readonly costs: Float32Array
  /** 1 for the hash of two units that a verb of persons begins with, or of one and nothing. */
  readonly verbs: Uint8Array
}

export function scannedText(text: string, titleMarks: Uint8Array): ScannedText {
  verbs ??= verbOpenings()
  return {
    text,
    units: codeUnits(text),
    marks: characterMarks(text),
    titleMarks,
    costs: characterRows().costs,
    verbs,
  }
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
export const has = ({ marks }: ScannedText, at: number, bits: number): boolean =>
  at >= 0 && at < marks.length && ((marks[at] ?? 0) & bits) !== 0

const hasTitle = ({ titleMarks }: ScannedText, at: number, bit: number): boolean =>
  ((titleMarks[at] ?? 0) & bit) !== 0

/** Whether words may begin at a place that make a person of what stands before. */
export function personAfter(scan: ScannedText, at: number): boolean {
  if (hasTitle(scan, at, TITLE_START)) return true
  const { units, marks } = scan
  if (at >= units.length) return false
  const mark = marks[at] ?? 0
  if ((mark & (DETAIL | OPENS_DETAIL | OPENS_FOREIGN)) === 0) return false
  if ((mark & DETAIL) !== 0) return true
  const second = at + 1 < units.length ? (units[at + 1] ?? 0) : 0
  if ((mark & OPENS_FOREIGN) !== 0 && opensVerb(scan, units[at] ?? 0, second)) return true
  return (mark & OPENS_DETAIL) !== 0 && (has(scan, at + 1, DETAIL) || isCapital(second))
}

const opensVerb = ({ verbs }: ScannedText, first: number, second: number): boolean =>
  verbs[slot(first, 0)] === 1 || verbs[slot(first, second)] === 1

const isCapital = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a

const SUI = '岁'.charCodeAt(0)
const DE = '的'.charCodeAt(0)

/** Whether a title or an age stands before a place. */
export function personBefore(scan: ScannedText, at: number): boolean {
  if (at === 0) return false
  if (hasTitle(scan, at, TITLE_END)) return true
  if (has(scan, at - 1, GAP)) return hasTitle(scan, at - 1, TITLE_END)
  const unit = scan.units[at - 1]
  return unit === SUI || (unit === DE && at > 1 && scan.units[at - 2] === SUI)
}

/** What a stretch costs as unconnected characters: more than any words in it. */
export function asCharacters(scan: ScannedText, start: number, end: number): number {
  let sum = 0
  for (let at = start; at < end; at++) sum += costAt(scan, at, ALONE_COST)
  return sum
}

/** What the character at a place of the text costs, by the column of its row. */
export const costAt = ({ units, costs }: ScannedText, at: number, column: number): number =>
  costs[(units[at] ?? 0) * ROW + column] ?? 0
