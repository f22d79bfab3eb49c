import {
  ALONE_COST,
  BEFORE_NAME,
  characterCostRows,
  DETAIL,
  DETAIL_BEHIND_MARK,
  GAP,
  IS_VERB,
  LIST_MARK,
  OPENS_DETAIL,
  ROW,
} from '../../scan/character-rows.js'
import { codeUnits } from '../../scan/code-units.js'
import { textMarks } from '../../scan/text-marks.js'
import { OPENS_VERB } from '../../scan/word-openings.js'
import { TITLE_END, TITLE_START } from '../titles/find-titles.js'

/** A text as a scanner of names sees it: everything it asks of a place is one look into a table. */
export interface ScannedText {
  readonly text: string
  readonly units: Uint16Array
  /** Bits by place, see `textMarks`. */
  readonly marks: Uint32Array
  /** Bits by place, see `Titles.marks`. */
  readonly titleMarks: Uint8Array
  /** Costs by UTF-16 code unit, see `characterCostRows`. */
  readonly costs: Float32Array
}

export function scannedText(text: string, titleMarks: Uint8Array): ScannedText {
  return {
    text,
    units: codeUnits(text),
    marks: textMarks(text),
    titleMarks,
    costs: characterCostRows(),
  }
}

/** Whether the character at a place has one of some bits. Behind the text's end none has. */
export const has = ({ marks }: ScannedText, at: number, bits: number): boolean =>
  at >= 0 && at < marks.length && ((marks[at] ?? 0) & bits) !== 0

const hasTitle = ({ titleMarks }: ScannedText, at: number, bit: number): boolean =>
  ((titleMarks[at] ?? 0) & bit) !== 0

/** Without one of these no words of that kind begin: 的 is one of those behind which a name may. */
const MAY_OPEN = DETAIL | IS_VERB | OPENS_VERB | OPENS_DETAIL | BEFORE_NAME
const CALLED = '叫'.charCodeAt(0)
const NAMED = '名'.charCodeAt(0)
const SUI = '岁'.charCodeAt(0)
const DE = '的'.charCodeAt(0)

/** Whether words may begin at a place that make a person of what stands before. */
export function personAfter(scan: ScannedText, at: number): boolean {
  if (hasTitle(scan, at, TITLE_START)) return true
  const { units, marks } = scan
  if (at >= units.length) return false
  const mark = marks[at] ?? 0
  if ((mark & MAY_OPEN) === 0) return false
  if (units[at] === DE) return hasTitle(scan, at + 1, TITLE_START)
  if ((mark & (DETAIL | IS_VERB | OPENS_VERB)) !== 0) return true
  return (
    (mark & OPENS_DETAIL) !== 0 && (has(scan, at + 1, DETAIL_BEHIND_MARK) || isCapital(units[at + 1] ?? 0))
  )
}

/** Whether nothing may stand at a place that speaks for a name before it: no words as above and no mark of a list. */
export const isSilent = ({ marks, titleMarks }: ScannedText, at: number): boolean =>
  at >= marks.length ||
  (((marks[at] ?? 0) & (MAY_OPEN | LIST_MARK)) | ((titleMarks[at] ?? 0) & TITLE_START)) === 0

const isCapital = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a

/** Whether a title or an age stands before a place, or a title and 叫, 名叫. */
export function personBefore(scan: ScannedText, at: number): boolean {
  if (at === 0) return false
  if (hasTitle(scan, at, TITLE_END)) return true
  if (has(scan, at - 1, GAP)) return hasTitle(scan, at - 1, TITLE_END)
  const unit = scan.units[at - 1]
  if (unit === CALLED) return hasTitle(scan, scan.units[at - 2] === NAMED ? at - 2 : at - 1, TITLE_END)
  return unit === SUI || (unit === DE && at > 1 && scan.units[at - 2] === SUI)
}

/** What a stretch costs as unconnected characters: more than any words in it. */
export function asCharacters(scan: ScannedText, start: number, end: number): number {
  let sum = 0
  for (let at = start; at < end; at++) sum += scan.costs[rowAt(scan, at) + ALONE_COST] ?? 0
  return sum
}

/** Where the costs of the character at a place of the text begin: a whole number, which no call puts on the heap. */
export const rowAt = ({ units }: ScannedText, at: number): number => (units[at] ?? 0) * ROW
