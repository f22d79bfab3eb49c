import { chooseBlock } from './choose.js'
import { markFurnitureBlocks, markLinkBlocks } from './furniture-blocks.js'
import type { Block, Layout, Line } from './line.js'
import type { LineKind } from './line-kind.js'
import { bestRun, type Run } from './run.js'
import { isMostlyLink, weighLines } from './weigh-lines.js'

export interface Body {
  readonly lines: readonly Line[]
  /** What stood between the article's lines and was left out. */
  readonly left: readonly Line[]
  /** Lines before the article's first, in page order: where title, date and byline stand. */
  readonly head: readonly Line[]
  readonly tail: readonly Line[]
  /** What the lines weigh together. */
  readonly weight: number
}

interface Weighed {
  readonly layout: Layout
  readonly weights: Float64Array
  readonly kinds: readonly LineKind[]
}

/** The article's lines; null when the page has no running text. */
export function collectBody(layout: Layout): Body | null {
  const { weights: own, kinds } = weighLines(layout)
  const inFurniture = markFurnitureBlocks(layout, own)
  const weights = own.map((weight, i) => (inFurniture[i] ? Math.min(weight, -4) : weight))
  const weighed = { layout, weights, kinds }
  const choice = chooseBlock(layout, weights)
  const block = layout.blocks[choice?.block ?? 0]
  if (choice === null || block === undefined) return null
  const { first, last } = extend(weighed, block, choice.run)
  const links = markLinkBlocks(layout, first, last, weights)
  const lines: Line[] = []
  const left: Line[] = []
  const captions = dropsCaptions(weighed, first, last)
  for (let i = first; i < last; i++) {
    const line = layout.lines[i]
    if (line === undefined) continue
    const out =
      inFurniture[i] ||
      links[i] ||
      isMostlyLink(line) ||
      (captions && isCaption(weighed, i)) ||
      !isText(kinds[i])
    ;(out ? left : lines).push(line)
  }
  const rest = { head: layout.lines.slice(0, first), tail: layout.lines.slice(last) }
  return { lines, left, ...rest, weight: choice.run.sum }
}

function isText(kind: LineKind | undefined): boolean {
  return kind === 'text' || kind === 'caption'
}

/** Captions are left out where there is an article besides them; on a picture page they are the article. */
function dropsCaptions(weighed: Weighed, first: number, last: number): boolean {
  let captions = 0
  let others = 0
  for (let i = first; i < last; i++) {
    const weight = Math.max(0, weighed.weights[i] ?? 0)
    if (isCaption(weighed, i)) captions += weight
    else others += weight
  }
  return others > 100 && others > captions
}

function isCaption({ layout, kinds }: Weighed, at: number): boolean {
  return kinds[at] === 'caption' || layout.lines[at]?.pictured === true
}

/** Takes along the short lines at both ends that stand in the article's block as its paragraphs do. */
function extend(weighed: Weighed, block: Block, run: Run): { first: number; last: number } {
  const { layout, weights } = weighed
  let { first, last } = run
  const home = homeOf(layout, last - 1)
  while (last < block.last && homeOf(layout, last) === home && belongs(weighed, last)) last++
  const start = homeOf(layout, first)
  while (first > block.first && homeOf(layout, first - 1) === start && belongs(weighed, first - 1)) first--
  const lead = bestRun(weights, Math.max(0, first - 6), first)
  if (lead.sum > 20) first = lead.first
  return { first, last }
}

function belongs({ layout, kinds }: Weighed, at: number): boolean {
  const line = layout.lines[at]
  return line !== undefined && !isMostlyLink(line) && isText(kinds[at])
}

/** The block a line's own block stands in: paragraphs of one article share it. */
function homeOf(layout: Layout, at: number): number {
  const block = layout.lines[at]?.block ?? -1
  const own = layout.blocks[block]
  if (own === undefined) return -1
  return /^(?:p|h[1-6]|li|blockquote|td)$/.test(own.name) ? own.parent : block
}
