import { endsAsSentence } from '../lines/wording-rule.js'
import { pairsOf, type TitlePairs } from './agreement.js'
import type { BodySource } from './body-sources.js'
import { type Body, collectBody } from './collect.js'
import type { DomNode } from './dom.js'
import { hiddenLayouts } from './hidden-sources.js'
import { type LayoutOptions, layOut } from './layout.js'
import type { Layout, Line } from './line.js'

/**
 * A shown body that weighs less may not be the article, and one that weighs less than `scrap` hardly is; nor one that
 * weighs a little more and speaks of nothing that the title says: what stands beside the article on its page.
 */
const convincing = 120
const scrap = 40
/** What weighs more is not asked whether it speaks of what the title says. */
const certain = 600
/** How many times the shown body's weight a hidden one has to have to be taken instead: one that proves to be it, any other. */
const advantage = { proven: 1.5, other: 3 }

export interface FoundBody {
  readonly body: Body | null
  readonly source: BodySource
  /** The page as shown. */
  readonly layout: Layout
}

/** What a page says of its article besides its text. */
export interface Claims {
  readonly title: string | null
  /** JSON-LD's `articleBody`. */
  readonly articleBody: string | null
}

/**
 * The body as shown; where that is next to nothing, or a little that has no word of the title, what the page hides until
 * its script shows it, if it is many times as much and speaks of what the title says no less.
 */
export function findBody(
  root: DomNode,
  { onElement, onLink }: Required<Pick<LayoutOptions, 'onElement' | 'onLink'>>,
  claims: () => Claims,
): FoundBody {
  const layout = layOut(root, { hiddenToo: false, onElement, onLink })
  const shown = collectBody(layout)
  const asShown: FoundBody = { body: shown, source: 'shown', layout }
  if (shown !== null && shown.weight > certain) return asShown
  const { title, articleBody } = claims()
  const pairs = pairsOf(title)
  if (shown !== null && shown.weight > convincing && speaksOf(shown, pairs)) return asShown
  const leastOf = rivalTo(shown, pairs)
  let best = shown
  let source: BodySource = 'shown'
  const consider = (body: Body | null, from: BodySource): void => {
    const least = Math.max(best === shown ? scrap : (best?.weight ?? 0), body === null ? 0 : leastOf(body))
    if (body === null || body.weight <= least) return
    best = body
    source = from
  }
  consider(collectBody(layOut(root, { hiddenToo: true })), 'hidden')
  for (const [from, hidden] of hiddenLayouts(root, articleBody)) consider(collectBody(hidden), from)
  if (best === null || best === shown) return asShown
  const above = linesAbove(layout.lines, pairs) ?? shown?.head ?? layout.lines
  return { body: { ...best, head: [...above, ...best.head] }, source, layout }
}

/**
 * How much a hidden body has to weigh to be the article in place of the shown one: little more if it goes on where that
 * breaks off, or speaks of what the title says where that doesn't. A page's state holds other articles too.
 */
function rivalTo(shown: Body | null, pairs: TitlePairs): (hidden: Body) => number {
  if (shown === null) return () => 0
  const own = shown.lines.map(({ text }) => text)
  const agreed = pairs.within(own.filter(endsAsSentence))
  const endings = own.map(ending).filter((end) => end.length === endingLength)
  return (hidden) => {
    const texts = hidden.lines.map(({ text }) => text)
    if (saysNoMore(texts, own)) return Number.POSITIVE_INFINITY
    const agrees = pairs.within(texts)
    const text = withoutBlanks(texts.join(''))
    if (agrees >= Math.max(4, agreed * 3) || endings.some((end) => text.includes(end)))
      return shown.weight * advantage.proven
    return shown.weight > scrap || agrees * 2 < agreed
      ? Number.POSITIVE_INFINITY
      : shown.weight * advantage.other
  }
}

/** Where a hidden body would be shown: below the headline and the few lines that tell its date and source. */
function linesAbove(lines: readonly Line[], pairs: TitlePairs): readonly Line[] | null {
  const least = pairs.size * leastOfHeadline
  // No line so short has so many.
  if (pairs.size < fewestPairs || least >= longestHeadline) return null
  const headline = lines.findLastIndex(
    ({ text, size, linked }) =>
      size <= longestHeadline && linked * 2 <= size && pairs.within([text]) >= least,
  )
  return headline < 0 ? null : lines.slice(0, headline + 1 + belowHeadline)
}

const longestHeadline = 80
const leastOfHeadline = 0.7
const belowHeadline = 6

/** Whether a text has any of the title's words; where the title is too short to tell, it counts as having them. */
const speaksOf = ({ lines }: Body, pairs: TitlePairs): boolean =>
  pairs.size < fewestPairs || pairs.within(lines.map(({ text }) => text)) > 0

const fewestPairs = 6
const endingLength = 10

/** What a paragraph ends with, marks apart. */
function ending(text: string): string {
  return withoutBlanks(text)
    .replace(/[。.…！？!?]+$/u, '')
    .slice(-endingLength)
}

/** Whether a hidden text is what is shown, sentence by sentence, over and over. */
function saysNoMore(hidden: readonly string[], shown: readonly string[]): boolean {
  const text = withoutBlanks(hidden.join(''))
  const sentences = new Set(withoutBlanks(shown.join('')).split(/(?<=[。！？])/))
  let rest = text
  for (const sentence of sentences) if (sentence.length >= 12) rest = rest.replaceAll(sentence, '')
  return rest.length * 2 < text.length
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '')
}
