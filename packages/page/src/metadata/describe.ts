import type { Author } from '@jianbao/record'
import type { Article, Page } from '../article.js'
import type { Body } from '../body/collect.js'
import type { FoundBody } from '../body/find-body.js'
import { removedLines } from '../body/removed-lines.js'
import { textOf } from '../paragraph.js'
import { alignmentToPage } from '../positions/alignment-to-page.js'
import { repairsOf } from '../repairs-of.js'
import { type MetadataSource, type Told, type Witness, witness } from '../sources.js'
import { authorsInMetas, authorsLinked, authorsNamed, distinctAuthors } from './authors.js'
import { findCanonicalUrl } from './canonical-url.js'
import { type TrimmedBody, trimEdges } from './edges.js'
import { type LinkedArticle, linkedArticle } from './json-ld.js'
import { findLanguage } from './language.js'
import type { PageFacts } from './page-facts.js'
import { findPages, placeOf } from './pagination.js'
import { findPublishedAt } from './published-at.js'
import { findPublisher } from './publisher.js'
import { findSite } from './site-name.js'
import { readSurroundings, type Surroundings } from './surroundings.js'
import { findTitle } from './title.js'

/** A body and the page that it was found on. */
export interface BodyOnPage extends FoundBody {
  readonly body: Body
}

/** Puts the article together from its body and all that tells about it. */
export function describe(page: Page, facts: PageFacts, { body, source, layout }: BodyOnPage): Article {
  const linked = linkedArticle(facts)
  const named = findSite(facts)
  const title = findTitle(facts, linked, [...body.head, ...body.lines.slice(0, 3)], named.value)
  const site = named.value === title.value ? null : named.value
  const trimmed = trimEdges(body, title.value, page.fetchedAt)
  const around = readSurroundings(body, page)
  const publisher = findPublisher({ facts, linked, body: trimmed, around, site })
  const authors = findAuthors(facts, linked, trimmed, around)
  const canonical = findCanonicalUrl(facts, page.url)
  const dates = {
    facts,
    linked,
    shown: [...trimmed.dates, ...around.dates],
    urls: [canonical.value, page.url],
  }
  const published = findPublishedAt(dates)
  const pages = findPages(facts, source === 'shown' ? placeOf(body, layout) : null, canonical.value)
  const language = findLanguage(facts)
  const removals = [
    ...trimmed.removals,
    ...removedLines(body, source === 'shown' ? layout : null, title.by[0]?.said ?? null),
  ]
  return {
    text: textOf(trimmed.paragraphs),
    title: title.value,
    publisher: publisher.value,
    site,
    authors: authors.value,
    dateline: trimmed.dateline,
    publishedAt: published.value,
    canonicalUrl: canonical.value,
    pages: pages.value,
    language: language.value,
    repairs: repairsOf(removals),
    removals,
    sources: {
      title: title.by,
      publisher: publisher.by,
      site: site === null ? [] : named.by,
      authors: authors.by,
      dateline: datelineSources(trimmed),
      published_at: published.by,
      canonical_url: canonical.by,
      language: language.by,
      pages: pages.by,
    },
    alignment: alignmentToPage(page.text, body.lines, trimmed.paragraphs),
  }
}

/** The people of the byline and of the lines around the text; where nobody is named there, those that the markup says. */
function findAuthors(
  facts: PageFacts,
  linked: LinkedArticle | null,
  trimmed: TrimmedBody,
  around: Surroundings,
): Told<readonly Author[]> {
  const shown: readonly (readonly [MetadataSource, readonly Author[]])[] = [
    ['byline', trimmed.authors],
    ['element', authorsNamed(facts)],
    ['lines_around', around.authors],
  ]
  const named = shown.some(([, authors]) => authors.length > 0)
    ? shown
    : ([
        ['json_ld', authorsLinked(linked)],
        ['meta', authorsInMetas(facts)],
      ] as const)
  const by = named
    .filter(([, authors]) => authors.length > 0)
    .map(([source, authors]) => namesOf(source, authors))
  return { value: distinctAuthors(named.flatMap(([, authors]) => authors)), by }
}

function namesOf(source: MetadataSource, authors: readonly Author[]): Witness {
  return witness(source, authors.map(({ name }) => name).join('、'))
}

function datelineSources({ dateline, removals }: TrimmedBody): readonly Witness[] {
  const said = removals.find(({ reason }) => reason === 'dateline')?.text
  return dateline === null ? [] : [witness('byline', said ?? '')]
}
