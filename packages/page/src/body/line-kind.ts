import { type FurnitureReason, furnitureRules as sharedRules } from '../lines/furniture-rules.js'
import { lineView } from '../lines/line-view.js'
import { promptRules } from '../lines/prompt-rules.js'
import { endsAsSentence, ruleHolds } from '../lines/wording-rule.js'
import type { RemovalReason } from '../removal-reasons.js'
import type { Line } from './line.js'
import { captionRules, endRules, furnitureRules, type LineRule, metadataRules } from './line-rules.js'

export type LineKind = 'text' | 'end' | 'furniture' | 'metadata' | 'caption'

const longest = 300
const unsure: ReadonlySet<FurnitureReason> = new Set(['bracketed_teaser', 'bullet'])

/** What a line is by its words alone; the rule that said so, for whoever wants to know why. */
export function lineKind(line: Line): { readonly kind: LineKind; readonly rule: RemovalReason | null } {
  if (line.size > longest) return plain
  const view = lineView(line.text)
  const sentence = endsAsSentence(view)
  for (const [kind, rules] of kinds) {
    const rule = rules.find((each) => ruleHolds(each, view, sentence))
    if (rule !== undefined) return { kind, rule: rule.name }
  }
  return plain
}

const longestEnd = Math.max(...endRules.map((rule) => rule.longest))

/** Whether an article is over from this line on. */
export function isEndLine(line: Line): boolean {
  if (line.text.length > longestEnd) return false
  const view = lineView(line.text)
  const sentence = endsAsSentence(view)
  return endRules.some((rule) => ruleHolds(rule, view, sentence))
}

/** Reasons that hold for a line alone, wherever it stands in an article. */
const certain = [...sharedRules, ...promptRules]
  .filter(({ reason }) => !unsure.has(reason))
  .map(({ reason, ...rule }) => ({ name: reason, ...rule }))

const plain = { kind: 'text', rule: null } as const

/** First come, first served. */
const kinds: readonly (readonly [LineKind, readonly LineRule[]])[] = [
  ['end', endRules],
  ['furniture', furnitureRules],
  ['furniture', certain],
  ['metadata', metadataRules],
  ['caption', captionRules],
]
