import type { Layout } from './line.js'
import { bestRun, type Run } from './run.js'
import { prefixSums, sumWithin } from './sums.js'

/** An inner block is taken when it holds this much of what the whole page's best stretch weighs. */
const enough = 0.85

export interface Choice {
  /** Index of the block that holds the article. */
  readonly block: number
  readonly run: Run
}

/** The innermost block that still holds the page's heaviest stretch of text, and that stretch; null without text. */
export function chooseBlock(layout: Layout, weights: readonly number[]): Choice | null {
  const whole = bestRun(weights, 0, layout.lines.length)
  if (whole.sum <= 0) return null
  const sums = prefixSums(weights.length, (i) => weights[i] ?? 0)
  let best = 0
  for (const [i, block] of layout.blocks.entries()) {
    const outer = layout.blocks[best]
    if (outer === undefined || block.first < outer.first || block.last > outer.last) continue
    // What the block has of the stretch: one step a block, however deep they are nested.
    const share = sumWithin(sums, Math.max(block.first, whole.first), Math.min(block.last, whole.last))
    if (block.first < whole.last && block.last > whole.first && share >= whole.sum * enough) best = i
  }
  const block = layout.blocks[best]
  return block === undefined ? null : { block: best, run: bestRun(weights, block.first, block.last) }
}
