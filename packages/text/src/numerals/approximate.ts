import type { Approx, Quantity } from '@jianbao/record'
import { unitAt } from '../any-string.js'
import { type Approximator, leading, trailing } from './approximators.js'
import { characterTable, isIn } from './character-table.js'

/** An approximator as it is looked at: all of them have all properties, in one order, or each would be looked up by its name. */
class Entry {
  readonly word: string
  readonly size: number
  /** UTF-16 code unit. */
  readonly first: number
  readonly approx: Approx
  readonly unless: string | undefined
  readonly despite: readonly string[] | undefined
  readonly behind: string | undefined
  readonly only: Approximator['only'] | undefined
  readonly notOf: string | undefined

  constructor({ word, approx, unless, despite, behind, only, notOf }: Approximator) {
    this.word = word
    this.size = word.length
    this.first = word.charCodeAt(0)
    this.approx = approx
    this.unless = unless
    this.despite = despite
    this.behind = behind
    this.only = only
    this.notOf = notOf
  }
}

/** By one of their characters, the longest first: a UTF-16 code unit, so that no string is made to look it up. */
const byUnit = (list: readonly Approximator[], placeOf: (word: string) => number) => {
  const table = new Map<number, Entry[]>()
  for (const entry of [...list].sort((a, b) => b.word.length - a.word.length)) {
    const key = entry.word.charCodeAt(placeOf(entry.word))
    table.set(key, [...(table.get(key) ?? []), new Entry(entry)])
  }
  return table
}
const leadingByLast = byUnit(leading, (word) => word.length - 1)
const trailingByFirst = byUnit(trailing, () => 0)

const endsLeading = characterTable(leading.map(({ word }) => word.slice(-1)))
const opensTrailing = characterTable(trailing.map(({ word }) => word))

const none: readonly Entry[] = []

const blanks = characterTable(' \u3000')

/** A multiplier without a digit (`百`), an unknown digit (`几`), a number of tens of thousands (`800万`), any other. */
export type NumeralForm = 'bare' | 'unknown' | 'round' | 'plain'

/**
 * The approximator that ends at `at`, a blank between allowed: its start and what it means. `form` says what kind of
 * number follows: `上` and `过` need a bare multiplier (`上百`), `好` an unknown digit (`好几`). `numberEnd` is where it
 * ends, if that is known.
 */
export function leadingApproximator(
  text: string,
  at: number,
  form: NumeralForm = 'plain',
  numberEnd = -1,
): { start: number; approx: Approx } | null {
  const end = isIn(blanks, text, at - 1) ? at - 1 : at
  if (!isIn(endsLeading, text, end - 1)) return null
  for (const entry of leadingByLast.get(unitAt(text, end - 1)) ?? none) {
    const { word, approx, only, notOf } = entry
    const start = end - entry.size
    if (only && only !== form && !(only === 'round' && form === 'bare')) continue
    // The first character tells most of those that end alike.
    if (start < 0 || unitAt(text, start) !== entry.first || !text.startsWith(word, start)) continue
    if ((notOf && text[numberEnd] === notOf) || !standsFree(text, start, entry)) continue
    return { start, approx }
  }
  return null
}

/** Whether what stands before an approximator lets it be one. */
function standsFree(text: string, start: number, { unless, despite, behind }: Entry): boolean {
  const before = text[start - 1] ?? '\n'
  if (behind && !behind.includes(before)) return false
  return !unless?.includes(before) || despite?.some((whole) => text.endsWith(whole, start)) === true
}

/** The approximator that begins at `at` (after the measure word or the currency): its end and what it means. */
export function trailingApproximator(text: string, at: number): { end: number; approx: Approx } | null {
  const start = isIn(blanks, text, at) ? at + 1 : at
  if (!isIn(opensTrailing, text, start)) return null
  for (const { word, approx, unless } of trailingByFirst.get(unitAt(text, start)) ?? none) {
    if (!text.startsWith(word, start)) continue
    if (unless?.includes(text[start + word.length] ?? '\n')) continue
    return { end: start + word.length, approx }
  }
  return null
}

/** The bounds that the words give: `low` and `high` as numbers, `approx` as the words around them say. */
export function quantityOf(approx: Approx, low: number, high: number | null): Quantity {
  if (approx === 'exact') return { value: low, min: low, max: low, approx }
  if (approx === 'over') return { value: low, min: low, max: null, approx }
  if (approx === 'under') return { value: low, min: null, max: low, approx }
  if (approx === 'about') return { value: low, min: null, max: null, approx }
  return { value: null, min: low, max: high, approx }
}

/** `quantity` under one more approximator: only an exact number takes it; a vaguer one says as much already. */
export function approximated(quantity: Quantity, approx: Approx): Quantity {
  if (quantity.approx !== 'exact' || quantity.value === null) return quantity
  return quantityOf(approx, quantity.value, null)
}
