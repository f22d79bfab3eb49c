import type { Page } from './article.js'
import type { BodySource } from './body/body-sources.js'
import { chooseBlock } from './body/choose.js'
import { weigh } from './body/collect.js'
import type { DomNode } from './body/dom.js'
import type { Layout, Line } from './body/line.js'
import { readPage } from './clean-html.js'

/** A stretch of running text on a page that could be its article. */
export interface BlockEvidence {
  /** The element around it: `div#content.article`. */
  readonly element: string
  /** What its lines weigh: their running text in characters, less links, scraps and furniture. */
  readonly score: number
  readonly lines: number
  /** Its first words. */
  readonly beginning: string
  readonly chosen: boolean
}

/** Where the article was found, and what else was there; the best first. */
export interface BodyEvidence {
  readonly source: BodySource
  readonly blocks: readonly BlockEvidence[]
}

const mostBlocks = 6
const shown = 80
/** Outweighs any line, so that the next best stretch has none of those taken. */
const taken = -1000

/**
 * The stretches of running text that a page shows, as `cleanHtml` weighs them: the one it takes and its rivals. Reads the
 * page once more; null where the page is refused before any of it is read.
 */
export function bodyEvidence(page: Page): BodyEvidence | null {
  const read = readPage(page, false)
  if ('reason' in read) return null
  const article = read.source === 'shown' ? (read.body?.lines ?? []) : []
  return { source: read.source, blocks: blocksOf(read.layout, new Set(article)) }
}

function blocksOf(layout: Layout, article: ReadonlySet<Line>): BlockEvidence[] {
  const { weights } = weigh(layout)
  const found: BlockEvidence[] = []
  while (found.length < mostBlocks) {
    const choice = chooseBlock(layout, weights)
    const block = choice === null ? undefined : layout.blocks[choice.block]
    if (choice === null || block === undefined) break
    const { first, last, sum } = choice.run
    const lines = layout.lines.slice(first, last)
    const chosen = found.length === 0 && lines.some((line) => article.has(line))
    found.push({
      element: nameOf(block.node),
      score: Math.round(sum),
      lines: lines.length,
      beginning: beginningOf(lines),
      chosen,
    })
    weights.fill(taken, first, last)
    // The article's other lines are no rivals of it.
    for (const [at, line] of chosen ? layout.lines.entries() : []) if (article.has(line)) weights[at] = taken
  }
  return found
}

function beginningOf(lines: readonly Line[]): string {
  const text = lines.map((line) => line.text).join(' ')
  return Array.from(text.slice(0, shown * 2))
    .slice(0, shown)
    .join('')
}

const longestName = 40

/** An element as a selector would name it. */
function nameOf({ name, attribs }: DomNode): string {
  const id = attribs?.id?.trim() ?? ''
  const classes = (attribs?.class ?? '').split(/\s+/).filter(Boolean).slice(0, 2)
  const parts = [name ?? 'page', ...(id === '' ? [] : [`#${id}`]), ...classes.map((each) => `.${each}`)]
  return parts.join('').slice(0, longestName)
}
