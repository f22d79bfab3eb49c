import type { RefusedRef } from '../../inputs/input-ref.js'
import type { Address } from '../crawl.js'
import type { SessionOptions } from '../host-session.js'

/**
 * Where addresses come from: `at` is a file, `-`, or (feeds and sitemaps) an address. `address` is one by itself, `at`.
 */
export interface Source {
  readonly kind: 'address' | 'urls' | 'feed' | 'sitemap'
  readonly at: string
}

export interface SourceContext extends SessionOptions {
  /** What `-` reads; the process's own standard input by default. */
  readonly stdin?: AsyncIterable<Uint8Array>
}

/**
 * All addresses that the sources name, in order. What is no address, and a source that cannot be read, is a refused
 * reference in its place; nothing throws but an aborted signal.
 */
export async function* expandSources(
  sources: readonly Source[],
  context: SourceContext,
): AsyncGenerator<Address | RefusedRef> {
  // What reads feeds and sitemaps is loaded only where there are sources.
  const { addressesIn } = await import('./addresses-in.js')
  yield* addressesIn(sources, context)
}
