import { firstMeta, type PageFacts } from './page-facts.js'

/** Parameters that tell where a reader came from, not which article it is. */
const tracking = /^(?:utm_\w+|spm|from|f?r?src|fbclid|gclid|share\w*|scene|wfr|for|ref|referer|cmpid|tn)$/i

/** The page's own address for itself, absolute and without tracking; where it names none, the address it came from. */
export function findCanonicalUrl(facts: PageFacts, url: string | null): string | null {
  for (const said of [facts.canonicalLink, firstMeta(facts, ['og:url'])]) {
    const resolved = said === null ? null : resolve(said, url)
    if (resolved !== null) return resolved
  }
  return url === null ? null : resolve(url, null)
}

function resolve(said: string, base: string | null): string | null {
  try {
    const url = base === null ? new URL(said) : new URL(said, base)
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
    for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name)
    url.hash = ''
    return url.href
  } catch {
    return null
  }
}
