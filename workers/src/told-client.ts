import { type HttpClient, isFailure } from '@jianbao/adapters'
import type { Fetched, Observe } from './events.js'

/** More than are asked at once; a crawl may have any number. */
const heldHosts = 10_000

/** A client that tells of each of its requests. */
export function toldClient(client: HttpClient, observe: Observe): HttpClient {
  /** The address that a host was asked for last, and how often in a row: hosts are asked one request at a time. */
  const asked = new Map<string, { readonly url: string; readonly times: number }>()
  return {
    async request(request) {
      const { url } = request
      const { host } = new URL(url)
      const before = asked.get(host)
      const attempt = before?.url === url ? before.times + 1 : 1
      // The host asked last stands last.
      asked.delete(host)
      asked.set(host, { url, times: attempt })
      if (asked.size > heldHosts) asked.delete(asked.keys().next().value ?? '')
      const begin = performance.now()
      const exchange = await client.request(request)
      observe({
        event: 'fetched',
        url: withoutSecrets(url),
        host,
        attempt,
        ms: Math.round(performance.now() - begin),
        ...outcomeOf(exchange),
      })
      return exchange
    },
    close: () => client.close(),
  }
}

function outcomeOf(
  exchange: Awaited<ReturnType<HttpClient['request']>>,
): Pick<Fetched, 'status' | 'bytes' | 'trouble'> {
  if ('status' in exchange) return { status: exchange.status, bytes: exchange.body.length, trouble: null }
  return { status: null, bytes: 0, trouble: isFailure(exchange) ? exchange.failure : exchange.reason }
}

/** Addresses may hold a name and a password; a log holds neither. */
function withoutSecrets(address: string): string {
  const url = new URL(address)
  url.username = ''
  url.password = ''
  return url.href
}
