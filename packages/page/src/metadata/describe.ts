import type { Article, Page } from '../article.js'
import type { Body } from '../body/collect.js'
import { linkedArticle } from './json-ld.js'
import { firstMeta, type PageFacts } from './page-facts.js'
import { findPublishedAt } from './published-at.js'
import { siteInTitle } from './site-name.js'
import { findTitle } from './title.js'

/** Puts the article together from its body and all that tells about it. */
export function describe(page: Page, facts: PageFacts, body: Body): Article {
  const linked = linkedArticle(facts)
  const site = firstMeta(facts, ['og:site_name', 'application-name']) ?? siteInTitle(facts.pageTitle ?? '')
  const title = findTitle(facts, linked, [...body.head, ...body.lines.slice(0, 3)], site)
  return {
    text: body.lines.map((line) => line.text).join('\n'),
    title,
    publisher: null,
    site,
    authors: [],
    dateline: null,
    publishedAt: findPublishedAt(facts, linked, body.head, body.tail, page.fetchedAt),
    canonicalUrl: null,
    repairs: [],
  }
}
