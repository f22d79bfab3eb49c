import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseInput, type FieldCase, fieldCases } from '../testing/field-cases.js'
import { findPlaces } from './places.js'
import { provinces } from './provinces.js'

interface Case extends FieldCase {
  /** `quote=place via province`, in reading order. */
  readonly found: readonly string[]
}

const cases = fieldCases<Case>('provinces')

const extract = (text: string, given: Partial<Case> = {}) =>
  provinces.extract(caseInput({ ...given, text })).entries

const mentionsOf = (text: string, given?: Partial<Case>) =>
  extract(text, given)
    .flatMap(({ name, mentions }) => mentions.map((mention) => ({ ...mention, province: name })))
    .sort((a, b) => a.start - b.start)

describe('provinces', () => {
  it.each(cases)('$case', (one) => {
    const found = mentionsOf(one.text, one).map((m) => `${m.quote}=${m.place} ${m.via} ${m.province}`)
    expect(found).toEqual(one.found)
  })

  it('puts entries in the order of their first mention', () => {
    expect(extract('湖南人在湖北打工，湖南老家没人。').map(({ code }) => code)).toEqual(['43', '42'])
  })
})

const fragment = fc.constantFrom(
  ...[
    '北京',
    '朝阳区',
    '吉林',
    '台中',
    '平台',
    '京津冀',
    '南京路',
    '市',
    '民',
    '区',
    '省',
    '在',
    '、',
    '，',
    '公安局',
    '兴山',
  ],
  ...['分局', '李', '海南', '说', '越南', '宁', '港', '来港', '浙大', '日报', '😀', 'A', '\n'],
)
const text = fc.array(fragment, { maxLength: 40 }).map((parts) => parts.join(''))

describe('any text', () => {
  it('gives quotes that are their slices, in order and apart', () => {
    fc.assert(
      fc.property(text, (given) => {
        let end = 0
        for (const mention of mentionsOf(given)) {
          expect(given.slice(mention.start, mention.end)).toBe(mention.quote)
          expect(mention.start).toBeGreaterThanOrEqual(end)
          end = mention.end
        }
      }),
    )
  })

  it('gives each province once', () => {
    fc.assert(
      fc.property(text, (given) => {
        const codes = extract(given).map(({ code }) => code)
        expect(new Set(codes).size).toBe(codes.length)
      }),
    )
  })

  it('keeps a province that a sentence names, whatever stands in the sentences before', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(mentionsOf(`${given}。甘肃省昨日降温。`).at(-1)?.place).toBe('甘肃省')
      }),
    )
  })
})

describe('findPlaces', () => {
  it('gives the span, the full name and the code of each place', () => {
    expect(findPlaces('在四川绵阳')).toEqual([
      { start: 1, end: 3, name: '四川省', code: '51', via: 'name' },
      { start: 3, end: 5, name: '绵阳市', code: '5107', via: 'city' },
    ])
  })
})
