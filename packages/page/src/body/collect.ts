import { tellsSomething, toldBy } from './captions.js'
import { chooseBlock } from './choose.js'
import { markFurnitureBlocks, markLinkBlocks, marks } from './furniture-blocks.js'
import type { Block, Layout, Line, LineKind } from './line.js'
import { bestRun, type Run } from './run.js'
import { isSignedDate } from './signed-date.js'
import { isMostlyLink, kindAt, scrap, weighLines } from './weigh-lines.js'

export interface Body {
  readonly lines: readonly Line[]
  /** Those of them that are captions beside an article. */
  readonly captions: ReadonlySet<Line>
  /** What stood between the article's lines and was left out. */
  readonly left: readonly Line[]
  /** Lines before the article's first, in page order: where title, date and byline stand. */
  readonly head: readonly Line[]
  readonly tail: readonly Line[]
  /** What the lines weigh together. */
  readonly weight: number
}

/** How many lines an interruption may have for what follows in the same block to be the article still. */
const leap = 30
/** How many lines above the article's block paragraphs of it may stand apart. */
const leadReach = 6

const paragraphElements: ReadonlySet<string> = new Set(['p', 'li', 'blockquote', 'td'])

interface Weighed {
  readonly layout: Layout
  readonly weights: number[]
}

/** What each line weighs for or against its block, those named as furniture against. */
export function weigh(layout: Layout): Weighed & { readonly inFurniture: Uint8Array } {
  const weights = weighLines(layout)
  const inFurniture = markFurnitureBlocks(layout, weights)
  for (let i = 0; i < weights.length; i++) {
    const line = layout.lines[i]
    const mark = inFurniture[i]
    if (line === undefined || mark === undefined || mark === marks.none) continue
    line.listed = mark === marks.listed
    // Within an article stand such as only their form tells; behind a block that is named as furniture it hardly goes on.
    weights[i] = line.listed ? scrap : Math.min(weights[i] ?? 0, scrap)
  }
  return { layout, weights, inFurniture }
}

/** The article's lines; null when the page has no running text. */
export function collectBody(layout: Layout): Body | null {
  const weighed = weigh(layout)
  const { weights, inFurniture } = weighed
  const choice = chooseBlock(layout, weights)
  const block = layout.blocks[choice?.block ?? 0]
  if (choice === null || block === undefined) return null
  const extent = extend(weighed, block, choice.run)
  const links = markLinkBlocks(layout, extent.lead, extent.last, weights)
  const besides = hasArticleBesides(weighed, extent)
  const belongs = (line: Line, i: number): boolean =>
    !inFurniture[i] && !links[i] && !isMostlyLink(line) && isOfText(weighed, i)
  const isBesides = (i: number): boolean => besides && isCaption(weighed, i)
  return pick(weighed, extent, choice.run.sum, belongs, isBesides)
}

/** Deals the page's lines out: the article's own, what it was left by inside, and those above and below it. */
function pick(
  { layout, weights }: Weighed,
  { lead, first, last }: Extent,
  weight: number,
  belongs: (line: Line, i: number) => boolean,
  isBesides: (i: number) => boolean,
): Body {
  const taken: TakenLines = { lines: [], left: [], captions: new Set(), told: new Set() }
  const { lines, left, captions } = taken
  const head = layout.lines.slice(0, lead)
  for (let i = lead; i < last; i++) {
    const line = layout.lines[i]
    if (line === undefined) continue
    if (i < first && (weights[i] ?? 0) <= 0) head.push(line)
    else if (!belongs(line, i)) left.push(line)
    else if (isBesides(i)) takeCaption(line, taken)
    else lines.push(line)
  }
  return { lines, captions, left, head, tail: layout.lines.slice(last), weight }
}

/** Of captions beside an article only those belong to it that tell something, each once. */
function takeCaption(line: Line, { lines, left, captions, told: known }: TakenLines): void {
  const told = toldBy(line)
  const tells = tellsSomething(told) && !known.has(told)
  ;(tells ? lines : left).push(line)
  if (!tells) return
  captions.add(line)
  known.add(told)
}

interface TakenLines {
  readonly lines: Line[]
  readonly left: Line[]
  readonly captions: Set<Line>
  /** What the captions that were taken say. */
  readonly told: Set<string>
}

