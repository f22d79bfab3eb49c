import type { HttpClientOptions } from './http-client.js'
import type { HttpClient } from './http-exchange.js'

/** As `createHttpClient`, which is loaded only now: what fetches nothing needs none of it. */
export async function openHttpClient(options: HttpClientOptions): Promise<HttpClient> {
  const { createHttpClient } = await import('./http-client.js')
  return createHttpClient(options)
}

/** What is wrong with exceptions from the rule that only public hosts are asked, for a person; null where nothing is. */
export async function allowPrivateTrouble(allowPrivate: readonly string[]): Promise<string | null> {
  if (allowPrivate.length === 0) return null
  const { createAddressGuard } = await import('./address-guard.js')
  try {
    createAddressGuard({ allowPrivate })
    return null
  } catch (error) {
    if (error instanceof RangeError) return error.message
    throw error
  }
}
