import type { Repair } from '@jianbao/record'
import type { Article, Page } from '../article.js'
import type { Body } from '../body/collect.js'
import { authorsAround, authorsSaid, distinctAuthors } from './authors.js'
import { findCanonicalUrl } from './canonical-url.js'
import { trimEdges } from './edges.js'
import { linkedArticle } from './json-ld.js'
import { firstMeta, type PageFacts } from './page-facts.js'
import { findPublishedAt } from './published-at.js'
import { findPublisher } from './publisher.js'
import { siteInTitle } from './site-name.js'
import { findTitle } from './title.js'

/** Puts the article together from its body and all that tells about it. */
export function describe(page: Page, facts: PageFacts, body: Body): Article {
  const linked = linkedArticle(facts)
  const site = firstMeta(facts, ['og:site_name', 'application-name']) ?? siteInTitle(facts.pageTitle ?? '')
  const title = findTitle(facts, linked, [...body.head, ...body.lines.slice(0, 3)], site)
  const trimmed = trimEdges(body.lines, title)
  const canonicalUrl = findCanonicalUrl(facts, page.url)
  const nearest = [...body.left.slice(0, 5), ...body.head.toReversed(), ...body.tail]
  const shown = distinctAuthors([...trimmed.authors, ...authorsAround(body.head, body.left, body.tail)])
  const dates = [...trimmed.cut, ...nearest.map((line) => line.text)]
  return {
    text: trimmed.paragraphs.join('\n'),
    title,
    publisher: findPublisher(facts, linked, nearest),
    site,
    authors: shown.length > 0 ? shown : distinctAuthors(authorsSaid(facts, linked)),
    dateline: trimmed.dateline,
    publishedAt: findPublishedAt(facts, linked, dates, page.fetchedAt, [canonicalUrl, page.url]),
    canonicalUrl,
    repairs: repairsOf(trimmed.bylines, [...trimmed.cut, ...body.left.map((line) => line.text)]),
  }
}

function repairsOf(bylines: readonly string[], furniture: readonly string[]): Repair[] {
  const kinds = [
    ['byline', bylines],
    ['furniture', furniture],
  ] as const
  return kinds.flatMap(([kind, texts]) => {
    const samples = texts.slice(0, 3).map((text) => ({ before: shortened(text), after: '' }))
    return texts.length === 0 ? [] : [{ kind, count: texts.length, samples }]
  })
}

function shortened(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`
}
