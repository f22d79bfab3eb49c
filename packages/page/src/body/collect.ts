import { chooseBlock, prefixSums } from './choose.js'
import { endLine, furnitureLine } from './furniture.js'
import type { Layout, Line } from './line.js'
import { weightOf } from './weight.js'

export interface Body {
  readonly lines: readonly Line[]
  /** What the article's block holds besides. */
  readonly left: readonly Line[]
  /** Lines before the article's first, in page order: where title, date and byline stand. */
  readonly head: readonly Line[]
  readonly tail: readonly Line[]
}

/** The article's lines; null when the page has no running text. */
export function collectBody(layout: Layout): Body | null {
  const raw = Float64Array.from(layout.lines, (line) => {
    const weight = weightOf(line)
    return weight > 0 && isFurniture(line) ? -Math.min(60, weight) : weight
  })
  const { block, weights, inFurniture } = chooseBlock(layout, raw)
  const chosen = layout.blocks[block]
  if (chosen === undefined) return null
  const dropped = pruneBlocks(layout, chosen.first, chosen.last, weights, inFurniture)
  const kept: Line[] = []
  const left: Line[] = []
  let started = false
  let ended = false
  let first = chosen.first
  for (let i = chosen.first; i < chosen.last; i++) {
    const line = layout.lines[i]
    if (line === undefined) continue
    const weight = weights[i] ?? 0
    if (
      started &&
      endLine.some((pattern) => pattern.test(line.text)) &&
      restWeight(weights, i, chosen.last) < 0.3 * totalWeight(weights, chosen.first, chosen.last)
    )
      ended = true
    if (!started && weight > 0 && !dropped[i]) {
      started = true
      first = i
    }
    const keep = started && !ended && !dropped[i] && !isFurniture(line) && line.linked * 2 <= line.size
    if (keep) kept.push(line)
    else if (started) left.push(line)
  }
  while (kept.length > 0 && tailScrap(kept[kept.length - 1])) left.push(kept.pop() as Line)
  if (kept.length === 0) return null
  return { lines: kept, left, head: layout.lines.slice(0, first), tail: layout.lines.slice(chosen.last) }
}

function tailScrap(line: Line | undefined): boolean {
  return line !== undefined && line.marks === 0 && line.size < 12
}

function isFurniture(line: Line): boolean {
  return line.size < 120 && furnitureLine.some((pattern) => pattern.test(line.text))
}

function totalWeight(weights: Float64Array, first: number, last: number): number {
  let total = 0
  for (let i = first; i < last; i++) total += Math.max(0, weights[i] ?? 0)
  return total
}

function restWeight(weights: Float64Array, from: number, last: number): number {
  return totalWeight(weights, from, last)
}

/** Marks lines in sub-blocks that are furniture by name, or lists of links. */
function pruneBlocks(
  layout: Layout,
  first: number,
  last: number,
  weights: Float64Array,
  inFurniture: Uint8Array,
): Uint8Array {
  const dropped = new Uint8Array(layout.lines.length)
  const sums = prefixSums(weights)
  const linked = prefixSums(Float64Array.from(layout.lines, (line) => line.linked))
  const sizes = prefixSums(Float64Array.from(layout.lines, (line) => line.size))
  const within = (values: Float64Array, a: number, b: number) => (values[b] ?? 0) - (values[a] ?? 0)
  for (const block of layout.blocks) {
    if (block.first < first || block.last > last || (block.first === first && block.last === last)) continue
    const linkShare =
      within(linked, block.first, block.last) / Math.max(1, within(sizes, block.first, block.last))
    if (within(sums, block.first, block.last) < 0 && linkShare > 0.4) dropped.fill(1, block.first, block.last)
  }
  for (let i = first; i < last; i++) if (inFurniture[i]) dropped[i] = 1
  return dropped
}
