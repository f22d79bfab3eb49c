import { isRefusal, type Refusal } from '@jianbao/record'
import type { RefusedRef } from '../../inputs/input-ref.js'
import { refused } from '../../inputs/refused.js'
import type { Address } from '../crawl.js'
import type { Source, SourceContext } from './expand-sources.js'
import { feedItems } from './feed-links.js'
import { rootOf, sitemapEntries } from './sitemap.js'
import { createSourceReader, isAddress, type SourceContent, type SourceReader } from './source-content.js'
import { addressOf, readUrlList } from './url-list.js'

type Found = AsyncGenerator<Address | RefusedRef>

/** See `expandSources`. */
export async function* addressesIn(sources: readonly Source[], context: SourceContext): Found {
  const reader = createSourceReader(context, context.stdin)
  for (const source of sources) {
    context.signal.throwIfAborted()
    yield* orEmpty(source, addressesOf(source, reader, context))
  }
}

function addressesOf(source: Source, reader: SourceReader, context: SourceContext): Found {
  if (source.kind === 'urls') return listed(source.at, context)
  if (source.kind === 'feed') return fed(source.at, reader)
  return source.kind === 'sitemap' ? mapped(source.at, reader, []) : single(source.at)
}

async function* single(at: string): Found {
  yield addressOf(at, 'as given')
}

async function* listed(at: string, { stdin = process.stdin }: SourceContext): Found {
  try {
    yield* at === '-' ? readUrlList(at, stdin) : readUrlList(at)
  } catch (error) {
    yield refused(at, error)
  }
}

async function* fed(at: string, reader: SourceReader): Found {
  const content = await reader.read(at)
  if (isRefusal(content)) yield refusedSource(at, content)
  else yield* feedAddresses(at, content)
}

async function* feedAddresses(at: string, { text, base }: SourceContent): Found {
  const items = await feedItems(text)
  if (typeof items === 'string') return yield refusedSource(at, { reason: 'damaged', message: items })
  for (const [index, { link, title }] of items.entries()) {
    const name = `item ${index + 1}${title === null ? '' : `, “${title.trim().slice(0, 40)}”`}, of the feed ${at}`
    if (link !== null) yield addressOf(link.trim(), name, base ?? undefined)
    else
      yield refusedSource(at, { reason: 'bad_url', message: `${name} has no link; open the feed to see why` })
  }
}

/** An index in an index in an index; no more is in use. */
const deepest = 3

/** @param above the indexes that lead to it */
async function* mapped(at: string, reader: SourceReader, above: readonly string[]): Found {
  const content = await reader.read(at)
  if (isRefusal(content)) return yield refusedSource(at, content)
  const root = rootOf(content.text)
  if (root === null) yield* textAddresses(at, content)
  else if (root === 'rss' || root === 'feed' || root === 'rdf') yield* feedAddresses(at, content)
  else if (root !== 'urlset' && root !== 'sitemapindex')
    yield refusedSource(at, {
      reason: 'damaged',
      message: `it is no sitemap: it begins with <${root}>; check the address`,
    })
  else yield* entriesOf(at, content, reader, above)
}

async function* entriesOf(
  at: string,
  { text, base }: SourceContent,
  reader: SourceReader,
  above: readonly string[],
): Found {
  const entries = sitemapEntries(text)
  for (let next = entries.next(); ; next = entries.next()) {
    if (next.done === true) {
      if (next.value !== null) yield refusedSource(at, { reason: 'damaged', message: next.value })
      return
    }
    const address = addressOf(next.value.at, `in the sitemap ${at}`, base ?? undefined)
    if (next.value.kind === 'page' || 'kind' in address) yield address
    else yield* below(address.url, reader, [...above, at])
  }
}

function below(at: string, reader: SourceReader, above: readonly string[]): Found {
  const trouble = above.includes(at)
    ? 'the sitemap leads back to itself'
    : above.length >= deepest
      ? `it is nested more than ${deepest} sitemaps deep`
      : null
  return trouble === null
    ? mapped(at, reader, above)
    : one(refusedSource(at, { reason: 'redirects', message: `${trouble}: ${[...above, at].join(' → ')}` }))
}

async function* one(ref: RefusedRef): Found {
  yield ref
}

/** A sitemap may be a list of addresses. */
async function* textAddresses(at: string, { text }: SourceContent): Found {
  yield* readUrlList(
    at,
    (async function* () {
      yield Buffer.from(text)
    })(),
  )
}

/** A source of nothing is accounted for too. */
async function* orEmpty({ kind, at }: Source, found: Found): Found {
  let isEmpty = true
  for await (const address of found) {
    isEmpty = false
    yield address
  }
  const what = { address: 'address', urls: 'list', feed: 'feed', sitemap: 'sitemap' }[kind]
  if (isEmpty)
    yield refusedSource(at, {
      reason: 'empty',
      message: `no address in this ${what}; check that it is the right one`,
    })
}

function refusedSource(at: string, { reason, message }: Refusal): RefusedRef {
  const name = isAddress(at) ? { path: null, url: at } : { path: at }
  return { kind: 'refused', ...name, reason, stage: 'fetch', message }
}
