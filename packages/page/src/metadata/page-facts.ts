import type { DomNode } from '../body/dom.js'
import { rawText } from '../body/dom.js'

/** What a page's markup says of itself, beside its visible text. */
export interface PageFacts {
  /** The `<title>`. */
  readonly pageTitle: string | null
  /** `<meta>` contents by lower-case name or property, the first of each. */
  readonly metas: ReadonlyMap<string, string>
  readonly canonicalLink: string | null
  /** `datetime` (or text) of each `<time>`, in page order. */
  readonly times: readonly string[]
  /** Texts of elements made for the author's name, by their class, `rel` or `itemprop`. */
  readonly people: readonly string[]
  /** Script, textarea and noscript elements: where text hides that the page's own script shows. */
  readonly scripts: readonly DomNode[]
  readonly fallbacks: readonly DomNode[]
}

const longestValue = 2000
const mostElements = 500

/** Gathers a page's facts from the elements a walk meets. */
export class PageFactsGatherer implements PageFacts {
  pageTitle: string | null = null
  canonicalLink: string | null = null
  readonly metas = new Map<string, string>()
  readonly times: string[] = []
  readonly people: string[] = []
  readonly scripts: DomNode[] = []
  readonly fallbacks: DomNode[] = []

  /** Takes what `layOut` calls it for. */
  readonly add = (node: DomNode): void => {
    switch (node.name) {
      case 'title':
        if (node.parent?.name !== 'svg') this.pageTitle ??= tidy(rawText(node, longestValue))
        break
      case 'meta':
        this.#addMeta(node)
        break
      case 'link':
        if (node.attribs?.rel?.toLowerCase() === 'canonical')
          this.canonicalLink ??= node.attribs.href?.trim() ?? null
        break
      case 'time':
        if (this.times.length < mostElements) this.times.push(node.attribs?.datetime ?? rawText(node, 100))
        break
      case 'script':
        if (this.scripts.length < mostElements) this.scripts.push(node)
        break
      case 'textarea':
      case 'noscript':
        if (this.fallbacks.length < mostElements) this.fallbacks.push(node)
        break
      default:
        if (this.people.length < 5) this.people.push(tidy(rawText(node, 500)).slice(0, 60))
    }
  }

  #addMeta({ attribs }: DomNode): void {
    const name = (attribs?.property ?? attribs?.name ?? attribs?.itemprop ?? '').trim().toLowerCase()
    const content = attribs?.content
    if (name === '' || content === undefined || this.metas.has(name) || this.metas.size >= mostElements)
      return
    const value = tidy(content.slice(0, longestValue))
    if (value !== '') this.metas.set(name, value)
  }
}

function tidy(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}

/** The first of these metas that the page has. */
export function firstMeta(facts: PageFacts, names: readonly string[]): string | null {
  for (const name of names) {
    const value = facts.metas.get(name)
    if (value !== undefined) return value
  }
  return null
}
