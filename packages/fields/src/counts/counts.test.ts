import { readFileSync } from 'node:fs'
import type { Count } from '@jianbao/record'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FieldInput } from '../field.js'
import { counts } from './counts.js'

interface Expected {
  quote: string
  value: number | null
  min?: number | null
  max?: number | null
  approx?: string
  unit: string | null
  noun: string
  statutory?: boolean
}
interface Case {
  text: string
  country?: FieldInput['country']
  counts: Expected[]
}

const cases = readFileSync(new URL('../../../../corpus/fields/counts.jsonl', import.meta.url), 'utf8')
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

const full = ({ quote, value, approx = 'exact', unit, noun, statutory = false, ...bounds }: Expected) => ({
  quote,
  value,
  min: approx === 'exact' ? value : bounds.min,
  max: approx === 'exact' ? value : bounds.max,
  approx,
  unit,
  noun,
  statutory,
})

describe('counts: the corpus', () => {
  it.each(cases.map((one) => [one.text, one] as const))('%s', (text, one) => {
    const found = counts.extract(inputOf(text, one.country))
    expect(found.map((count) => full(count as Expected))).toEqual(one.counts.map(full))
  })

  it('has a third of its cases count nothing, or nearly', () => {
    const none = cases.filter((one) => one.counts.length === 0)
    expect(none.length / cases.length).toBeGreaterThan(0.25)
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
        for (const { quote, start, end, noun, min, max } of counts.extract(inputOf(words))) {
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

  it('what stands far before changes nothing: each count looks at a bounded stretch of text', () => {
    const far = `${'今年立春以来连日晴好，'.repeat(40)}\n`
    fc.assert(
      fc.property(text, (words) => {
        const alone = counts.extract(inputOf(words))
        const later = counts.extract(inputOf(far + words))
        const moved = ({ start, end, ...rest }: Count) => ({
          start: start - far.length,
          end: end - far.length,
          ...rest,
        })
        expect(later.map(moved)).toEqual(alone)
      }),
    )
  })

  it('a paragraph without numbers changes nothing', () => {
    fc.assert(
      fc.property(text, (words) => {
        const alone = counts.extract(inputOf(words))
        const after = counts.extract(inputOf(`${words}\n天气晴朗，风和日丽。`))
        expect(after).toEqual(alone)
      }),
    )
  })
})
