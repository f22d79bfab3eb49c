import { isCloser } from './closers.js'
import type { TextLine } from './line-kinds.js'
import { gramsOf, shareIn } from './overlap.js'

/**
 * How much of a later block's three-character runs the text above shares: of parts of one article 95 % share more than
 * 0.02 with the rest of it, of other articles 2 %.
 */
const related = 0.02
/** What each line between two blocks of running text speaks against their being one article, in characters. */
const costs = { short: 6, closer: 40, furniture: 4 } as const
/** So many short lines in a row are a list of links. */
const list = 3

/** Consecutive lines of running text, and what stood between them and the block above. */
interface Block {
  readonly from: number
  /** Index behind its last line. */
  readonly to: number
  readonly text: string
  readonly gap: readonly TextLine[]
}

/**
 * Which lines from `first` on are the article's. It ends below the block of running text up to which most speaks for it:
 * every block of the same matter does (a second copy, a box), lists of links, feet of pages and other articles' beginnings
 * don't. Above the end, all but furniture stays.
 * @returns for each line, whether it stays; nothing above `first` is judged
 */
export function chooseLines(lines: readonly TextLine[], first: number): boolean[] {
  const end = articleEnd(lines, first)
  return lines.map((line, at) => at < first || (at < end && line.kind !== 'furniture'))
}

/** Index behind the article's last line. */
function articleEnd(lines: readonly TextLine[], first: number): number {
  const above = new Set<string>()
  let sum = 0
  let size = 0
  let best = { sum: 0, end: first }
  for (const block of blocksOf(lines, first)) {
    const grams = gramsOf(block.text, 3)
    sum += weigh(block, size > 0 ? shareIn(grams, above) : 1, size)
    if (sum > best.sum) best = { sum, end: block.to }
    for (const gram of grams) above.add(gram)
    size += block.text.length
  }
  return withOwnShortLines(lines, best.end)
}

/** @param size of the running text above the block */
function weigh(block: Block, share: number, size: number): number {
  const closers = block.gap.filter(isCloser).length
  const shorts = block.gap.filter((line) => line.kind === 'short').length
  const cost =
    closers * costs.closer + shorts * costs.short + (block.gap.length - closers - shorts) * costs.furniture
  const length = block.text.length
  // What outweighs all that stands above it is the article itself; that was its lead, or the page's head.
  if (share >= related || length > size) return length - cost
  return (closers > 0 || shorts >= list ? -0.5 : 0.5) * length - cost
}

function blocksOf(lines: readonly TextLine[], first: number): Block[] {
  const blocks: Block[] = []
  let gap: TextLine[] = []
  for (let at = first; at < lines.length; at++) {
    const line = lines[at]
    if (line?.kind !== 'sentence') {
      if (line) gap.push(line)
      continue
    }
    let to = at
    while (lines[to]?.kind === 'sentence') to++
    const text = lines
      .slice(at, to)
      .map((own) => own.text)
      .join('\n')
    blocks.push({ from: at, to, text, gap })
    gap = []
    at = to - 1
  }
  return blocks
}

/** A single short line below the last sentence is a caption or a signature; two and more are links. */
function withOwnShortLines(lines: readonly TextLine[], end: number): number {
  let to = end
  while (lines[to]?.kind === 'short') to++
  return to - end === 1 && (to === lines.length || lines[to]?.kind === 'furniture') ? to : end
}
