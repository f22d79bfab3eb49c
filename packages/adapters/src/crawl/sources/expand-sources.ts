import type { RefusedRef } from '../../inputs/input-ref.js'
import type { Address } from '../crawl.js'
import type { FetchContext } from '../fetch-host.js'

/** Where addresses come from; `at` is a file, `-`, or (feeds and sitemaps) an address. */
export interface Source {
  readonly kind: 'urls' | 'feed' | 'sitemap'
  readonly at: string
}

export interface SourceContext extends Omit<FetchContext, 'onChunk'> {
  /** What `-` reads; the process's own standard input by default. */
  readonly stdin?: AsyncIterable<Uint8Array>
}

/**
 * All addresses that the sources name, in order. What is no address, and a source that cannot be read, is a refused
 * reference in its place; nothing throws but an aborted signal.
 */
export async function* expandSources(
  _sources: readonly Source[],
  _context: SourceContext,
): AsyncGenerator<Address | RefusedRef> {
  yield* []
  throw new Error('not built yet')
}
