import type { Layout } from './line.js'
import { bestRun, type Run } from './run.js'
import { PrefixSums } from './sums.js'

/** An inner block is taken when it holds this much of what the whole page's best stretch weighs. */
const enough = 0.85

export interface Choice {
  /** Index of the block that holds the article. */
  readonly block: number
  readonly run: Run
}

const sums = new PrefixSums()

/** The innermost block that still holds the page's heaviest stretch of text, and that stretch; null without text. */
export function chooseBlock(layout: Layout, weights: readonly number[]): Choice | null {
  const whole = bestRun(weights, 0, layout.lines.length)
  if (whole.sum <= 0) return null
  sums.fill(weights.length, (i) => weights[i] ?? 0)
  let best = 0
  for (let i = 0; i < layout.blocks.length; i++) {
    const block = layout.blocks[i]
    const outer = layout.blocks[best]
    if (block === undefined || outer === undefined || block.first < outer.first || block.last > outer.last)
      continue
    if (block.first >= whole.last || block.last <= whole.first) continue
    // What the block has of the stretch: one step a block, however deep they are nested.
    const share = sums.within(Math.max(block.first, whole.first), Math.min(block.last, whole.last))
    if (share >= whole.sum * enough) best = i
  }
  const block = layout.blocks[best]
  return block === undefined ? null : { block: best, run: bestRun(weights, block.first, block.last) }
}
