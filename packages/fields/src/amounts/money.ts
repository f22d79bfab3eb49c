import type { Quantity } from '@jianbao/record'
import {
  approximated,
  characterTable,
  isIn,
  leadingApproximator,
  type NumberSpan,
  quantityOf,
  trailingApproximator,
} from '@jianbao/text'
import { followerAt } from '../counts/measures/measure-at.js'
import type { FieldInput } from '../field.js'
import { distantApproximator } from '../quantities/distant.js'
import { localCurrency, subunits } from './currencies.js'
import { type CurrencyWord, currencyAfter, currencyBefore } from './currency-words.js'
import { isUnnamedSum } from './unnamed-currency.js'

/** One sum of money: `[start, end)` with its currency and approximators. `core` is where its numeral begins. */
export interface Money extends Quantity {
  readonly start: number
  readonly end: number
  readonly core: number
  readonly currency: string
  /** How it was found. */
  readonly rule: string
}

const counting: ReadonlySet<NumberSpan['kind']> = new Set(['integer', 'decimal', 'vague', 'code'])

const scaled = (quantity: Quantity, scale: number): Quantity => {
  const times = (x: number | null) => (x === null ? null : Number((x * scale).toPrecision(15)))
  return scale === 1
    ? quantity
    : { ...quantity, value: times(quantity.value), min: times(quantity.min), max: times(quantity.max) }
}

const minusSigns = characterTable('-－−')

/** `收益-0.15元`: where the minus sign stands; null where none does, or where it joins two numbers. */
function minusBefore(text: string, number: NumberSpan): number | null {
  const at = number.start - 1
  if (!isIn(minusSigns, text, at) || /[元块万亿\d０-９A-Za-z年月日]/u.test(text[at - 1] ?? '\n')) return null
  return at
}

const opposite = (x: number | null) => (x === null || x === 0 ? x : -x)
const negated = (quantity: Quantity): Quantity => ({
  ...quantity,
  value: opposite(quantity.value),
  min: opposite(quantity.max),
  max: opposite(quantity.min),
})

/** What a last digit is worth behind a unit: `一块四`, `三毛五`. */
const LAST_UNIT: ReadonlyMap<string, number> = new Map([
  ['块', 0.1],
  ['毛', 0.01],
  ['角', 0.01],
])

/** `5元3角2分`: what the smaller units add, and where they end. */
function smallChange(text: string, numbers: readonly NumberSpan[], index: number, end: number) {
  let added = 0
  let at = end
  for (let i = index + 1; i < index + 3; i++) {
    const number = numbers[i]
    const worth = number && subunits.get(text[number.core.end] ?? '')
    if (!number || number.core.start !== at || number.value === null || number.value > 9 || number.value < 1)
      break
    // 一块四: the last of them leaves its unit unsaid
    const unsaid = number.script === 'chinese' || text[at - 1] === '块'
    const tenth = worth ?? (unsaid ? LAST_UNIT.get(text[at - 1] ?? '') : undefined)
    // 两块|一棵: a price for one
    if (!tenth || (!worth && number.value === 1 && isFollowed(text, number.core.end))) break
    added += number.value * tenth
    at = number.core.end + (worth ? 1 : 0)
    if (!worth) break
  }
  return { added, at }
}

/** A measure word or a noun stands there: what was named before is not this number's currency. */
const isFollowed = (text: string, at: number) => {
  const follower = followerAt(text, at)
  return follower !== null && follower.kind !== 'nothing'
}

/** How the currency was found. */
function ruleOf(after: CurrencyWord | null, before: CurrencyWord | null): string {
  if (after) return 'currency after the number'
  return before ? 'currency before the number' : 'words of money beside the number'
}

