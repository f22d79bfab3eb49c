import type { Amount } from '@jianbao/record'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseBook, caseInput, type FieldCase, fieldCases } from '../testing/field-cases.js'
import { shownQuantity } from '../testing/shown-quantity.js'
import { amounts } from './amounts.js'

interface Case extends FieldCase {
  /** `quote=quantity currency kind`, `currency/per` for a price, `statutory` after it; in reading order. */
  readonly found: readonly string[]
}

const cases = fieldCases<Case>('amounts')

function show(amount: Amount): string {
  const per = amount.per === null ? '' : `/${amount.per}`
  const law = amount.statutory ? ' statutory' : ''
  return `${amount.quote}=${shownQuantity(amount)} ${amount.currency}${per} ${amount.kind}${law}`
}

describe('amounts: the corpus', () => {
  it.each(cases)('$text', (one) => {
    expect(amounts.extract(caseInput(one)).entries.map(show)).toEqual(one.found)
  })

  it('has no text twice, and a third of its cases state no money', () => {
    const { negatives, repeated } = caseBook(cases)
    expect(repeated).toEqual([])
    expect(negatives).toBeGreaterThan(0.3)
  })
})

describe('amounts: what holds for any text', () => {
  const piece = fc.constantFrom(
    ...'罚金 人民币 3 十 百余 万 亿 元 块 美元 5角 、 或 至 以上 约 近 每条 一个 $ NT$ 元旦 （ 😀 ，'.split(
      ' ',
    ),
  )
  const text = fc
    .array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 40 })
    .map((parts) => parts.join(''))

  it('quotes are slices in order, and currencies ISO codes', () => {
    fc.assert(
      fc.property(text, (words) => {
        let last = 0
        for (const { quote, start, end, currency } of amounts.extract(caseInput(words)).entries) {
          expect(words.slice(start, end)).toBe(quote)
          expect(start).toBeGreaterThanOrEqual(last)
          expect(currency).toMatch(/^[A-Z]{3}$/u)
          last = end
        }
      }),
      { numRuns: 500 },
    )
  })

  it('bare 元 is the money of the article’s country', () => {
    const codes = (['cn', 'tw', 'hk'] as const).map(
      (country) => amounts.extract(caseInput({ text: '罚款500元', country })).entries[0]?.currency,
    )
    expect(codes).toEqual(['CNY', 'TWD', 'HKD'])
  })
})
