import { type NumberSpan, scanNumbers } from '@jianbao/text'
import type { FieldInput } from '../field.js'

const scans = new WeakMap<FieldInput, readonly NumberSpan[]>()

/** The numbers of the input's text, scanned once for all fields that ask. */
export function numbersOf(input: FieldInput): readonly NumberSpan[] {
  const known = scans.get(input)
  if (known) return known
  const numbers = scanNumbers(input.text)
  scans.set(input, numbers)
  return numbers
}
