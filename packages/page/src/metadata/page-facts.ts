import { characterTable, isIn, whiteSpace } from '@jianbao/text'
import type { DomNode } from '../body/dom.js'
import { rawText } from '../body/dom.js'
import { type Witness, witness } from '../sources.js'
import { mayNamePage } from './pager-words.js'

/** What a page's markup says of itself, beside its visible text. */
export interface PageFacts {
  /** The `<title>`. */
  readonly pageTitle: string | null
  /** `<meta>` contents as written by lower-case name or property, the first of each that isn't blank; see `metaNamed`. */
  readonly metas: ReadonlyMap<string, string>
  readonly canonicalLink: string | null
  /** `<link rel=next>`. */
  readonly nextLink: string | null
  /** `<base href>`. */
  readonly base: string | null
  /** Of the `<html>` element. */
  readonly lang: string | null
  /** Shown links that may be a pager's by what is written on them, in page order. */
  readonly pagerLinks: readonly ShownLink[]
  /** `datetime` (or text) of each `<time>`, in page order. */
  readonly times: readonly string[]
  /** What `itemprop=datePublished` holds. */
  readonly published: string | null
  /** Texts of elements made for the author's name, by their class, `rel` or `itemprop`. */
  readonly people: readonly NamedElement[]
  /** Those that hold code or data. */
  readonly scripts: readonly DomNode[]
  /** Those of them that hold JSON-LD. */
  readonly linkedData: readonly DomNode[]
}

/** The text of an element that is named for a person, and the index of the shown line that it begins in. */
export interface NamedElement {
  readonly text: string
  readonly line: number
}

/** A link, what is written on it, and the index of the shown line that it begins in. */
export interface ShownLink {
  readonly href: string
  readonly text: string
  readonly line: number
}

const longestValue = 2000
const mostElements = 500
const mostLinks = 5000
const longestPagerLink = 40
const mostPeople = 20
/** Of most scripts. */
const usualType = 'text/javascript'

/** Gathers a page's facts from the elements a walk meets. */
export class PageFactsGatherer implements PageFacts {
  pageTitle: string | null = null
  canonicalLink: string | null = null
  nextLink: string | null = null
  base: string | null = null
  lang: string | null = null
  readonly pagerLinks: ShownLink[] = []
  readonly metas = new Map<string, string>()
  readonly times: string[] = []
  published: string | null = null
  readonly people: NamedElement[] = []
  readonly scripts: DomNode[] = []
  readonly linkedData: DomNode[] = []

  /** Takes what `layOut` calls it for. */
  readonly add = (node: DomNode, line: number): void => {
    switch (node.name) {
      case 'title':
        if (node.parent?.name !== 'svg') this.pageTitle ??= tidy(rawText(node, longestValue))
        break
      case 'meta':
        this.#addMeta(node)
        break
      case 'link':
        this.#addLinked(node)
        break
      case 'base':
        this.base ??= node.attribs?.href?.trim() ?? null
        break
      case 'time':
        this.#addTime(node)
        break
      case 'script':
        this.#addScript(node)
        break
      default:
        if (node.attribs?.itemprop === 'datePublished') this.#addTime(node)
        else if (this.people.length < mostPeople)
          this.people.push({ text: tidy(rawText(node, 500)).slice(0, 60), line })
    }
  }

  /** Takes a shown link. Here, for the walk goes on into it: no second one has to fetch it again. */
  readonly addLink = (node: DomNode, line: number): void => {
    const only = node.firstChild
    if (only === null) return
    const text = only.next === null && only.data !== undefined ? only.data : rawText(node, longestPagerLink)
    if (text.length >= longestPagerLink || !mayNamePage(text) || this.pagerLinks.length >= mostLinks) return
    this.pagerLinks.push({ href: node.attribs?.href ?? '', text, line })
  }

  /** Takes the page's outermost element. */
  addRoot(root: DomNode): void {
    let html = root.firstChild
    while (html !== null && html.name !== 'html') html = html.next
    const others = html?.attribs?.others
    this.lang = others?.get('lang')?.trim() || others?.get('xml:lang')?.trim() || null
  }

  #addScript(node: DomNode): void {
    if (node.firstChild === null || this.scripts.length >= mostElements) return
    this.scripts.push(node)
    const type = node.attribs?.others?.get('type')
    if (type !== undefined && type !== usualType && /ld\+json/i.test(type)) this.linkedData.push(node)
  }

  #addTime(node: DomNode): void {
    const { others, itemprop, class: name = '' } = node.attribs ?? {}
    const said = others?.get('datetime') ?? others?.get('content') ?? rawText(node, 100)
    if (itemprop === 'datePublished') this.published ??= said
    // When it was changed is no date of publishing.
    else if (
      itemprop !== 'dateModified' &&
      !/updated|modified/.test(name) &&
      this.times.length < mostElements
    )
      this.times.push(said)
  }

  #addLinked({ attribs }: DomNode): void {
    const href = attribs?.href?.trim()
    if (href === undefined) return
    const rel = attribs?.rel?.toLowerCase()
    if (rel === 'canonical') this.canonicalLink ??= href
    // The next article's link has that one's headline.
    if (rel === 'next' && attribs?.others?.has('title') !== true) this.nextLink ??= href
  }

  #addMeta({ attribs }: DomNode): void {
    const others = attribs?.others
    const said =
      others?.get('property') ?? others?.get('name') ?? attribs?.itemprop ?? others?.get('http-equiv')
    const name = said === undefined ? '' : lowered(said.trim())
    const content = others?.get('content')
    if (name === '' || content === undefined || this.metas.has(name) || this.metas.size >= mostElements)
      return
    if (isIn(blank, content, 0) && content.slice(0, longestValue).trim() === '') return
    if (content !== '') this.metas.set(name, content)
  }
}

function tidy(text: string): string {
  const bare = text.trim()
  return /\s\s|[^\S ]/.test(bare) ? bare.replace(/\s+/g, ' ') : bare
}

function lowered(name: string): string {
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i)
    if ((unit >= 0x41 && unit <= 0x5a) || unit > 0x7f) return name.toLowerCase()
  }
  return name
}

const blank = characterTable(whiteSpace)

/** What a meta says, its white space tidied; null where the page has none of the name. Most of a page's are never asked for. */
export function metaNamed(facts: PageFacts, name: string): string | null {
  const content = facts.metas.get(name)
  return content === undefined ? null : tidy(content.slice(0, longestValue))
}

/** The first of these metas that the page has. */
export function firstMeta(facts: PageFacts, names: readonly string[]): string | null {
  return namedMeta(facts, names)?.said ?? null
}

/** The same, and which it was. */
export function namedMeta(facts: PageFacts, names: readonly string[]): Witness | null {
  for (const name of names) {
    const said = metaNamed(facts, name)
    if (said !== null) return witness('meta', said, name)
  }
  return null
}
