import { type NumberSpan, scanNumbers } from '@jianbao/text'

let last: { readonly text: string; readonly numbers: readonly NumberSpan[] } | undefined

/** The numbers of a text, scanned once for all fields that ask: they read the same one in turn, so the last is kept. */
export function numbersOf(text: string): readonly NumberSpan[] {
  if (last?.text !== text) last = { text, numbers: scanNumbers(text) }
  return last.numbers
}
