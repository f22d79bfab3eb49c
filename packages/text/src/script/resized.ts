import type { Edit } from '../alignment/alignment.js'

const surrogate = /[\ud800-\udfff]/

/**
 * Which characters of `before` conversion gave another number of UTF-16 code units in `after`: rare ones, one of whose two
 * forms lies outside the Basic Multilingual Plane (`𩠌` of `餸`). All others stand unit for unit.
 */
export function resized(before: string, after: string): Edit[] {
  if (before.length === after.length && !surrogate.test(before) && !surrogate.test(after)) return []
  const source = Array.from(before)
  const target = Array.from(after)
  if (source.length !== target.length) return [{ start: 0, end: before.length, replacement: after }]
  const edits: Edit[] = []
  let start = 0
  for (const [i, character] of source.entries()) {
    const replacement = target[i] ?? ''
    const end = start + character.length
    if (replacement.length !== character.length) edits.push({ start, end, replacement })
    start = end
  }
  return edits
}
