import { segmentationCosts } from '../tokens/segmentation-costs.js'

/** What a regional word costs, which the mainland's word list lacks: an ordinary word, a name from abroad. */
const costs = { word: 10, name: 15 }
const reach = 6
const before = /\p{Script=Han}*$/u
const after = /^\p{Script=Han}*/u

/**
 * Whether `[start, end)` of `text` (Simplified) stands there as a word of its own, and not across two others: 列印 does in
 * 他列印了 but not in 系列印章. Costs are negative logarithms of probability.
 */
export function isWordHere(text: string, start: number, end: number, isName: boolean): boolean {
  if (end - start < 2) return true
  const left = before.exec(text.slice(Math.max(0, start - reach), start))?.[0] ?? ''
  const right = after.exec(text.slice(end, end + reach))?.[0] ?? ''
  if (left === '' && right === '') return true
  const { upTo, from } = segmentationCosts(left + text.slice(start, end) + right)
  const asWord =
    (upTo[left.length] ?? 0) + (isName ? costs.name : costs.word) + (from[left.length + end - start] ?? 0)
  return asWord <= (from[0] ?? 0)
}
