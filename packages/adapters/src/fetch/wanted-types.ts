import type { Refusal } from '@jianbao/record'
import { formatByType, mediaType } from '../inputs/media-types.js'
import type { Wanted } from './http-exchange.js'

/** The `Accept` of a request (RFC 9110, 12.5.1); other types are named too, since some servers refuse to choose. */
export const acceptOf: Readonly<Record<Wanted, string>> = {
  page: 'text/html,application/xhtml+xml,text/plain;q=0.8,*/*;q=0.1',
  listing:
    'application/rss+xml,application/atom+xml,application/xml;q=0.9,text/xml;q=0.9,text/plain;q=0.5,*/*;q=0.1',
  anything: '*/*',
}

/** Types of feeds and sitemaps, and those that servers give them for want of a better one. */
const listingType =
  /^(?:text\/.*|.*[/+]xml|application\/(?:feed\+)?json|application\/(?:x-)?gzip|(?:application|binary)\/octet-stream)$/

/** Why an answer of this `Content-Type` is not what was wanted; null where it may be. */
export function typeRefusal(wanted: Wanted, contentType: string): Refusal | null {
  const type = mediaType(contentType)
  const isFine =
    wanted === 'anything' ||
    (wanted === 'page' ? formatByType(contentType) !== 'other' : type === '' || listingType.test(type))
  if (isFine) return null
  const are = wanted === 'page' ? 'HTML, XHTML and plain text are' : 'RSS, Atom and sitemaps are'
  return { reason: 'not_text', message: `its Content-Type is ${type.slice(0, 80)}; only ${are} read` }
}
