import type { Article } from '../article.js'
import type { MetadataSource, Sources } from '../sources.js'

/** The keys of an article that later pages may tell where the first is silent, and how their sources call them. */
const pieces = {
  title: 'title',
  publisher: 'publisher',
  site: 'site',
  dateline: 'dateline',
  publishedAt: 'published_at',
  language: 'language',
} as const satisfies Partial<Record<keyof Article, keyof Sources>>

/** What is guessed where a page tells nothing: another page may tell it. */
const guesses: ReadonlySet<MetadataSource> = new Set<MetadataSource>(['site_name', 'address'])

/** What the first page says of its article; of what it does not say, what the first of the later ones does. */
export function fillMetadata(first: Article, later: readonly Article[]): Article {
  let filled = first
  for (const [key, source] of Object.entries(pieces) as [keyof typeof pieces, keyof Sources][]) {
    if (tells(first, source)) continue
    const teller =
      later.find((page) => tells(page, source)) ?? [first, ...later].find((page) => page[key] !== null)
    if (teller === undefined) continue
    const sources = { ...filled.sources, [source]: teller.sources[source] }
    filled = { ...filled, [key]: teller[key], sources }
  }
  const authors = [first, ...later].flatMap((article) => article.sources.authors)
  return { ...filled, sources: { ...filled.sources, authors } }
}

function tells({ sources }: Article, source: keyof Sources): boolean {
  return sources[source].some((by) => !guesses.has(by.source))
}
