import type { Amount } from '@jianbao/record'
import type { Field, FieldInput, Findings, Ruled } from '../field.js'
import { notQuantities } from '../quantities/not-quantities.js'
import { numbersOf } from '../quantities/numbers-of.js'
import { isStatutory } from '../quantities/statutory.js'
import { found, Refusals } from '../refusals.js'
import { kindOfMoney } from './kind-of.js'
import { type Money, moneyAt } from './money.js'
import { perUnit } from './per.js'
import { groups, joinRanges, withListed } from './series.js'

function sumsOf({ text, country }: FieldInput, numbers: ReturnType<typeof numbersOf>): Money[] {
  const sums: Money[] = []
  for (const [index, { core }] of numbers.entries()) {
    // 25元3毛: its smaller unit is read along.
    if (core.start < (sums.at(-1)?.end ?? 0)) continue
    // 3人民币5: a currency is named for one number only.
    const sum = moneyAt(text, numbers, index, country, sums.at(-1)?.end ?? 0)
    if (sum) sums.push(sum)
  }
  return sums
}

function toAmounts(text: string, group: readonly Money[], before: Ruled<Amount> | null): Ruled<Amount>[] {
  const first = group[0]
  const last = group.at(-1)
  if (!first || !last) return []
  const per = perUnit(text, first.start, last.end)
  const kind = kindOfMoney(text, first.start, last.end, per, before)
  return group.map(({ start, end, value, min, max, approx, currency, rule }) => ({
    quote: text.slice(start, end),
    start,
    end,
    value,
    min,
    max,
    approx,
    currency,
    per,
    kind,
    statutory: isStatutory(text, start, end),
    rule,
  }))
}

/** Why the numbers that no sum holds are no money. */
function refusedOf(
  numbers: ReturnType<typeof numbersOf>,
  sums: readonly Money[],
): Findings<Amount>['refused'] {
  const refusals = new Refusals()
  let next = 0
  for (const { core, kind } of numbers) {
    while ((sums[next]?.end ?? Number.POSITIVE_INFINITY) <= core.start) next++
    if ((sums[next]?.start ?? Number.POSITIVE_INFINITY) > core.start)
      refusals.add(notQuantities[kind] ?? 'number without a currency')
  }
  return refusals.counted()
}

function extract(input: FieldInput): Findings<Amount> {
  const { text } = input
  const numbers = numbersOf(input.text)
  const sums = joinRanges(text, withListed(text, numbers, sumsOf(input, numbers)))
  const entries: Ruled<Amount>[] = []
  for (const group of groups(text, sums)) entries.push(...toAmounts(text, group, entries.at(-1) ?? null))
  return found(entries, () => refusedOf(numbers, sums))
}

/** How much money: sums with their currency and what they are for, as the contract's `amounts` defines them. */
export const amounts: Field<'amounts'> = { name: 'amounts', candidate: 'number', extract }
