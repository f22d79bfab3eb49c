import { type FurnitureReason, furnitureRules as sharedRules } from '../lines/furniture-rules.js'
import { promptRules } from '../lines/prompt-rules.js'
import { RuleBook } from '../lines/rule-book.js'
import type { Kind, Line, LineKind } from './line.js'
import { captionRules, endRules, furnitureRules, type LineRule, metadataRules } from './line-rules.js'

const longest = 300
const unsure: ReadonlySet<FurnitureReason> = new Set(['bracketed_teaser', 'bullet'])

/** What a line is by its words alone; the rule that said so, for whoever wants to know why. */
export function lineKind(line: Line): Kind {
  line.kind ??= line.size > longest ? plain : (rules.firstFor(line.text)?.says ?? plain)
  return line.kind
}

const ends = new RuleBook(endRules)

/** Whether an article is over from this line on; asked of every short line. */
export function isEndLine({ text }: Line): boolean {
  return ends.firstFor(text) !== null
}

/** Reasons that hold for a line alone, wherever it stands in an article. */
const certain = [...sharedRules, ...promptRules]
  .filter(({ reason }) => !unsure.has(reason))
  .map(({ reason, ...rule }) => ({ name: reason, ...rule }))

const plain = { kind: 'text', rule: null } as const

const ruleSets: readonly (readonly [LineKind, readonly LineRule[]])[] = [
  ['end', endRules],
  ['furniture', furnitureRules],
  ['furniture', certain],
  ['metadata', metadataRules],
  ['caption', captionRules],
]
/** First come, first served. */
const rules = new RuleBook(
  ruleSets.flatMap(([kind, set]) => set.map((rule) => ({ says: { kind, rule: rule.name }, ...rule }))),
)
