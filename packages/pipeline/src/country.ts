import type { Script } from '@jianbao/record'
import { type CharacterTable, characterTable, holdsUnit, simplifiedView, UnitBuffer } from '@jianbao/text'
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
 * The country of an article: by its address, unless a medium of another country wrote it, else by who wrote it and whose
 * institutions and places it speaks of most. Where that is undecided its wording is: Traditional in Taiwan's or Hong
 * Kong's words, or the language its page declares. One word decides nothing in Simplified text, since mainland articles
 * are read on Taiwan's and Hong Kong's sites too; several do, be they of Cantonese alone. What is said elsewhere as well
 * (计程车) is no such word.
 * @param text Simplified
 */
export function countryOf(text: string, script: Script, provenance: Provenance = {}): Country {
  const { url, publisher, site, language } = provenance
  const sender = mediumOf(publisher) ?? mediumOf(site)
  const address = countryOfAddress(url)
  if (address && (sender ?? address) === address) return address
  // Simplified with Traditional's quotation marks was converted before it came here: it is nobody's own wording.
  const converted = script.input === 'hans' && text.includes('「') && !text.includes('“')
  const own = converted ? null : script.input === 'hans' ? 'cn' : script.variant
  const medium = sender ?? mediumOf(text.slice(0, openingLength), ['tw', 'hk'])
  const weightOf = (country: Country, marks: number): number =>
    marks +
    (country === medium ? mediumWeight : 0) +
    (country === own ? 1 : 0) +
    (language?.toLowerCase().endsWith(`-${country}`) === true ? 1 : 0)
  const [ofTaiwan = 0, ofHongKong = 0] = marksIn(text, abroad)
  const [tw, hk] = [weightOf('tw', ofTaiwan), weightOf('hk', ofHongKong)]
  // Most articles have nothing of either: then it is no matter how much they have of the mainland.
  if (tw === 0 && hk === 0) return 'cn'
  const [ofMainland = 0] = marksIn(text, mainland)
  const cn = weightOf('cn', ofMainland)
  if (hk > Math.max(cn, tw)) return 'hk'
  return tw > cn ? 'tw' : 'cn'
}

/** Where a text may still say who sent it: `【某报专讯】`. An agency of the mainland is quoted there as well (`据某社报道`). */
const openingLength = 20

function countryOfAddress(url: string | null | undefined): Country | null {
  const host = url && URL.canParse(url) ? new URL(url).hostname : ''
  return host.endsWith('.tw') ? 'tw' : host.endsWith('.hk') ? 'hk' : null
}

/** Whose medium a text names. */
function mediumOf(
  text: string | null | undefined,
  countries: readonly Country[] = everywhere,
): Country | null {
  if (!text) return null
  const simplified = simplifiedView(text)
  return countries.find((country) => media[country].test(simplified)) ?? null
}

const everywhere: readonly Country[] = ['tw', 'hk', 'cn']

const mediaOf = (country: Country): RegExp => new RegExp(countryMedia[country].join('|'))
const media = { cn: mediaOf('cn'), tw: mediaOf('tw'), hk: mediaOf('hk') }

/** The words of one or several countries. */
export interface Marks {
  /** What the words begin with, and what comes next in one: where neither stands, no word is looked for. */
  readonly opens: CharacterTable
  readonly goesOn: CharacterTable
  /** Those of each country. */
  readonly patterns: readonly RegExp[]
}

/** A character of a word, or several to choose from, once or twice. */
const place = /\[([^\]]+)\](\{2\})?|[^[\]]/gu

export function marksOf(...countries: readonly Country[]): Marks {
  const places = countries
    .flatMap((country): readonly string[] => countryMarks[country])
    .map((word) =>
      [...word.matchAll(place)].flatMap(([whole, choice = whole, twice]) =>
        twice ? [choice, choice] : choice,
      ),
    )
  const charactersAt = (index: number) => characterTable(places.flatMap((all) => [...(all[index] ?? '')]))
  return {
    opens: charactersAt(0),
    goesOn: charactersAt(1),
    patterns: countries.map((country) => new RegExp(countryMarks[country].join('|'), 'y')),
  }
}

const buffer = new UnitBuffer(1 << 14)
const abroad = marksOf('tw', 'hk')
const mainland = marksOf('cn')

/** How many words of each country's own stand in the text. */
export function marksIn(text: string, { opens, goesOn, patterns }: Marks): number[] {
  const found = patterns.map(() => 0)
  const ends = patterns.map(() => 0)
  const units = buffer.read(text)
  for (let at = 0; at + 1 < text.length; at++) {
    if (!holdsUnit(opens, units[at] as number) || !holdsUnit(goesOn, units[at + 1] as number)) continue
    for (const [i, pattern] of patterns.entries()) {
      pattern.lastIndex = at
      if (at < (ends[i] ?? 0) || !pattern.test(text)) continue
      found[i] = (found[i] ?? 0) + 1
      ends[i] = pattern.lastIndex
    }
  }
  return found
}