/** What a number and its currency words mean together. */
function moneyWith(
  text: string,
  numbers: readonly NumberSpan[],
  index: number,
  country: FieldInput['country'],
  floor: number,
) {
  const number = numbers[index]
  if (!number) return null
  const from = text[number.core.end] === ' ' ? number.core.end + 1 : number.core.end
  const after = currencyAfter(text, number.core, from, country)
  const named = currencyBefore(text, number.start, country)
  const before = named && named.at >= floor ? named : null
  const unnamed = !after && !before && isUnnamedSum(text, number, floor)
  if (!after && !unnamed && (!before || isFollowed(text, from))) return null
  const asciiOnly = number.kind === 'code'
  if (
    asciiOnly &&
    !/[A-Za-z$￥¥]/u.test(
      text.slice(before?.at ?? number.core.end, before ? number.start : (after?.at ?? from)),
    )
  )
    return null
  const currency =
    after && before && after.code !== before.code && /元$/u.test(text.slice(from, after.at))
      ? before
      : (after ?? before ?? (unnamed ? { at: from, code: localCurrency[country], scale: 1 } : null))
  const rule = ruleOf(after, before)
  return { number, before, currency, end: after?.at ?? number.core.end, rule }
}

/** 独中两元, 连入三球: so many goals. */
const areGoals = (text: string, { start, core }: NumberSpan) =>
  core.end - core.start === 1 && isIn(scores, text, start - 1) && isIn(together, text, start - 2)
const together = characterTable('独连各')
const scores = characterTable('中入得建')

/** `25元3毛`: a sum with its small change. */
function increased(quantity: Quantity, added: number): Quantity {
  if (added === 0 || quantity.value === null || quantity.approx !== 'exact') return quantity
  const sum = Number((quantity.value + added).toPrecision(15))
  return quantityOf('exact', sum, sum)
}

/**
 * The sum of money that the number at `index` states; null where it is none. A currency before the number is looked for
 * from `floor` on.
 */
export function moneyAt(
  text: string,
  numbers: readonly NumberSpan[],
  index: number,
  country: FieldInput['country'],
  floor: number,
): Money | null {
  const found = moneyWith(text, numbers, index, country, floor)
  if (!found?.currency || !counting.has(found.number.kind) || areGoals(text, found.number)) return null
  const { number, before, currency } = found
  const change = smallChange(text, numbers, index, found.end)
  let quantity = increased(scaled(number, currency.scale), change.added)
  const minus = before ? null : minusBefore(text, number)
  if (minus !== null) quantity = negated(quantity)
  const named = before?.at ?? minus
  const leading = named === null ? null : leadingApproximator(text, named)
  if (leading) quantity = approximated(quantity, leading.approx)
  const distant = quantity.approx === 'exact' ? distantApproximator(text, named ?? number.start) : null
  if (distant) quantity = approximated(quantity, distant)
  const trailing = approximatorBehind(text, change.at)
  if (trailing) quantity = approximated(quantity, trailing.approx)
  return {
    value: quantity.value,
    min: quantity.min,
    max: quantity.max,
    approx: quantity.approx,
    start: leading?.start ?? named ?? number.start,
    end: trailing?.end ?? change.at,
    core: number.core.start,
    currency: currency.code,
    rule: found.rule,
  }
}

/** What says behind a sum that it is more or less; `2.5万元|余款` is the rest of a sum, no more than it. */
const approximatorBehind = (text: string, at: number) =>
  text[at] === '余' && text[at + 1] === '款'
    ? null
    : (moreWithin(text, at) ?? trailingApproximator(text, at) ?? more(text, at))

/** `三块多钱`: 多 within the unit. */
const moreWithin = (text: string, at: number) =>
  text[at - 1] === '钱' && text[at - 2] === '多' ? { end: at, approx: 'over' as const } : null

/** `三块多`, `5万元多`: 多 after the unit. */
const more = (text: string, at: number) =>
  text[at] === '多' && !'少种个名次样家数'.includes(text[at + 1] ?? '\n')
    ? { end: at + 1, approx: 'over' as const }
    : null
