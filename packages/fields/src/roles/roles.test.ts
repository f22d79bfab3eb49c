import type { Role } from '@jianbao/record'
import { roleSchema } from '@jianbao/record'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseInput, type FieldCase, fieldCases } from '../testing/field-cases.js'
import { roles } from './roles.js'

interface Case extends FieldCase {
  /** `name=role position @organization xMentions`, `*` after a masked name, `-` for null; in order. */
  readonly found: readonly string[]
}

const cases = fieldCases<Case>('roles')

const extract = (given: FieldCase | string): readonly Role[] => roles.extract(caseInput(given)).entries

const show = ({ name, masked, role, position, organization, mentions }: Role): string =>
  `${name}${masked ? '*' : ''}=${role} ${position ?? '-'} @${organization ?? '-'} x${mentions.length}`

const fragment = fc.constantFrom(
  ...'王某某 李某 张伟 欧阳娜 约翰·史密斯 陈姓男子 陈男 小周 (化名) 犯罪嫌疑人 被告人 局长 某公司经理 江州市公安局 民警 、 , 。 : “ ” \n 表示 说 等5人 是 的 该公司 A某 张× 一、 李 🙂 記者 教授'.split(
    ' ',
  ),
)
const texts = fc.array(fc.oneof(fragment, fc.string({ maxLength: 4, unit: 'binary' })), { maxLength: 30 })

describe('roles', () => {
  it.each(cases)('$case', (one) => {
    expect(extract(one).map(show)).toEqual(one.found)
  })

  it('gives entries of the contract whose quotes are slices, each place once, whatever the text', () => {
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join('')
        const found = extract(text)
        const places = new Set<number>()
        for (const entry of found) {
          roleSchema.parse(entry)
          for (const { quote, start, end } of entry.mentions) {
            expect(text.slice(start ?? 0, end ?? 0)).toBe(quote)
            expect(places.has(start ?? -1)).toBe(false)
            places.add(start ?? -1)
          }
        }
        expect(extract(text)).toEqual(found)
      }),
      { numRuns: 150 },
    )
  })

  it('finds what it found before when a sentence without people is put after it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cases.filter(({ found }) => found.length > 0)), (one) => {
        const more = extract({ ...one, text: `${one.text}\n今天的最高气温是二十度。` })
        expect(more.map(show)).toEqual(one.found)
      }),
    )
  })

  it('keeps a byline person in one entry with the places in the text', () => {
    const [entry, ...others] = extract({
      text: '今天,记者沈洁来到现场。',
      authors: [{ name: '沈洁', role: 'reporter' }],
    })
    expect(others).toEqual([])
    expect(entry?.mentions).toEqual([{ quote: '沈洁', start: 5, end: 7 }])
  })

  it.each([
    ['市长顾长春出席。', 'title before'],
    ['“路滑。”刘玉珍回忆说。', 'words after'],
    ['王警官来了。', 'surname and title'],
    ['唐某某来了。', 'withheld in part'],
    ['“阿强”(化名)来了。', 'nickname'],
    ['他和埃里克·林德伦见面。', 'transcribed name'],
    ['孙中山领导革命。', 'known name'],
  ])('says of %s which rule found the name: %s', (text, rule) => {
    expect(roles.extract(caseInput({ text })).entries.map((entry) => entry.rule)).toEqual([rule])
  })

  it.each([
    ['高家庄、李家沟等村停水。', 'a place'],
    ['展台上有路虎、雪佛兰。', 'a brand'],
    ['张自忠路封闭施工。', 'names a place or a thing'],
    ['车辆停靠文登南、阳山东等服务区。', 'in a list of places or things'],
  ])('says of %s why there is no name: %s', (text, reason) => {
    const { entries, refused } = roles.extract(caseInput({ text }))
    expect(entries).toEqual([])
    expect(refused).toHaveProperty([reason])
  })
})
