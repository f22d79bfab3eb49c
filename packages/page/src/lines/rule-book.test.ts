import fc from 'fast-check'
import { expect, it } from 'vitest'
import { captionRules, endRules, furnitureRules as lineRules, metadataRules } from '../body/line-rules.js'
import { furnitureRules } from './furniture-rules.js'
import { promptRules } from './prompt-rules.js'
import { RuleBook } from './rule-book.js'
import { ruleHolds, type WordingRule } from './wording-rule.js'

const rules: readonly WordingRule[] = [
  ...endRules,
  ...lineRules,
  ...furnitureRules,
  ...promptRules,
  ...metadataRules,
  ...captionRules,
]
const book = new RuleBook(rules)

function firstOfAll(view: string, sentence: boolean): WordingRule | null {
  return rules.find((rule) => ruleHolds(rule, view, sentence)) ?? null
}

/** Lines made of what the patterns are made of, so that many of them hold. */
const words = rules.flatMap(({ pattern }) => pattern.source.match(/[\u4e00-\u9fff]+|[A-Za-z]{2,}/g) ?? [])
const signs = [...':/|>»[]()【】《》。,、!?▲©$<{ 0123456789', 'http://', '2031-04-05 06:07', '水泵房的灯']
const lines = fc.array(fc.constantFrom(...words, ...signs), { maxLength: 8 }).map((parts) => parts.join(''))

it('finds the rule that asking all of them finds', () => {
  fc.assert(
    fc.property(lines, fc.boolean(), (view, sentence) => {
      expect(book.firstFor(view, sentence)).toBe(firstOfAll(view, sentence))
    }),
    { numRuns: 3000 },
  )
})

it.each(rules.map((rule) => [rule.pattern.source.slice(0, 60), rule] as const))(
  'asks the rule %s of what it holds for',
  (_, rule) => {
    const alone = new RuleBook([rule])
    fc.assert(
      fc.property(lines, (view) => {
        expect(alone.firstFor(view, false) !== null).toBe(ruleHolds(rule, view, false))
      }),
    )
  },
)

it('asks the rules in their order', () => {
  const many = Array.from({ length: 70 }, (_, at) => ({ pattern: at % 2 ? /灯/ : /窗./, longest: 9 }))
  expect(new RuleBook(many).firstFor('灯', false)).toBe(many[1])
  expect(new RuleBook(many.slice(35)).firstFor('窗和灯', false)).toBe(many[35])
  expect(new RuleBook(many).firstFor('门', false)).toBeNull()
})

it('holds no more rules than its masks have bits', () => {
  expect(() => new RuleBook(new Array(97).fill({ pattern: /灯/, longest: 9 }))).toThrow(RangeError)
})
