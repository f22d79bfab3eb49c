import type { AddressGuardOptions } from './address-guard.js'
import { createAddressGuard } from './address-guard.js'
import { exchange } from './exchange.js'
import { guardedAgents } from './guarded-agents.js'
import type { HttpClient, HttpRequest } from './http-exchange.js'
import { type HttpLimits, httpLimits } from './http-limits.js'

export interface HttpClientOptions extends AddressGuardOptions {
  /** What the servers are told who asks: see `userAgentOf`. */
  readonly userAgent: string
  /** In place of the usual ones. */
  readonly limits?: Partial<HttpLimits>
}

/**
 * Asks only servers with public addresses: each address is checked when a connection is made to it, so neither a name's
 * answer nor a redirect leads inside. Honours no proxy, not even that of the environment: it would resolve names itself.
 * @throws {RangeError} where `allowPrivate` names what is no host, address or block
 */
export function createHttpClient(options: HttpClientOptions): HttpClient {
  const limits = { ...httpLimits, ...options.limits }
  const agents = guardedAgents(createAddressGuard(options), limits.keepAlive)
  const context = { agents, limits, userAgent: options.userAgent }

  const request = async (asked: HttpRequest) => {
    if (!/^https?:/i.test(asked.url) || !URL.canParse(asked.url))
      return { reason: 'bad_url', message: 'it is no address of http or https' } as const
    return exchange(asked, context)
  }
  return { request, close: agents.close }
}
