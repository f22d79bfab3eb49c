import type { Script } from '@jianbao/record'
import { countryMarks } from './country-marks.js'

/** Where an article was written: what its bare `元` is, and whose province is meant. */
export type Country = 'cn' | 'tw' | 'hk'

/**
 * The country of an article: by its address, else by whose institutions and places it speaks of most. Where that is
 * undecided its wording is: Traditional in Taiwan's or Hong Kong's words. Wording alone decides nothing, since mainland
 * articles are read on Taiwan's and Hong Kong's sites too.
 * @param text Simplified
 */
export function countryOf(text: string, script: Script, url: string | null): Country {
  const host = url === null || !URL.canParse(url) ? '' : new URL(url).hostname
  if (host.endsWith('.tw')) return 'tw'
  if (host.endsWith('.hk')) return 'hk'
  const own = script.input === 'hans' ? 'cn' : script.variant
  const marks = (country: Country): number => marksOf(country, text) + (country === own ? 1 : 0)
  return countries.reduce((best, country) => (marks(country) > marks(best) ? country : best))
}

const countries: readonly [Country, ...Country[]] = ['cn', 'tw', 'hk']

const patterns = Object.fromEntries(
  Object.entries(countryMarks).map(([country, words]) => [country, new RegExp(words.join('|'), 'g')]),
) as Record<Country, RegExp>

function marksOf(country: Country, text: string): number {
  return text.match(patterns[country])?.length ?? 0
}
