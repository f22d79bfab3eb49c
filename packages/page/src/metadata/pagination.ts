import type { Pages } from '@jianbao/record'
import { lineKind } from '../body/line-kind.js'
import { lineView } from '../lines/line-view.js'
import { type MetadataSource, type Told, untold, witness } from '../sources.js'
import { type ArticlePlace, standsIn } from './article-place.js'
import {
  isList,
  isSamePage,
  isSamePlace,
  linkedAddress,
  type PageAddress,
  pageAddress,
} from './page-address.js'
import type { PageFacts, ShownLink } from './page-facts.js'
import { namesPage, pagerWords } from './pager-words.js'
import { scriptedPages } from './scripted-pages.js'

/** How many lines below the article a pager is its own though no address proves it. */
const reach = 20
const mostPages = 200
/** Stands for the page's own address where that is not known. */
const besideNowhere = 'http://unknown.invalid/unknown/'
const nowhere = new URL(`${besideNowhere}unknown.html`)

/**
 * Which page of an article this is, by the pager in or under it; null where the article stands on one page. A link counts
 * only if its address is this page's but for a number, or, where that is not known, the others' but for theirs.
 * @param own this page's address, null where it is not known
 */
export function findPages(
  facts: PageFacts,
  place: ArticlePlace | null,
  own: string | null,
): Told<Pages | null> {
  const self = own === null ? nowhere : new URL(own)
  const base = baseOf(facts, self)
  const told =
    (place === null ? null : pagerOf(facts, place, self, base)) ??
    from('script', scriptedPages(facts, base)) ??
    from('link', linkedNext(facts, self, base)) ??
    (place === null ? null : countedPages(place))
  if (told === null || told.value.index > mostPages) return untold
  const { next } = told.value
  if (own !== null || next === null) return told
  return { ...told, value: { ...told.value, next: asWritten(next, facts) } }
}

function from(source: MetadataSource, pages: Pages | null): Told<Pages> | null {
  return pages === null ? null : { value: pages, by: [witness(source, pages.next ?? '')] }
}

function pagerOf(facts: PageFacts, place: ArticlePlace, self: URL, base: URL): Told<Pages> | null {
  const pager = findPager(facts, place, self, base)
  if (pager === null) return null
  const text = textAround(pager.links, place)
  const pages = readPager(pager, text, self)
  return pages === null ? null : { value: pages, by: [witness('pager', text)] }
}

function baseOf(facts: PageFacts, self: URL): URL {
  return (facts.base === null ? null : linkedAddress(facts.base, self)) ?? self
}

/** A link of a pager. */
interface PagerLink {
  readonly text: string
  readonly line: number
  readonly url: URL
  readonly address: PageAddress
  /** The page that its text names. */
  readonly named: number | null
}

interface Pager {
  readonly links: readonly PagerLink[]
}

/** The links to the article's other pages; null without any. */
function findPager(facts: PageFacts, place: ArticlePlace, self: URL, base: URL): Pager | null {
  const candidates: PagerLink[] = []
  for (const shown of facts.pagerLinks) {
    const link = pagerLink(shown, base)
    if (link !== null) candidates.push(link)
  }
  const proven = candidates.filter(
    ({ address, line }) => isSamePlace(address, self) && !standsIn(place, line, ['comments']),
  )
  if (proven.length > 0) return { links: proven }
  if (self !== nowhere || candidates.length === 0) return null
  const end = endOf(place)
  const near = candidates.filter(({ line }) => line >= place.first && line < end)
  const stems = near.map(({ address }) => address.stem).filter((stem) => !isList(stem))
  const [stem] = stems.toSorted((a, b) => countOf(stems, b) - countOf(stems, a))
  return stem === undefined ? null : { links: near.filter(({ address }) => address.stem === stem) }
}

function countOf(list: readonly string[], value: string): number {
  return list.filter((each) => each === value).length
}

function pagerLink({ href, text: written, line }: ShownLink, base: URL): PagerLink | null {
  const text = lineView(written.trim())
  const number = pagerWords.number.exec(text)?.groups
  if (number === undefined && !isWord(text)) return null
  const url = linkedAddress(href, base)
  const address = url === null ? null : pageAddress(url)
  if (url === null || address === null) return null
  const named = number === undefined ? null : Number(number.number ?? number.named)
  return { text, line, url, address, named }
}

function isWord(text: string): boolean {
  return pagerWords.onward.test(text) || pagerWords.back.test(text) || pagerWords.last.test(text)
}

/** The line behind the last one that the article's pager may stand in. */
function endOf({ layout, last }: ArticlePlace): number {
  const end = Math.min(layout.lines.length, last + reach)
  for (let at = last; at < end; at++) {
    const line = layout.lines[at]
    if (line !== undefined && lineKind(line).rule === 'comments') return at
  }
  return end
}

