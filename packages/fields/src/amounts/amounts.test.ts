import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FieldInput } from '../field.js'
import { amounts } from './amounts.js'

interface Expected {
  quote: string
  value: number | null
  min?: number | null
  max?: number | null
  approx?: string
  currency: string
  per?: string | null
  kind: string
  statutory?: boolean
}
interface Case {
  text: string
  country?: FieldInput['country']
  amounts: Expected[]
}

const cases = readFileSync(new URL('../../../../corpus/fields/amounts.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case)

const inputOf = (text: string, country: FieldInput['country'] = 'cn'): FieldInput => ({
  text,
  title: null,
  authors: [],
  segments: [],
  country,
})

const full = ({
  quote,
  value,
  approx = 'exact',
  currency,
  per = null,
  kind,
  statutory = false,
  ...bounds
}: Expected) => ({
  quote,
  value,
  min: approx === 'exact' ? value : bounds.min,
  max: approx === 'exact' ? value : bounds.max,
  approx,
  currency,
  per,
  kind,
  statutory,
})

describe('amounts: the corpus', () => {
  it.each(cases.map((one) => [one.text, one] as const))('%s', (text, one) => {
    expect(amounts.extract(inputOf(text, one.country)).map(full)).toEqual(one.amounts.map(full))
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
        for (const { quote, start, end, currency } of amounts.extract(inputOf(words))) {
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
      (country) => amounts.extract(inputOf('罚款500元', country))[0]?.currency,
    )
    expect(codes).toEqual(['CNY', 'TWD', 'HKD'])
  })
})
