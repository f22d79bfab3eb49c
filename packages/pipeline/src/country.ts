import { countryMarks } from './country-marks.js'

/** Where an article was written: what its bare `元` is, and whose province is meant. */
export type Country = 'cn' | 'tw' | 'hk'

/**
 * The country of an article, by its address or by whose institutions it speaks of; `cn` where nothing speaks against.
 * Wording and script are no evidence: mainland articles are read on Taiwan's and Hong Kong's sites too.
 * @param text Simplified
 */
export function countryOf(text: string, url: string | null): Country {
  const host = url === null || !URL.canParse(url) ? '' : new URL(url).hostname
  if (host.endsWith('.tw')) return 'tw'
  if (host.endsWith('.hk')) return 'hk'
  const [cn, tw, hk] = [marksOf('cn', text), marksOf('tw', text), marksOf('hk', text)]
  if (tw > cn && tw >= hk) return 'tw'
  return hk > cn ? 'hk' : 'cn'
}

const patterns = Object.fromEntries(
  Object.entries(countryMarks).map(([country, words]) => [country, new RegExp(words.join('|'), 'g')]),
) as Record<Country, RegExp>

function marksOf(country: Country, text: string): number {
  return text.match(patterns[country])?.length ?? 0
}
