import type { LookupFunction } from 'node:net'
import type { HttpClient } from './http-exchange.js'
import type { HttpLimits } from './http-limits.js'

export interface HttpClientOptions extends Partial<HttpLimits> {
  /** What the servers are told who asks: see `userAgentOf`. */
  readonly userAgent: string
  /** Hosts, addresses and blocks (`127.0.0.0/8`) that may be asked though they are not public. None by default. */
  readonly allowPrivate?: readonly string[]
  /** In place of the system's; what it gives is checked. */
  readonly lookup?: LookupFunction
}

/**
 * Asks only servers with public addresses: each address is checked when a connection is made to it, so neither a name's
 * answer nor a redirect leads inside. Honours no proxy, not even that of the environment: it would resolve the names itself.
 * @throws {RangeError} where `allowPrivate` names what is no host, address or block
 */
export function createHttpClient(_options: HttpClientOptions): HttpClient {
  throw new Error('not yet')
}
