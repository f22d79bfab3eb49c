import { characterTable, isIn } from './character-table.js'
import { type Numeral, readNumeral } from './numeral-reader.js'

const connectors = characterTable('至到~～〜-－–—')

/** Both ends of a range, where `numeral` ends at a connector and a greater one follows. */
export interface Range {
  readonly end: number
  readonly low: number
  readonly high: number
}

const MULTIPLIER = /[万萬亿億兆]/u

/** `3至5万`: a first number without multiplier shares the second's. */
function sharedMultiplier(text: string, first: Numeral, second: Numeral): number {
  const last = text.slice(Math.max(first.end, second.end - 3), second.end).match(/[万萬亿億兆余多]+$/u)?.[0]
  if (!last || MULTIPLIER.test(text[first.end - 1] ?? '')) return 1
  let unit = 1
  for (const char of last) unit *= MULTIPLIER.test(char) ? (readNumeral(char, 0)?.low ?? 1) : 1
  const plain = first.script === 'arabic' ? first.low < 10000 : first.low <= 10
  return plain && first.low * unit < second.high ? unit : 1
}

/** `3至5万`, `十—二十`: the range that `first` begins; null where it begins none. */
export function readRange(text: string, first: Numeral): { range: Range; second: Numeral } | null {
  if (!isIn(connectors, text, first.end)) return null
  if (first.unbounded || first.shape === 'some') return null
  const from = text[first.end + 1] === text[first.end] ? first.end + 2 : first.end + 1
  const second = readNumeral(text, from)
  if (!second || second.unbounded || second.script !== first.script) return mixedRange(text, first, second)
  const low = first.low * sharedMultiplier(text, first, second)
  if (low >= second.high) return null
  return { range: { end: second.end, low, high: second.high }, second }
}

/** A range may join an Arabic and a Chinese number only where a word connects them (`十至20`). */
function mixedRange(text: string, first: Numeral, second: Numeral | null) {
  if (!second || second.unbounded || !/[至到]/u.test(text[first.end] ?? '')) return null
  if (first.low >= second.high) return null
  return { range: { end: second.end, low: first.low, high: second.high }, second }
}

/** `七、八个`, `2、3块钱`: two neighbouring digits with 、 between that mean "from … to …"; the second takes its units along. */
export function readEnumerated(
  text: string,
  start: number,
  first: Numeral,
): { range: Range; second: Numeral } | null {
  if (text[first.end] !== '、' || first.end !== start + 1 || first.shape !== 'exact' || first.low > 8)
    return null
  if (/[第0-9０-９、.．]/u.test(text[start - 1] ?? '\n')) return null
  const second = readNumeral(text, first.end + 1)
  if (!second || second.script !== first.script || second.shape === 'range' || second.unbounded) return null
  const digit = readNumeral(text.slice(first.end + 1, first.end + 2), 0)
  if (!digit || digit.low !== first.low + 1 || digit.bare) return null
  const unit = second.low / digit.low
  if (!/^(?:1|10|100|1000|10000|100000000)$/u.test(String(unit))) return null
  if (/[、，,：:]|^$/u.test(text[second.end] ?? '')) return null
  return { range: { end: second.end, low: first.low * unit, high: second.high }, second }
}