/** What is written in the lines of a pager, and right beside them. */
function textAround(links: readonly PagerLink[], { layout }: ArticlePlace): string {
  const first = links[0]?.line ?? 0
  const last = links.findLast(({ line }) => line < first + reach)?.line ?? first
  const beside = layout.lines.slice(Math.max(0, first - 2), last + 3)
  return lineView(beside.flatMap(({ text }) => (text.length < 120 ? [text] : [])).join(' '))
}

function readPager({ links }: Pager, text: string, self: URL): Pages | null {
  const numbered = links.filter(({ named }) => named !== null)
  // Some sites count their addresses from 0.
  const [sample] = numbered
  const shift = sample === undefined ? 0 : (sample.named ?? 0) - sample.address.number
  const others = links.filter(({ url }) => !isSamePage(url, self))
  const onward = others.find((link) => pagerWords.onward.test(link.text) && link.named === null)
  const known = numbered.map(({ named }) => named ?? 0)
  const index = indexOf(links, self, shift, onward) ?? unlinked(text, known) ?? 1
  const next = onward ?? others.find(({ named }) => named === index + 1)
  const last = links.find((link) => pagerWords.last.test(link.text))
  const total = totalOf(text, [...known, ...(last === undefined ? [] : [last.address.number + shift])], index)
  if (next === undefined && index === 1) return null
  return { index, total: total !== null && total < index ? null : total, next: next?.url.href ?? null }
}

/** By this page's own address, else by that of the next. */
function indexOf(
  links: readonly PagerLink[],
  self: URL,
  shift: number,
  onward: PagerLink | undefined,
): number | null {
  const own = self === nowhere ? null : pageAddress(self)
  const index =
    own !== null && links.some(({ address }) => address.stem === own.stem)
      ? own.number + shift
      : onward === undefined
        ? null
        : onward.address.number + shift - 1
  return index !== null && index >= 1 ? index : null
}

/** The one page that is named but not linked: the reader is on it. */
function unlinked(text: string, linked: readonly number[]): number | null {
  const here = (pagerWords.of.exec(text) ?? pagerWords.here.exec(text))?.groups?.here
  if (here !== undefined && !linked.includes(Number(here))) return Number(here)
  const most = Math.max(0, ...linked) + 1
  const numbers = (text.match(/(?<![\d:./-])\d{1,3}(?![\d:./-])/g) ?? []).map(Number)
  return numbers.find((number) => number >= 1 && number <= most && !linked.includes(number)) ?? null
}

function totalOf(text: string, known: readonly number[], index: number): number | null {
  const said = (pagerWords.of.exec(text) ?? pagerWords.total.exec(text))?.groups?.total
  if (said !== undefined && Number(said) >= index) return Number(said)
  if (known.length === 0 || pagerWords.gap.test(text)) return null
  return Math.max(index, ...known)
}

/** `<link rel=next>`, where it leads to a page of this article and no other one. */
function linkedNext(facts: PageFacts, self: URL, base: URL): Pages | null {
  const url = linkedAddress(facts.nextLink ?? undefined, base)
  const address = url === null ? null : pageAddress(url)
  if (url === null || address === null || isSamePage(url, self)) return null
  if (self === nowhere ? isList(address.stem) : !isSamePlace(address, self)) return null
  return { index: Math.max(1, address.number - 1), total: null, next: url.href }
}

/** `共3页` under an article whose pager is no link. */
function countedPages({ layout, first, last }: ArticlePlace): Told<Pages> | null {
  for (const { text } of layout.lines.slice(first, last + 8)) {
    if (text.length > 60 || !namesPage(text)) continue
    const view = lineView(text)
    const said = (pagerWords.of.exec(view) ?? pagerWords.total.exec(view))?.groups
    const total = Number(said?.total ?? 0)
    const index = Number(said?.here ?? pagerWords.here.exec(view)?.groups?.here ?? 1)
    const rest = view.replace(/[\d\s\p{P}\p{S}]|共|第|页|上一?|下一?|首|尾|末|本文|当前|正文/gu, '')
    if (total > 1 && index >= 1 && index <= total && rest === '')
      return { value: { index, total, next: null }, by: [witness('pager', text)] }
  }
  return null
}

/** Addresses of a page whose own is not known stay as they are written. */
function asWritten(href: string, facts: PageFacts): string {
  if (!href.includes(nowhere.host)) return href
  const base = baseOf(facts, nowhere)
  const isIt = (written: string | undefined) => linkedAddress(written, base)?.href === href
  const written = facts.pagerLinks.find((link) => isIt(link.href))?.href
  if (written !== undefined) return written.trim()
  return isIt(facts.nextLink ?? undefined) ? (facts.nextLink ?? href) : href.replace(besideNowhere, '')
}
