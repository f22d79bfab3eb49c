import { type FurnitureReason, furnitureRules as sharedRules } from '../lines/furniture-rules.js'
import { lineView } from '../lines/line-view.js'
import type { RemovalReason } from '../removal-reasons.js'
import type { Line } from './line.js'
import { captionRules, endRules, furnitureRules, type LineRule, metadataRules } from './line-rules.js'

export type LineKind = 'text' | 'end' | 'furniture' | 'metadata' | 'caption'

const longest = 300
const unsure: ReadonlySet<FurnitureReason> = new Set(['bracketed_teaser', 'bullet', 'end_mark'])

/** What a line is by its words alone; the rule that said so, for whoever wants to know why. */
export function lineKind(line: Line): { readonly kind: LineKind; readonly rule: RemovalReason | null } {
  if (line.size > longest) return plain
  const view = lineView(line.text)
  const found =
    find(endRules, 'end', view) ?? find(furnitureRules, 'furniture', view) ?? find(certain, 'furniture', view)
  return found ?? find(metadataRules, 'metadata', view) ?? find(captionRules, 'caption', view) ?? plain
}

const longestEnd = Math.max(...endRules.map((rule) => rule.longest))

/** Whether an article is over from this line on. */
export function isEndLine(line: Line): boolean {
  return line.text.length <= longestEnd && find(endRules, 'end', lineView(line.text)) !== null
}

/** Reasons that hold for a line alone, wherever it stands in an article. */
const certain = sharedRules
  .filter(({ reason }) => !unsure.has(reason))
  .map(({ reason, ...rule }) => ({ name: reason, ...rule }))

const plain = { kind: 'text', rule: null } as const

function find(
  rules: readonly LineRule[],
  kind: LineKind,
  view: string,
): { kind: LineKind; rule: RemovalReason } | null {
  for (const rule of rules) {
    if (view.length <= rule.longest && rule.pattern.test(view)) return { kind, rule: rule.name }
  }
  return null
}
