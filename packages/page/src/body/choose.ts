import type { Block, Layout } from './line.js'

/** The share of a page's running text from which on a block is no furniture, whatever it is called. */
const dominant = 0.4
const furnitureFactor = 0.1

export interface Choice {
  /** Index of the block that holds the article. */
  readonly block: number
  /** Each line's weight, after what its blocks' names say. */
  readonly weights: Float64Array
  /** Whether a line lies in a block named as furniture. */
  readonly inFurniture: Uint8Array
}

/** The block whose lines' weights add up to the most: all of the article, and as little else as can be. */
export function chooseBlock(layout: Layout, lineWeights: Float64Array): Choice {
  const inFurniture = markFurniture(layout, lineWeights)
  const weights = lineWeights.map((weight, i) =>
    inFurniture[i] && weight > 0 ? weight * furnitureFactor : weight,
  )
  const sums = prefixSums(weights)
  let best = 0
  let bestScore = Number.NEGATIVE_INFINITY
  layout.blocks.forEach((block, i) => {
    const score = scoreOf(block, sums)
    if (score > bestScore || (score === bestScore && depthFirst(block, layout.blocks[best]))) {
      best = i
      bestScore = score
    }
  })
  return { block: best, weights, inFurniture }
}

function scoreOf(block: Block, sums: Float64Array): number {
  const sum = (sums[block.last] ?? 0) - (sums[block.first] ?? 0)
  return block.hint === 'article' ? sum * 1.1 : sum
}

/** Of two blocks with the same lines the inner one is taken. */
function depthFirst(block: Block, rival: Block | undefined): boolean {
  return rival !== undefined && block.first >= rival.first && block.last <= rival.last
}

function markFurniture(layout: Layout, weights: Float64Array): Uint8Array {
  const positive = prefixSums(weights.map((weight) => Math.max(0, weight)))
  const total = positive[layout.lines.length] ?? 0
  const marked = new Uint8Array(layout.lines.length)
  for (const block of layout.blocks) {
    if (block.hint !== 'furniture') continue
    const share = (positive[block.last] ?? 0) - (positive[block.first] ?? 0)
    if (share < total * dominant) marked.fill(1, block.first, block.last)
  }
  return marked
}

/** `sums[i]` is the sum of the values before `i`. */
export function prefixSums(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1)
  for (let i = 0; i < values.length; i++) sums[i + 1] = (sums[i] ?? 0) + (values[i] ?? 0)
  return sums
}
