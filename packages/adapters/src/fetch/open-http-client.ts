import type { HttpClientOptions } from './http-client.js'
import type { HttpClient } from './http-exchange.js'

/** As `createHttpClient`, which is loaded only now: what fetches nothing needs none of it. */
export async function openHttpClient(options: HttpClientOptions): Promise<HttpClient> {
  const { createHttpClient } = await import('./http-client.js')
  return createHttpClient(options)
}
