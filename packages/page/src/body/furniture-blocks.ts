import { markDatedLinks } from './dated-links.js'
import type { Block, Layout } from './line.js'
import { lineKind } from './line-kind.js'
import { markListedUnits } from './listed-units.js'
import { PrefixSums } from './sums.js'
import { endWeight, isLinkedParagraph, isMostlyLink } from './weigh-lines.js'

/** The share of a page's running text from which on a block is the article, whatever it is called. */
const dominant = { furniture: 0.4, comments: 0.8 }

const positive = new PrefixSums()
const sums = new PrefixSums()
const linked = new PrefixSums()
const sizes = new PrefixSums()

/** What tells that a line is furniture: the name of a block around it, or the heading or the form of one. */
export const marks = { none: 0, named: 1, listed: 2 }

/** Which lines lie in blocks that tell they are furniture, and don't hold the bulk of the page's text; see `marks`. */
export function markFurnitureBlocks(layout: Layout, weights: readonly number[]): Uint8Array {
  positive.fill(weights.length, (i) => Math.max(0, weights[i] ?? 0))
  const total = positive.within(0, layout.lines.length)
  const marked = new Uint8Array(layout.lines.length)
  let end = 0
  for (let i = 0; i < layout.blocks.length; i++) {
    const { hint, first, last } = layout.blocks[i] as Block
    if (last <= end) continue
    const isNamed = hint !== null && (hint === 'furniture' || hint === 'comments')
    const most = isNamed ? dominant[hint] : isHeadedApart(layout, i, weights) ? dominant.furniture : 0
    if (positive.within(first, last) >= total * most) continue
    marked.fill(isNamed ? marks.named : marks.listed, first, last)
    end = last
  }
  markListedUnits(layout, weights, positive, (first, last) => marked.fill(marks.listed, first, last))
  markDatedLinks(layout.lines, (at) => {
    if (marked[at] === marks.none) marked[at] = marks.listed
  })
  return marked
}

/** Longer lines begin as a heading does and go on. */
const longestHeading = 14

/** Whether a block is the innermost around a heading that ends an article: `相关新闻`, `全部评论(20)`. */
function isHeadedApart({ lines, blocks }: Layout, at: number, weights: readonly number[]): boolean {
  const { first, last } = blocks[at] as Block
  if (weights[first] !== endWeight || last - first < 2) return false
  const inner = blocks[at + 1]
  if (inner?.first === first && inner.last - first > 1) return false
  const line = lines[first]
  if (line === undefined || line.size > longestHeading || line.marks > 1) return false
  const { rule } = lineKind(line)
  if (rule === 'related') return lines.slice(first, last).some(isMostlyLink)
  return rule === 'comments' || rule === 'summary'
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
