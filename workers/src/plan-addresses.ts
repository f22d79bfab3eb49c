import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import {
  type Address,
  type Crawl,
  crawlAddresses,
  expandSources,
  type FetchSettings,
  openHttpClient,
  planCrawl,
  type RefusedRef,
  type RunFolder,
  readCrawl,
  type Source,
} from '@jianbao/adapters'
import { hashOf } from './json-hash.js'

/** Addresses that are asked for: those of the sources, in order. */
export interface CrawlRequest {
  readonly sources: readonly Source[]
  readonly settings: FetchSettings
  /** What the source `-` reads; `name` changes with what it holds. */
  readonly stdin?: { readonly name: string; readonly read: () => AsyncIterable<Uint8Array> }
}

export interface CrawlPlanOptions {
  /** Besides the addresses asked for before. */
  readonly isMore: boolean
  /** What was asked for before is not finished: the same addresses are not listed again, those asked not asked again. */
  readonly isOpen: boolean
  readonly signal: AbortSignal
}

/** Plans the fetching of addresses, or finds it planned. */
export async function planAddresses(
  { root }: RunFolder,
  request: CrawlRequest,
  { isMore, isOpen, signal }: CrawlPlanOptions,
): Promise<Crawl> {
  const former = await readCrawl(root)
  const own = await requestKey(request)
  const key = isMore && former !== null ? hashOf([former.key, own]) : own
  if (former !== null && isOpen && former.key === key) return former
  const { userAgent, allowPrivate, delayMs } = request.settings
  const client = await openHttpClient({ userAgent, allowPrivate })
  const politeness = delayMs === undefined ? {} : { delayMs }
  async function* addresses(): AsyncGenerator<Address | RefusedRef> {
    if (isMore && former !== null) yield* crawlAddresses(former)
    const stdin = request.stdin === undefined ? {} : { stdin: request.stdin.read() }
    yield* expandSources(request.sources, { client, politeness, signal, ...stdin })
  }
  try {
    return await planCrawl(root, addresses(), { key, keep: isMore, signal })
  } finally {
    client.close()
  }
}

/** Covers the content of lists, but not what feeds and sitemaps hold at this moment. */
async function requestKey({ sources, stdin }: CrawlRequest): Promise<string> {
  const told: unknown[] = []
  for (const source of sources)
    told.push([source, source.kind === 'urls' ? await hashOfFile(source.at) : null])
  return hashOf([told, stdin?.name ?? null])
}

/** Null where it cannot be read, which is told in its place among the inputs. */
async function hashOfFile(path: string): Promise<string | null> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
    return hash.digest('hex')
  } catch {
    return null
  }
}
