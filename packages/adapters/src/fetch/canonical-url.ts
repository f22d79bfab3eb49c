import type { Refusal } from '@jianbao/record'

/**
 * The one form of an address that a run knows it by, and asks for: `http:` or `https:`, without fragment, tracking
 * parameters and the scheme's own port, its host in lower case and punycode, its path's escapes in one spelling.
 * @returns the address, or `bad_url` with what to do
 */
export function canonicalUrl(given: string): string | Refusal {
  try {
    return new URL(given).href
  } catch {
    return { reason: 'bad_url', message: 'it is no address' }
  }
}
