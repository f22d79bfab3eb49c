import type { Block, Layout } from './line.js'
import { prefixSums, sumWithin } from './sums.js'
import { isLinkedParagraph } from './weigh-lines.js'

/** The share of a page's running text from which on a block is the article, whatever it is called. */
const dominant = { furniture: 0.4, comments: 0.8 }

/** Which lines lie in a block named as furniture that doesn't hold the bulk of the page's text. */
export function markFurnitureBlocks(layout: Layout, weights: readonly number[]): Uint8Array {
  const positive = prefixSums(weights.length, (i) => Math.max(0, weights[i] ?? 0))
  const total = positive[layout.lines.length] ?? 0
  const marked = new Uint8Array(layout.lines.length)
  let end = 0
  for (const { hint, first, last } of layout.blocks) {
    if (hint === null || (hint !== 'furniture' && hint !== 'comments') || last <= end) continue
    if (sumWithin(positive, first, last) >= total * dominant[hint]) continue
    marked.fill(1, first, last)
    end = last
  }
  return marked
}

/** Marks the lines of blocks in `[first, last)` that are lists of links. */
export function markLinkBlocks(
  layout: Layout,
  first: number,
  last: number,
  weights: readonly number[],
): Uint8Array {
  const { lines } = layout
  const marked = new Uint8Array(lines.length)
  const sums = prefixSums(lines.length, (i) => weights[i] ?? 0)
  const linked = prefixSums(lines.length, (i) => lines[i]?.linked ?? 0)
  const sizes = prefixSums(lines.length, (i) => lines[i]?.size ?? 0)
  let end = 0
  for (const block of layout.blocks) {
    const inside = block.first >= first && block.last <= last && block.last - block.first < last - first
    if (!inside || block.last <= end || isParagraphAlone(layout, block)) continue
    const share = sumWithin(linked, block.first, block.last) / sumWithin(sizes, block.first, block.last)
    if (share <= 0.4 || sumWithin(sums, block.first, block.last) >= 0) continue
    marked.fill(1, block.first, block.last)
    end = block.last
  }
  return marked
}

function isParagraphAlone({ lines }: Layout, { first, last }: Block): boolean {
  const line = lines[first]
  return last - first === 1 && line !== undefined && isLinkedParagraph(line)
}
