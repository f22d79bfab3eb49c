import type { Article } from '@jianbao/page'
import { codePointOffsets, codeUnitOffsets } from '@jianbao/record'
import { sourceRange } from '@jianbao/text'

type Locate = (start: number, end: number) => { source_start: number | null; source_end: number | null }

const nowhere = { source_start: null, source_end: null }

/**
 * A copy of what a record says of its text, in which everything with a `start` and an `end` also says where in the
 * decoded source it comes from; all in code points. Null where the article has no alignment, and in the byline.
 */
export function withSourceOffsets<T>(found: T, { text, alignment }: Article, source: string): T {
  if (alignment === null) return located(found, () => nowhere)
  const toUnits = codeUnitOffsets(text)
  const toCodePoints = codePointOffsets(source)
  return located(found, (start, end) => {
    const range = sourceRange(alignment, { start: toUnits(start), end: toUnits(end) })
    return { source_start: toCodePoints(range.start), source_end: toCodePoints(range.end) }
  })
}

function located<T>(value: T, locate: Locate): T {
  if (Array.isArray(value)) return value.map((item) => located(item, locate)) as T
  if (typeof value !== 'object' || value === null) return value
  const copy: Record<string, unknown> = {}
  const { start, end } = value as { start?: unknown; end?: unknown }
  for (const [key, item] of Object.entries(value)) {
    copy[key] = located(item, locate)
    if (key !== 'end' || start === undefined) continue
    Object.assign(copy, typeof start === 'number' && typeof end === 'number' ? locate(start, end) : nowhere)
  }
  return copy as T
}
