import type { Count } from '@jianbao/record'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseBook, caseInput, type FieldCase, fieldCases } from '../testing/field-cases.js'
import { shownQuantity } from '../testing/shown-quantity.js'
import { counts } from './counts.js'

interface Case extends FieldCase {
  /** `quote=quantity unit noun`, `-` for no unit, `statutory` after it; in reading order. */
  readonly found: readonly string[]
}

const cases = fieldCases<Case>('counts')

const show = (count: Count): string =>
  `${count.quote}=${shownQuantity(count)} ${count.unit ?? '-'} ${count.noun}${count.statutory ? ' statutory' : ''}`

describe('counts: the corpus', () => {
  it.each(cases)('$text', (one) => {
    expect(counts.extract(caseInput(one)).entries.map(show)).toEqual(one.found)
  })

  it('has no text twice, and a third of its cases count nothing, or nearly', () => {
    const { negatives, repeated } = caseBook(cases)
    expect(repeated).toEqual([])
    expect(negatives).toBeGreaterThan(0.3)
  })
})

describe('counts: what holds for any text', () => {
  const piece = fc.constantFrom(
    ...'抓获 犯罪嫌疑人 3 十 百余 名 人 万 的 ， 。 第 约 几 数 家 公司 案件 起 “ ” 、 至 5元 省 2死 大 个 年 以上 左右 A 😀'.split(
      ' ',
    ),
  )
  const text = fc
    .array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 40 })
    .map((parts) => parts.join(''))

  it('quotes are slices, entries are in order and do not overlap', () => {
    fc.assert(
      fc.property(text, (words) => {
        let last = 0
        for (const { quote, start, end, noun, min, max } of counts.extract(caseInput(words)).entries) {
          expect(words.slice(start, end)).toBe(quote)
          expect(start).toBeGreaterThanOrEqual(last)
          expect(noun.length).toBeGreaterThan(0)
          if (min !== null && max !== null) expect(min).toBeLessThanOrEqual(max)
          last = end
        }
      }),
      { numRuns: 500 },
    )
  })
})
