import type { Layout } from './line.js'
import { prefixSums, sumWithin } from './sums.js'

/** The share of a page's running text from which on a block is no furniture, whatever it is called. */
const dominant = 0.4

/** Which lines lie in a block named as furniture that doesn't hold the bulk of the page's text. */
export function markFurnitureBlocks(layout: Layout, weights: Float64Array): Uint8Array {
  const positive = prefixSums(weights.map((weight) => Math.max(0, weight)))
  const total = positive[layout.lines.length] ?? 0
  const marked = new Uint8Array(layout.lines.length)
  for (const block of layout.blocks) {
    if (block.hint !== 'furniture') continue
    const share = sumWithin(positive, block.first, block.last)
    if (share < total * dominant) marked.fill(1, block.first, block.last)
  }
  return marked
}

/** Marks the lines of blocks in `[first, last)` that are lists of links. */
export function markLinkBlocks(
  layout: Layout,
  first: number,
  last: number,
  weights: Float64Array,
): Uint8Array {
  const marked = new Uint8Array(layout.lines.length)
  const sums = prefixSums(weights)
  const linked = prefixSums(layout.lines.map((line) => line.linked))
  const sizes = prefixSums(layout.lines.map((line) => line.size))
  for (const block of layout.blocks) {
    if (block.first < first || block.last > last || (block.first === first && block.last === last)) continue
    const share = sumWithin(linked, block.first, block.last) / sumWithin(sizes, block.first, block.last)
    if (share > 0.4 && sumWithin(sums, block.first, block.last) < 0) marked.fill(1, block.first, block.last)
  }
  return marked
}
