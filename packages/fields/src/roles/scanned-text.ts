import { characterCosts, nameTables } from '@jianbao/text'
import { AFTER_GAP, characterMarks, LIST_MARK, SAYS_PERSON } from './character-marks.js'
import { TITLE_END, TITLE_NEAR } from './find-titles.js'

/** A text as a scanner of names sees it: everything it asks of a place is one look into a table. */
export interface ScannedText {
  readonly text: string
  /** UTF-16 code units of the text, then a 0; longer than the text. */
  readonly units: Uint16Array
  /** Bits by unit, see `characterMarks`. */
  readonly marks: Uint16Array
  /** Bits by place, see `Titles.marks`. */
  readonly titleMarks: Uint8Array
  readonly names: ReturnType<typeof nameTables>
  /** What each unit costs as a word of its own. */
  readonly single: Float32Array
}

let buffer = new Uint16Array(4096)

/** Reads a text for scanning. The units lie in a buffer that the next text takes over. */
export function scannedText(text: string, titleMarks: Uint8Array): ScannedText {
  if (buffer.length <= text.length) buffer = new Uint16Array(text.length * 2)
  for (let at = 0; at < text.length; at++) buffer[at] = text.charCodeAt(at)
  buffer[text.length] = 0
  const [marks, names, single] = [characterMarks(), nameTables(), characterCosts()]
  return { text, units: buffer, marks, titleMarks, names, single }
}

export const has = ({ units, marks }: ScannedText, at: number, bit: number): boolean =>
  at >= 0 && ((marks[units[at] ?? 0] ?? 0) & bit) !== 0

/** Whether words may begin at a place that make a person of what stands before. */
export const personAfter = (scan: ScannedText, at: number): boolean =>
  ((scan.titleMarks[at] ?? 0) & TITLE_NEAR) !== 0 || has(scan, at, SAYS_PERSON)

/** Whether a title, an age or a list's mark stands before a place. */
export const personBefore = (scan: ScannedText, at: number): boolean =>
  ((scan.titleMarks[at] ?? 0) & TITLE_END) !== 0 || has(scan, at - 1, LIST_MARK | AFTER_GAP)

/** What a stretch costs as unconnected characters: more than any words in it. */
export function asCharacters({ units, single }: ScannedText, start: number, end: number): number {
  let sum = 0
  for (let at = start; at < end; at++) sum += single[units[at] ?? 0] ?? 0
  return sum
}
