import type { LabelledAuthor } from '@jianbao/record'
import type { Article, Page } from '../article.js'
import type { Body } from '../body/collect.js'
import type { FoundBody } from '../body/find-body.js'
import type { Layout } from '../body/line.js'
import { removedLines } from '../body/removed-lines.js'
import { addAuthor } from '../lines/byline-cut.js'
import { textOf } from '../paragraph.js'
import { alignmentToPage } from '../positions/alignment-to-page.js'
import { repairsOf } from '../repairs-of.js'
import { type MetadataSource, type Told, untold, type Witness, witness } from '../sources.js'
import { type ArticlePlace, placeOf } from './article-place.js'
import { authorsInMetas, authorsLinked, authorsNamed } from './authors.js'
import { findCanonicalUrl } from './canonical-url.js'
import { dayInAddresses } from './dated-address.js'
import { type TrimmedBody, trimEdges } from './edges.js'
import { type LinkedArticle, linkedArticle } from './json-ld.js'
import { findLanguage } from './language.js'
import type { PageFacts } from './page-facts.js'
import { findPages } from './pagination.js'
import { findPublishedAt } from './published-at.js'
import { findPublisher } from './publisher.js'
import { findSite } from './site-name.js'
import { readSurroundings, type Surroundings } from './surroundings.js'
import { findTitle } from './title.js'
import { withoutPageNumber } from './title-forms.js'

/** A body and the page that it was found on. */
export interface BodyOnPage extends FoundBody {
  readonly body: Body
}

/** Puts the article together from its body and all that tells about it. */
export function describe(page: Page, facts: PageFacts, found: BodyOnPage): Article {
  const { body, source, layout } = found
  const shown = source === 'shown' ? layout : null
  const told = readMetadata(page, facts, body, shown)
  const { trimmed } = told
  return {
    text: textOf(trimmed.paragraphs),
    title: told.title.value,
    publisher: told.publisher.value,
    site: told.site.value,
    authors: told.authors.value,
    dateline: trimmed.dateline,
    publishedAt: told.published.value,
    canonicalUrl: told.canonical.value,
    pages: told.pages.value,
    language: told.language.value,
    repairs: repairsOf(trimmed.removals, [body.left, body.head, body.tail]),
    removals: () => [...trimmed.removals, ...removedLines(body, shown, told.title.by[0]?.said ?? null)],
    sources: {
      title: told.title.by,
      publisher: told.publisher.by,
      site: told.site.by,
      authors: told.authors.by,
      dateline: datelineSources(trimmed),
      published_at: told.published.by,
      canonical_url: told.canonical.by,
      language: told.language.by,
      pages: told.pages.by,
    },
    alignment: alignmentToPage(page.text, body.lines, trimmed.paragraphs),
  }
}

/** @param layout the one that the body was found in; null where its lines are put together from several */
function readMetadata(page: Page, facts: PageFacts, body: Body, layout: Layout | null) {
  const linked = linkedArticle(facts)
  const place = layout === null ? null : placeOf(body, layout)
  const named = findSite(facts)
  const headline = findTitle(facts, linked, { above: body.head, first: body.lines.slice(0, 3) }, named.value)
  const site = named.value === headline.value ? untold : named
  const canonical = findCanonicalUrl(facts, page.url)
  const urls = [canonical.value, page.url].filter((url) => url !== null)
  const context = { fetchedAt: page.fetchedAt, near: dayInAddresses(urls) }
  const trimmed = trimEdges(body, headline.value, context)
  const around = readSurroundings(body, context)
  const pages = findPages(facts, place, canonical.value)
  return {
    trimmed,
    title: pages.value === null ? headline : numberless(headline, pages.value.index),
    site,
    publisher: findPublisher({ facts, linked, body: trimmed, around, site: site.value }),
    authors: findAuthors(facts, linked, trimmed, around, place),
    published: findPublishedAt({ facts, linked, shown: [...trimmed.dates, ...around.dates], urls }),
    canonical,
    pages,
    language: findLanguage(facts),
  }
}

function numberless({ value, by }: Told<string | null>, index: number): Told<string | null> {
  return { value: value === null ? null : withoutPageNumber(value, index), by }
}

/** The people of the byline and of the lines around the text; where nobody is named there, those that the markup says. */
function findAuthors(
  facts: PageFacts,
  linked: LinkedArticle | null,
  trimmed: TrimmedBody,
  around: Surroundings,
  place: ArticlePlace | null,
): Told<readonly LabelledAuthor[]> {
  const value: LabelledAuthor[] = []
  const by: Witness[] = []
  const add = (source: MetadataSource, authors: readonly LabelledAuthor[]): void => {
    if (authors.length === 0) return
    by.push(witness(source, authors.map(({ name }) => name).join('、')))
    for (const author of authors) addAuthor(value, author)
  }
  add('byline', trimmed.authors)
  add('element', authorsNamed(facts, place))
  add('lines_around', around.authors)
  if (by.length === 0) {
    add('json_ld', authorsLinked(linked))
    add('meta', authorsInMetas(facts))
  }
  return { value, by }
}

function datelineSources({ dateline, removals }: TrimmedBody): readonly Witness[] {
  const said = removals.find(({ reason }) => reason === 'dateline')?.text
  return dateline === null ? [] : [witness('byline', said ?? '')]
}
