import fc from 'fast-check'
import { expect, it } from 'vitest'
import { captionRules, endRules, furnitureRules as lineRules, metadataRules } from '../body/line-rules.js'
import { furnitureRules } from './furniture-rules.js'
import { lineView, viewedUnits } from './line-view.js'
import { promptRules } from './prompt-rules.js'
import { RuleBook } from './rule-book.js'
import { endsAsSentence, type WordingRule } from './wording-rule.js'

const rules: readonly WordingRule[] = [
  ...endRules,
  ...lineRules,
  ...furnitureRules,
  ...promptRules,
  ...metadataRules,
  ...captionRules,
]
const book = new RuleBook(rules)

/** What the book answers by looking no closer than it must. */
function holds({ longest, sentence, evident, pattern }: WordingRule, line: string): boolean {
  const view = lineView(line)
  if (view.length > longest || (endsAsSentence(view) && sentence !== true)) return false
  return (evident?.test(view) ?? true) && pattern.test(view)
}

/** Lines made of what the patterns are made of, so that many of them hold; in both scripts and widths. */
const words = rules.flatMap(({ pattern }) => pattern.source.match(/[\u4e00-\u9fff]+|[A-Za-z]{2,}/g) ?? [])
const signs = [
  ...':/|>»[]()【】《》。,、!?▲©$<{ 0123456789',
  ...'：／（），！？”＂〔丨\u3000轉載責編來源報導',
  'http://',
  '2031-04-05 06:07',
  '水泵房的灯',
  'ＡＰＰ',
]
const lines = fc
  .array(fc.constantFrom(...words, ...signs), { maxLength: 8 })
  .map((parts) => parts.join('').trim())

it('finds the rule that asking all of them finds', () => {
  fc.assert(
    fc.property(lines, (line) => {
      const found = line === '' ? undefined : rules.find((rule) => holds(rule, line))
      expect(book.firstFor(line)).toBe(found ?? null)
    }),
    { numRuns: 5000 },
  )
})

it.each(rules.map((rule) => [rule.pattern.source.slice(0, 60), rule] as const))(
  'asks the rule %s of what it holds for',
  (_, rule) => {
    const alone = new RuleBook([rule])
    fc.assert(
      fc.property(lines, (line) => {
        expect(alone.firstFor(line) !== null).toBe(line !== '' && holds(rule, line))
      }),
    )
  },
)

it('asks the rules in their order', () => {
  const many = Array.from({ length: 70 }, (_, at) => ({ pattern: at % 2 ? /灯/ : /窗./, longest: 9 }))
  expect(new RuleBook(many).firstFor('灯')).toBe(many[1])
  expect(new RuleBook(many.slice(35)).firstFor('窗和灯')).toBe(many[35])
  expect(new RuleBook(many).firstFor('门')).toBeNull()
})

it('takes a line for a sentence where its view ends as one', () => {
  for (const [unit] of viewedUnits().entries())
    for (const line of [`灯，${String.fromCharCode(unit)}`, `灯，亮！${String.fromCharCode(unit)}`])
      expect(endsAsSentence(line), JSON.stringify(line)).toBe(endsAsSentence(lineView(line)))
})
