import type { Script } from '@jianbao/record'
import { simplifiedView } from '@jianbao/text'
import { countryMarks } from './country-marks.js'
import { countryMedia } from './country-media.js'

/** Where an article was written: what its bare `元` is, and whose province is meant. */
export type Country = 'cn' | 'tw' | 'hk'

/** What is known of an article besides its text; absent where it isn't. */
export interface Provenance {
  readonly url?: string | null
  readonly publisher?: string | null
  readonly site?: string | null
  /** BCP 47, as the page declares it. */
  readonly language?: string | null
}

/** A medium writes of its own country's money, whatever else an article speaks of. */
const mediumWeight = 4

/**
 * The country of an article: by its address, else by who published it and whose institutions and places it speaks of
 * most. Where that is undecided its wording is: Traditional in Taiwan's or Hong Kong's words, or the language its page
 * declares. Wording alone decides nothing, since mainland articles are read on Taiwan's and Hong Kong's sites too.
 * @param text Simplified
 */
export function countryOf(text: string, script: Script, provenance: Provenance = {}): Country {
  const { url, publisher, site, language } = provenance
  const host = url && URL.canParse(url) ? new URL(url).hostname : ''
  if (host.endsWith('.tw')) return 'tw'
  if (host.endsWith('.hk')) return 'hk'
  const own = script.input === 'hans' ? 'cn' : script.variant
  const named = simplifiedView(`${publisher ?? ''} ${site ?? ''} ${text.slice(0, openingLength)}`)
  const marks = (country: Country): number =>
    marksOf(country, text) +
    (media[country]?.test(named) === true ? mediumWeight : 0) +
    (country === own ? 1 : 0) +
    (language?.toLowerCase().endsWith(`-${country}`) === true ? 1 : 0)
  return countries.reduce((best, country) => (marks(country) > marks(best) ? country : best))
}

/** Where a text may still say who sent it: `【某报专讯】`. */
const openingLength = 20

const media: Partial<Record<Country, RegExp>> = Object.fromEntries(
  Object.entries(countryMedia).map(([country, names]) => [country, new RegExp(names.join('|'))]),
)

const countries: readonly [Country, ...Country[]] = ['cn', 'tw', 'hk']

const patterns = Object.fromEntries(
  Object.entries(countryMarks).map(([country, words]) => [country, new RegExp(words.join('|'), 'g')]),
) as Record<Country, RegExp>

function marksOf(country: Country, text: string): number {
  return text.match(patterns[country])?.length ?? 0
}
