import type { Dateline, Repair } from '@jianbao/record'
import { detached } from '@jianbao/text'
import type { Article } from './article.js'
import { nothingTold } from './sources.js'

/**
 * The article without what keeps its page in memory: who tells its metadata, what was left out, and strings that are parts of
 * the page's text.
 */
export function withoutPage(article: Article): Article {
  const { authors, dateline, pages } = article
  return {
    text: detached(article.text),
    title: copied(article.title),
    publisher: copied(article.publisher),
    site: copied(article.site),
    authors: authors.map(({ name, role, label, house }) => ({
      name: detached(name),
      role,
      ...(label === undefined ? {} : { label: label === null ? null : detached(label) }),
      ...(house === undefined ? {} : { house: detached(house) }),
    })),
    dateline: dateline && withoutLine(dateline),
    publishedAt: article.publishedAt,
    canonicalUrl: copied(article.canonicalUrl),
    pages: pages && { index: pages.index, total: pages.total, next: copied(pages.next) },
    language: copied(article.language),
    repairs: article.repairs.map(({ kind, count, samples }) => ({ kind, count, samples: copies(samples) })),
    removals: nothingRemoved,
    sources: nothingTold,
    alignment: article.alignment,
  }
}

const nothingRemoved = () => []

function copied(text: string | null): string | null {
  return text === null ? null : detached(text)
}

function copies(samples: Repair['samples']): Repair['samples'] {
  return samples.map(({ before, after }) => ({ before: detached(before), after: detached(after) }))
}

function withoutLine({ agency, place, date }: Dateline): Dateline {
  return { agency: copied(agency), place: copied(place), date: copied(date) }
}
