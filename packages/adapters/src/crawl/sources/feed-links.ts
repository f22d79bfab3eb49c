import type { AnyFeed } from 'feedsmith'

/** Where an item of a feed leads; null where it leads nowhere. */
export interface FeedItem {
  readonly link: string | null
  readonly title: string | null
}

/** Longer feeds, in characters, are none: they hold a few dozen items. */
const longestFeed = 16_000_000

/**
 * The items of a feed (RSS 0.9 to 2.0, RSS 1.0 as RDF, Atom, JSON Feed), in their order. Entities of its own are not expanded.
 * @returns what is wrong, where it is none
 */
export async function feedItems(text: string): Promise<readonly FeedItem[] | string> {
  if (text.length > longestFeed)
    return `it is no feed: it has more than ${longestFeed / 1_000_000} million characters`
  const { parseFeed } = await import('feedsmith')
  try {
    return itemsOf(parseFeed(text))
  } catch (error) {
    return `it is no feed that can be read (${(error as Error).message})`
  }
}

function itemsOf(parsed: AnyFeed): FeedItem[] {
  if (parsed.format === 'atom')
    return (parsed.feed.entries ?? []).map(({ links = [], id, title }) => ({
      link: pageLink(links) ?? asAddress(id),
      title: title?.value ?? null,
    }))
  if (parsed.format === 'json')
    return (parsed.feed.items ?? []).map(({ url, external_url, id, title }) => ({
      link: url ?? external_url ?? asAddress(id),
      title: title ?? null,
    }))
  if (parsed.format === 'rdf')
    return (parsed.feed.items ?? []).map(({ link, rdf, title }) => ({
      link: link ?? asAddress(rdf?.about),
      title: title ?? null,
    }))
  return (parsed.feed.items ?? []).map(({ link, guid, title }) => ({
    link: link ?? (guid?.isPermaLink === false ? null : asAddress(guid?.value)),
    title: title ?? null,
  }))
}

interface AtomLink {
  readonly href?: string | undefined
  readonly rel?: string | undefined
}

/** RFC 4287, 4.2.7.2: a link without a relation is an alternate. */
function pageLink(links: readonly AtomLink[]): string | null {
  return links.find(({ href, rel = 'alternate' }) => href !== undefined && rel === 'alternate')?.href ?? null
}

/** An item's name, where that is an address. */
function asAddress(id: string | undefined): string | null {
  return id !== undefined && /^https?:\/\//i.test(id.trim()) ? id : null
}
