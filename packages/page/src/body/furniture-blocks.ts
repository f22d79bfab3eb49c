import type { Block, Layout } from './line.js'
import { PrefixSums } from './sums.js'
import { isLinkedParagraph } from './weigh-lines.js'

/** The share of a page's running text from which on a block is the article, whatever it is called. */
const dominant = { furniture: 0.4, comments: 0.8 }

const positive = new PrefixSums()
const sums = new PrefixSums()
const linked = new PrefixSums()
const sizes = new PrefixSums()

/** Which lines lie in a block named as furniture that doesn't hold the bulk of the page's text. */
export function markFurnitureBlocks(layout: Layout, weights: readonly number[]): Uint8Array {
  positive.fill(weights.length, (i) => Math.max(0, weights[i] ?? 0))
  const total = positive.within(0, layout.lines.length)
  const marked = new Uint8Array(layout.lines.length)
  let end = 0
  for (const { hint, first, last } of layout.blocks) {
    if (hint === null || (hint !== 'furniture' && hint !== 'comments') || last <= end) continue
    if (positive.within(first, last) >= total * dominant[hint]) continue
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
  sums.fill(last, (i) => weights[i] ?? 0)
  linked.fill(last, (i) => lines[i]?.linked ?? 0)
  sizes.fill(last, (i) => lines[i]?.size ?? 0)
  let end = 0
  for (const block of layout.blocks) {
    const inside = block.first >= first && block.last <= last && block.last - block.first < last - first
    if (!inside || block.last <= end || isParagraphAlone(layout, block)) continue
    const share = linked.within(block.first, block.last) / sizes.within(block.first, block.last)
    if (share <= 0.4 || sums.within(block.first, block.last) >= 0) continue
    marked.fill(1, block.first, block.last)
    end = block.last
  }
  return marked
}

function isParagraphAlone({ lines }: Layout, { first, last }: Block): boolean {
  const line = lines[first]
  return last - first === 1 && line !== undefined && isLinkedParagraph(line)
}
