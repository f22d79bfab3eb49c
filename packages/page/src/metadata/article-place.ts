import type { Body } from '../body/collect.js'
import type { Hint, Layout } from '../body/line.js'

/** Where an article stands on its page: its lines are `[first, last)` of the layout. */
export interface ArticlePlace {
  readonly layout: Layout
  readonly first: number
  readonly last: number
}

export function placeOf(body: Body, layout: Layout): ArticlePlace {
  return { layout, first: body.head.length, last: layout.lines.length - body.tail.length }
}

/** Whether a line stands in an element that is named for one of these. */
export function standsIn({ layout }: ArticlePlace, line: number, hints: readonly Hint[]): boolean {
  let at = layout.lines[line]?.block ?? -1
  for (let block = layout.blocks[at]; block !== undefined; block = layout.blocks[at]) {
    if (hints.includes(block.hint)) return true
    at = block.parent
  }
  return false
}
