import type { DateContext } from './dates.js'
import { datedHeadline, type FurnitureReason, furnitureRules } from './furniture-rules.js'
import { lineView } from './line-view.js'
import { parseMetadataLine } from './metadata-line.js'
import { promptRules } from './prompt-rules.js'
import { RuleBook } from './rule-book.js'

const rules = [...furnitureRules, ...promptRules]
const book = new RuleBook(rules)
const longestRule = Math.max(...rules.map(({ longest }) => longest))

/**
 * Why a line is furniture (share bars, neighbours, hotlines, teasers, notices, labels without values, lines of metadata),
 * or null where it may be the article's. One line alone is judged; where it stands is for the caller to weigh:
 * `bracketed_teaser` and `metadata` may be an article's own in the middle of its text.
 */
export function furnitureReason(
  line: string,
  context: DateContext = { fetchedAt: null },
): FurnitureReason | null {
  const trimmed = line.trim()
  if (trimmed === '' || trimmed.length > longestRule) return null
  const rule = book.firstFor(trimmed)
  if (rule !== null) return rule.reason
  if (parseMetadataLine(trimmed, context)) return 'metadata'
  return datedHeadline.test(lineView(trimmed)) ? 'dated_headline' : null
}
