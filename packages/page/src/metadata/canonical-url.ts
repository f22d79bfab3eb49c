import { withoutTracking } from '@jianbao/text'
import { type Told, untold, type Witness, witness } from '../sources.js'
import { namedMeta, type PageFacts } from './page-facts.js'

/**
 * The page's own address for itself, absolute and without tracking; where it names none, the address it came from. The
 * address of a home page is no article's, though some sites give it for every page.
 */
export function findCanonicalUrl(facts: PageFacts, url: string | null): Told<string | null> {
  const claims: readonly (Witness | null)[] = [
    facts.canonicalLink === null ? null : witness('link', facts.canonicalLink, 'canonical'),
    namedMeta(facts, ['og:url']),
  ]
  for (const by of claims) {
    const resolved = by === null ? null : resolve(by.said, url)
    if (by !== null && resolved !== null && !isHome(resolved, url)) return { value: resolved.href, by: [by] }
  }
  const own = url === null ? null : resolve(url, null)
  return own === null ? untold : { value: own.href, by: [witness('address', url ?? '')] }
}

function resolve(said: string, base: string | null): URL | null {
  try {
    const url = base === null ? new URL(said) : new URL(said, base)
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
    const { href } = url
    if (href.includes('?')) url.search = withoutTracking(url.search)
    if (href.includes('#')) url.hash = ''
    return url
  } catch {
    return null
  }
}

const homePath = /^\/(?:(?:index|default|home)(?:\.\w{2,5})?)?$/i

/** Whether an address is a site's first page, and the page's own isn't known to be that. */
function isHome({ pathname, search, href }: URL, own: string | null): boolean {
  return search === '' && homePath.test(pathname) && (own === null || resolve(own, null)?.href !== href)
}
