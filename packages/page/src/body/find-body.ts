import type { PageFacts } from '../metadata/page-facts.js'
import { type Body, collectBody } from './collect.js'
import { type DomNode, rawText } from './dom.js'
import { type LayoutOptions, layOut } from './layout.js'
import type { Layout } from './line.js'
import { parsePage } from './parse.js'
import { asHtml, scriptTexts } from './script-text.js'

/** A shown body that weighs less may not be the article, and one that weighs less than `scrap` isn't. */
const convincing = 120
const scrap = 40
/** How many times the shown body's weight a hidden one has to have to be taken instead. */
const advantage = 3

export interface FoundBody {
  readonly body: Body | null
  /** Whether the body is shown, not hidden until a script shows it. */
  readonly shown: boolean
  /** The page as shown. */
  readonly layout: Layout
}

/**
 * The body as shown; where that is next to nothing, what the page hides until its script shows it: hidden elements,
 * `<noscript>` and `<textarea>`, JSON-LD, strings of the page's state.
 */
export function findBody(
  root: DomNode,
  listeners: Pick<LayoutOptions, 'onElement' | 'onLink'>,
  hiddenSources: () => HiddenSources,
): FoundBody {
  const layout = layOut(root, { hiddenToo: false, ...listeners })
  const shown = collectBody(layout)
  if (shown !== null && shown.weight > convincing) return { body: shown, shown: true, layout }
  let best = shown
  const consider = (body: Body | null): void => {
    const least = Math.max(
      best === shown ? advantage * (best?.weight ?? 0) : (best?.weight ?? 0),
      convincing / 3,
    )
    if (body !== null && body.weight > least)
      best = { ...body, head: [...(shown?.head ?? layout.lines), ...body.head] }
  }
  consider(collectBody(layOut(root, { hiddenToo: true })))
  if (best !== null && best.weight > scrap) return { body: best, shown: best === shown, layout }
  const { facts, articleBody } = hiddenSources()
  for (const html of htmlSources(facts, articleBody))
    consider(collectBody(layOut(parsePage(html), { hiddenToo: false })))
  return { body: best, shown: best === shown, layout }
}

export interface HiddenSources {
  readonly facts: PageFacts
  /** JSON-LD's `articleBody`. */
  readonly articleBody: string | null
}

const mostSources = 400

function htmlSources(facts: PageFacts, articleBody: string | null): string[] {
  const fallbacks = facts.fallbacks.map((node) => asHtml(rawText(node, 1_000_000)))
  const said = articleBody === null ? [] : [asHtml(articleBody)]
  return [...said, ...fallbacks, ...scriptTexts(facts.scripts)].slice(0, mostSources)
}
