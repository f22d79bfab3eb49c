import type { Repair } from '@jianbao/record'
import type { Article, Page } from '../article.js'
import type { Body } from '../body/collect.js'
import type { FoundBody } from '../body/find-body.js'
import { textOf } from '../paragraph.js'
import { alignmentToPage } from '../positions/of-page.js'
import { authorsNamed, authorsSaid, distinctAuthors } from './authors.js'
import { findCanonicalUrl } from './canonical-url.js'
import { trimEdges } from './edges.js'
import { linkedArticle } from './json-ld.js'
import { findLanguage } from './language.js'
import { firstMeta, type PageFacts } from './page-facts.js'
import { findPages, placeOf } from './pagination.js'
import { findPublishedAt } from './published-at.js'
import { findPublisher } from './publisher.js'
import { siteInTitle } from './site-name.js'
import { readSurroundings } from './surroundings.js'
import { findTitle } from './title.js'

/** A body and the page that it was found on. */
export interface BodyOnPage extends FoundBody {
  readonly body: Body
}

/** Puts the article together from its body and all that tells about it. */
export function describe(page: Page, facts: PageFacts, { body, shown, layout }: BodyOnPage): Article {
  const linked = linkedArticle(facts)
  const said = firstMeta(facts, ['og:site_name', 'application-name']) ?? siteInTitle(facts.pageTitle ?? '')
  const title = findTitle(facts, linked, [...body.head, ...body.lines.slice(0, 3)], said)
  const site = said === title ? null : said
  const trimmed = trimEdges(body.lines, title, page.fetchedAt)
  const around = readSurroundings(body, page)
  const canonicalUrl = findCanonicalUrl(facts, page.url)
  const named = distinctAuthors([...trimmed.authors, ...authorsNamed(facts), ...around.authors])
  const dates = { facts, linked, urls: [canonicalUrl, page.url] }
  return {
    text: textOf(trimmed.paragraphs),
    title,
    publisher: findPublisher(facts, trimmed, around) ?? linked?.publisher ?? site,
    site,
    authors: named.length > 0 ? named : distinctAuthors(authorsSaid(facts, linked)),
    dateline: trimmed.dateline,
    publishedAt: findPublishedAt(dates, [...trimmed.dates, ...around.dates]),
    canonicalUrl,
    pages: findPages(facts, shown ? placeOf(body, layout) : null, canonicalUrl),
    language: findLanguage(facts),
    repairs: repairsOf(trimmed.bylines, [
      ...trimmed.cut,
      ...[...body.left, ...body.head, ...body.tail].map((line) => line.text),
    ]),
    alignment: alignmentToPage(page.text, body.lines, trimmed.paragraphs),
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
