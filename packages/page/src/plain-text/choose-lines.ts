import { isCloser } from './closers.js'
import type { TextLine } from './line-kinds.js'
import { gramsOf, shareIn } from './overlap.js'

/**
 * How much of a later block's three-character runs the text above shares: of parts of one article 95 % share more than
 * 0.02 with the rest of it, of other articles 2 %.
 */
const related = 0.02
/** What each line between two blocks of running text speaks against their being one article, in characters. */
const costs = { short: 6, item: 1, closer: 40, furniture: 4 } as const
/** A numbered line: an item of the article's own list. */
const item = /^(?:[(（]?\d{1,3}[)）、.．]|[(（]?[一二三四五六七八九十]{1,3}[)）、])/u
/** A line of a list without numbers: only with the article's own words. */
const bulleted = /^(?:[★☆●■◆※►▶▪]|[^:：。，]{2,10}[:：]\S)/u
/** So many short lines in a row are a list of links. */
const list = 3
/** How much of a short line's pairs of characters the text above has, where the line is a row of the article's table. */
const ownShare = 0.5
const ownItemShare = 0.3
/** So much running text is an article, in characters: what stands above a second one. */
const leastArticle = 90
/** A list of links inside an article: so long, and at most so much of it has the article's words. */
const longList = 5
const linkShare = 0.4
const fewOwn = 0.25

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
  const foreign = foreignLists(lines.slice(first, end))
  return lines.map(
    (line, at) => at < first || (at < end && line.kind !== 'furniture' && !foreign[at - first]),
  )
}

/** Index behind the article's last line. */
function articleEnd(lines: readonly TextLine[], first: number): number {
  const above = new Set<string>()
  const pairs = new Set<string>()
  let sum = 0
  let size = 0
  let best = { sum: 0, end: first }
  for (const block of blocksOf(lines, first)) {
    const grams = gramsOf(block.text, 3)
    const share = size > 0 ? shareIn(grams, above) : 1
    const isOther = share < related && size >= leastArticle && block.gap.some(isHeader)
    sum += (isOther ? -block.text.length : weigh(block, share, size)) - costOf(block.gap, pairs)
    if (sum > best.sum) best = { sum, end: block.to }
    for (const gram of grams) above.add(gram)
    addPairs(block.text, pairs)
    size += block.text.length
  }
  return withOwnItems(lines, first, best.end)
}

/** @param size of the running text above the block */
function weigh(block: Block, share: number, size: number): number {
  const length = block.text.length
  // What outweighs all that stands above it is the article itself; that was its lead, or the page's head.
  if (share >= related || length > size) return length
  const links = block.gap.some(isCloser) || block.gap.filter((line) => line.kind === 'short').length >= list
  return links ? -0.5 * length : 0.5 * length
}

/** A line that says of an article when and by whom it was published. */
const isHeader = ({ metadata }: TextLine): boolean =>
  metadata !== null && (metadata.publishedAt ?? metadata.publisher) !== null

/** Own short lines, rows of a table that repeats its words, cost nothing; they are added to `pairs`. */
function costOf(gap: readonly TextLine[], pairs: Set<string>): number {
  return gap.reduce((sum, line) => {
    if (line.kind !== 'short') return sum + (isCloser(line) ? costs.closer : costs.furniture)
    if (item.test(line.text)) return sum + costs.item
    const own = shareIn(gramsOf(line.text, 2), pairs) >= ownShare
    addPairs(line.text, pairs)
    return sum + (own ? 0 : costs.short)
  }, 0)
}

function addPairs(text: string, pairs: Set<string>): void {
  for (const pair of gramsOf(text, 2)) pairs.add(pair)
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

/**
 * Short lines below the last sentence: all of them where the article's own editors' or source line closes them (a table),
 * else items of its lists, and a single caption or signature; the others are links.
 */
function withOwnItems(lines: readonly TextLine[], first: number, end: number): number {
  let to = end
  while (lines[to]?.kind === 'short') to++
  const metadata = lines[to]?.metadata
  const behind = lines[to]
  // The headline of what follows, where its date and source stand below it.
  if (behind !== undefined && isHeader(behind) && lines.slice(to).some((line) => line.kind === 'sentence'))
    return end
  if (to - end === 1 || (metadata && metadata.authors.length > 0)) return to
  const pairs = new Set<string>()
  for (const line of lines.slice(first, end)) addPairs(line.text, pairs)
  while (to > end && !isItem(lines[to - 1]?.text ?? '', pairs)) to--
  return to
}

/** A numbered line; a bullet or a labelled value, where its words are the article's. */
function isItem(text: string, pairs: ReadonlySet<string>): boolean {
  return item.test(text) || (bulleted.test(text) && shareIn(gramsOf(text, 2), pairs) >= ownItemShare)
}

/** Lists of links between the article's paragraphs: many short lines in a row, and hardly one has the article's words. */
function foreignLists(lines: readonly TextLine[]): boolean[] {
  const foreign = lines.map(() => false)
  const pairs = new Set<string>()
  for (const line of lines) if (line.kind === 'sentence') addPairs(line.text, pairs)
  for (let at = 0; at < lines.length; at++) {
    let to = at
    let own = 0
    for (; lines[to]?.kind === 'short'; to++) {
      const text = lines[to]?.text ?? ''
      if (item.test(text) || shareIn(gramsOf(text, 2), pairs) >= linkShare) own++
    }
    if (to - at >= longList && own < (to - at) * fewOwn) foreign.fill(true, at, to)
    at = Math.max(at, to)
  }
  return foreign
}
