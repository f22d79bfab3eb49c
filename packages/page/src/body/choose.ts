import type { Layout } from './line.js'
import { bestRun, type Run } from './run.js'

/** An inner block is taken when it holds this much of what the whole page's best stretch weighs. */
const enough = 0.85

export interface Choice {
  /** Index of the block that holds the article. */
  readonly block: number
  readonly run: Run
}

/** The innermost block that still holds the page's heaviest stretch of text, and that stretch; null without text. */
export function chooseBlock(layout: Layout, weights: Float64Array): Choice | null {
  const whole = bestRun(weights, 0, layout.lines.length)
  if (whole.sum <= 0) return null
  let best = 0
  let run = whole
  layout.blocks.forEach((block, i) => {
    const outer = layout.blocks[best]
    if (outer === undefined || block.first < outer.first || block.last > outer.last) return
    if (block.first === outer.first && block.last === outer.last) {
      best = i
      return
    }
    const inner = bestRun(weights, block.first, block.last)
    if (inner.sum < whole.sum * enough) return
    best = i
    run = inner
  })
  return { block: best, run }
}
