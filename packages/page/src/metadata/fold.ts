import { UnitBuffer } from '@jianbao/text'

/** A title for comparing: width, case, blanks and marks don't matter. */
export function fold(text: string): string {
  if (text.length > longest) return foldAny(text)
  let at = 0
  while (at < text.length && foldedUnit(text.charCodeAt(at)) === text.charCodeAt(at)) at++
  if (at === text.length) return text
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const folded = foldedUnit(text.charCodeAt(i))
    if (folded === UNCLEAR) return foldAny(text)
    if (folded !== GONE) buffer.units[count++] = folded
  }
  return buffer.text(count)
}

const longest = 1000
const buffer = new UnitBuffer(longest)

function foldAny(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '')
}

/** Most titles are folded unit by unit; what each becomes is found out once. */
const known = new Uint16Array(0x1_00_00)
const UNKNOWN = 0
const GONE = 0xffff
/** The unit becomes several, or something else beside others: marks that join what they stand behind, halves of characters. */
const UNCLEAR = 0xfffe
const joining = /[\p{M}\p{Cs}Σ\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/u

function foldedUnit(unit: number): number {
  const folded = known[unit] ?? UNCLEAR
  if (folded !== UNKNOWN) return folded
  const sign = String.fromCharCode(unit)
  const whole = foldAny(sign)
  const isClear = whole.length <= 1 && unit < UNCLEAR && unit > UNKNOWN && !joining.test(sign + whole)
  const found = !isClear ? UNCLEAR : whole === '' ? GONE : whole.charCodeAt(0)
  known[unit] = found
  return found
}