function isText(kind: LineKind): boolean {
  return kind === 'text' || kind === 'caption'
}

/** Captions are looked at apart where there is an article besides them; on a picture page they are the article. */
function hasArticleBesides(weighed: Weighed, { first, last }: Extent): boolean {
  let captions = 0
  let others = 0
  for (let i = first; i < last; i++) {
    const weight = Math.max(0, weighed.weights[i] ?? 0)
    if (isCaption(weighed, i)) captions += weight
    else others += weight
  }
  return others > 100 && others > captions
}

function isCaption({ layout }: Weighed, at: number): boolean {
  return kindAt(layout, at) === 'caption' || layout.lines[at]?.pictured === true
}

/** `[lead, first)` holds paragraphs set apart before the article's block, and scraps between them. */
interface Extent {
  readonly lead: number
  readonly first: number
  readonly last: number
}

/** Takes along the short lines at both ends that stand in the article's block as its paragraphs do. */
function extend(weighed: Weighed, block: Block, run: Run): Extent {
  const { layout, weights } = weighed
  let { first, last } = run
  const home = homeOf(layout, last - 1)
  for (let i = last; i < Math.min(block.last, last + leap); i++) {
    if (homeOf(layout, i) === home && isParagraph(weighed, i)) last = i + 1
  }
  while (last < block.last && homeOf(layout, last) === home && mayBelong(weighed, last)) last++
  const start = homeOf(layout, first)
  for (let i = first - 1; i >= Math.max(block.first, first - leap); i--) {
    if (homeOf(layout, i) === start && isParagraph(weighed, i)) first = i
  }
  while (first > block.first && homeOf(layout, first - 1) === start && mayBelong(weighed, first - 1)) first--
  first = belowHead(weighed, first, last)
  const lead = bestRun(weights, leadStart(weighed, first), first)
  return { lead: lead.sum > 20 ? lead.first : first, first, last }
}

/** Where the text begins below headline, names and date, where those stand in the article's block too. */
function belowHead({ layout }: Weighed, first: number, last: number): number {
  let start = first
  for (let i = first; i < Math.min(last, first + leadReach); i++) {
    if (kindAt(layout, i) === 'metadata') start = i + 1
    else if (isSentence(layout.lines[i])) break
  }
  return start < last ? start : first
}

/** Where paragraphs set apart before the article's block may begin: below its headline and the line of its date. */
function leadStart({ layout }: Weighed, first: number): number {
  const start = Math.max(0, first - leadReach)
  for (let i = first - 1; i >= start; i--) {
    const line = layout.lines[i]
    if (kindAt(layout, i) === 'metadata' || (line?.heading === true && !isSentence(line))) return i + 1
  }
  return start
}

/** Ends as a sentence does, a remark in brackets behind it apart. */
function isSentence(line: Line | undefined): boolean {
  return (
    line !== undefined &&
    /[。！？!?…][”」』]?(?:[（(〔﹝［【[][^（()）]{1,30}[)）〕﹞］】\]])?$/u.test(line.text)
  )
}

/** A line of running text that stands as the article's paragraphs do. */
function isParagraph({ layout, weights }: Weighed, at: number): boolean {
  return (weights[at] ?? 0) >= 20 && kindAt(layout, at) === 'text' && (layout.lines[at]?.marks ?? 0) > 0
}

function mayBelong(weighed: Weighed, at: number): boolean {
  const line = weighed.layout.lines[at]
  return line !== undefined && !isMostlyLink(line) && isOfText(weighed, at)
}

function isOfText({ layout }: Weighed, at: number): boolean {
  return isText(kindAt(layout, at)) || isSignedDate(layout.lines[at]?.text, layout.lines[at - 1]?.text)
}

/** The block that a line's paragraph stands in, whatever else is wrapped around it alone: paragraphs of one article share it. */
function homeOf({ lines, blocks }: Layout, at: number): number {
  let block = lines[at]?.block ?? -1
  let around = blocks[block]
  if (around !== undefined && paragraphElements.has(around.name)) {
    block = around.parent
    around = blocks[block]
  }
  while (around !== undefined && around.last - around.first === 1) {
    block = around.parent
    around = blocks[block]
  }
  return block
}
