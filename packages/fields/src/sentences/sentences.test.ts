import { type Sentence, sentenceSchema } from '@jianbao/record'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseInput, type FieldCase, fieldCases } from '../testing/field-cases.js'
import { sentences } from './sentences.js'

interface Case extends FieldCase {
  readonly found: readonly (Omit<Sentence, 'mentions'> & { quotes: readonly string[] })[]
}

const cases = fieldCases<Case>('sentences')

const extract = (text: string, country: FieldCase['country'] = 'cn'): readonly Sentence[] =>
  sentences.extract(caseInput({ text, country })).entries

interface Shape extends FieldCase {
  /** `person: penalty, penalty`, months with m, days with d. */
  readonly found: readonly string[]
}

const shapes = fieldCases<Shape>('sentence-shapes')

type AnyPenalty = Sentence['penalties'][number]

const length = (penalty: AnyPenalty): string => {
  if ('days' in penalty && penalty.days != null) return ` ${penalty.days}d`
  if ('months_min' in penalty && penalty.months_min != null)
    return ` ${penalty.months_min}-${penalty.months_max}m`
  return 'months' in penalty && penalty.months != null ? ` ${penalty.months}m` : ''
}

const shown = (penalty: AnyPenalty): string => {
  if (penalty.kind === 'death') return penalty.suspended ? 'death suspended' : 'death'
  if (penalty.kind === 'fine')
    return `fine ${penalty.amount}${penalty.currency === 'CNY' ? '' : ` ${penalty.currency}`}`
  if (penalty.kind === 'confiscation') return `confiscation ${penalty.all ? 'all' : penalty.amount}`
  if (penalty.kind === 'deprivation_of_political_rights')
    return `deprivation${penalty.life ? ' life' : length(penalty)}`
  return `${penalty.kind}${length(penalty)}`
}

const fragment = fc.constantFrom(
  ...'被告人王某某 张伟、李某 犯盗窃罪 以受贿罪 分别 各 判处 被判 有期徒刑 三年 至七年不等 两年六个月 、一年 缓刑 拘役 死刑 缓期二年执行 无期徒刑 罚金 人民币五万元 没收个人全部财产 剥夺政治权利终身 数罪并罚,决定执行 驱逐出境 建议 最高可 一审 二审改判 等5人 , 。 ; \n 江州市法院 18个月 4周 🙂'.split(
    ' ',
  ),
)
const texts = fc.array(fc.oneof(fragment, fc.string({ maxLength: 3, unit: 'binary' })), { maxLength: 30 })

describe('sentences', () => {
  it.each(cases)('$case', (one) => {
    const found = extract(one.text, one.country).map(({ mentions, rule: _, ...rest }) => ({
      ...rest,
      quotes: mentions.map(({ quote }) => quote),
    }))
    expect(found).toEqual(one.found)
  })

  it.each(shapes)('who gets what: $case', (one) => {
    const found = extract(one.text, one.country)
    expect(found.map(({ person, penalties }) => `${person}: ${penalties.map(shown).join(', ')}`)).toEqual(
      one.found,
    )
  })

  it('gives entries of the contract whose quotes are slices, whatever the text', () => {
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join('')
        const found = extract(text)
        for (const entry of found) {
          sentenceSchema.parse(entry)
          for (const { quote, start, end } of entry.mentions) expect(text.slice(start, end)).toBe(quote)
        }
        expect(extract(text)).toEqual(found)
      }),
      { numRuns: 150 },
    )
  })

  it('is told the same when the judgment is told twice', () => {
    const judged = cases.filter(({ found }) => found.length > 0)
    fc.assert(
      fc.property(fc.constantFrom(...judged), ({ text, country, found }) => {
        const twice = extract(`${text}\n${text}`, country)
        expect(twice.map(({ person, penalties }) => ({ person, penalties }))).toEqual(
          found.map(({ person, penalties }) => ({ person, penalties })),
        )
      }),
    )
  })
})
