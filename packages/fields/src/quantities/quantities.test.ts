import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amounts } from '../amounts/amounts.js'
import { counts } from '../counts/counts.js'
import { caseInput } from '../testing/field-cases.js'
import { charactersCut } from './lexicon.js'

const fields = [
  ['counts', counts],
  ['amounts', amounts],
] as const

const piece = fc.constantFrom(
  ...'抓获 犯罪嫌疑人 3 十 百余 名 人 万 亿 元 的 中 ， 。 第 约 几 数 家 公司 案件 起 “ ” 、 至 5元 2死 每 分为 一 个 年 以上 共 达 罚金 损失 人民币 或 3胜 分 席 😀 \ud800'.split(
    ' ',
  ),
)
const text = fc
  .array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 40 })
  .map((parts) => parts.join(''))

const hostile = [
  '一',
  '万',
  '7',
  '3人',
  '十',
  '三至',
  '五元',
  '、5',
  '每人3',
  '3名嫌疑人',
  '，其中2名',
  '的',
  '“3',
  '《',
  '5元或',
  '一名',
  '中有3件',
  '分为3类',
  '约3',
  '2死',
  '1胜2',
  '%',
  '等5人',
  '人民币',
  '3个多',
  '和2家',
  '百',
  '几',
  '一二',
  '罚款1万元以上',
]

describe.each(fields)('%s on any text', (_, field) => {
  it('throws on no string, says the same twice, and its quotes are slices', () => {
    fc.assert(
      fc.property(text, (words) => {
        const { entries, refused } = field.extract(caseInput(words))
        for (const { quote, start, end } of entries) expect(words.slice(start, end)).toBe(quote)
        const again = field.extract(caseInput(words))
        expect([again.entries, again.refused]).toEqual([entries, refused])
      }),
      { numRuns: 300 },
    )
  })

  it('finds the same when a paragraph about something else stands before or behind', () => {
    const other = `${'山里的雾散了，溪水清澈，鸟鸣不断。'.repeat(12)}\n`
    fc.assert(
      fc.property(text, (words) => {
        const alone = field.extract(caseInput(words)).entries
        const moved = field.extract(caseInput(`${other}${words}\n${other}`)).entries.map((entry) => ({
          ...entry,
          start: entry.start - other.length,
          end: entry.end - other.length,
        }))
        expect(moved).toEqual(alone)
      }),
      { numRuns: 300 },
    )
  })

  it.each(hostile)('reads %s repeated in proportion to its length', (unit) => {
    const cut = (times: number): number => {
      const before = charactersCut()
      field.extract(caseInput(unit.repeat(times)))
      return charactersCut() - before
    }
    const once = cut(600)
    expect(cut(1200)).toBeLessThanOrEqual(once * 2 + 2000)
  })
})
