import type { PlaceVia } from '@jianbao/record'
import type { Span } from '@jianbao/text'
import type { FieldInput } from '../field.js'
import type { Refusals } from '../refusals.js'
import { inOrder } from '../scan/in-order.js'
import { abbreviations } from './abbreviations.js'
import { withoutForeign } from './abroad.js'
import type { Division } from './divisions.js'
import { Evidence } from './evidence.js'
import { withoutGivenNames } from './person-names.js'
import { resolve } from './resolve.js'
import type { Hit, Scan } from './scan.js'
import { scan } from './scan.js'
import { withoutShares } from './shares.js'

/** A place that the text names, how, and the rule that says so. */
export interface Mentioned extends Span {
  readonly division: Division
  readonly via: PlaceVia
  readonly rule: string
}

/** The places of a text, and the candidates that are none. */
export interface MentionedPlaces {
  readonly places: readonly Mentioned[]
  readonly refused: Refusals
}

/** A place name in a text: its span in UTF-16 code units, full name and GB/T 2260 code of 2, 4 or 6 digits. */
export interface NamedPlace extends Span {
  readonly name: string
  readonly code: string
  readonly via: PlaceVia
}

const homes = { cn: undefined, tw: '71', hk: '81' }

/** The Chinese places that `text` names, in reading order, without overlap. */
export function findPlaces(text: string): NamedPlace[] {
  return mentionedPlaces({ text, title: null, authors: [], country: 'cn' }).places.map(
    ({ start, end, division, via }) => ({
      start,
      end,
      name: division.name,
      code: division.code,
      via,
    }),
  )
}

export function mentionedPlaces(input: Omit<FieldInput, 'segments'>): MentionedPlaces {
  const { text } = input
  // Before the text, whose marks are kept for what comes after.
  const inTitle = input.title === null ? [] : hitsInTitle(input.title)
  const read = scan(
    text,
    occurrences(
      text,
      input.authors.map(({ name }) => name),
    ),
  )
  const traded = withoutShares(text, read.hits)
  const athome = withoutForeign(text, traded)
  const hits = withoutGivenNames(text, athome)
  const evidence = new Evidence([...inTitle, ...hits], homes[input.country])
  const isHome = (home: 'tw' | 'hk') => input.country === home || evidence.names(homes[home])
  const resolved = resolve(text, hits, evidence)
  const { refused } = read
  refused.add('share', read.hits.length - traded.length)
  refused.add('place abroad', traded.length - athome.length)
  refused.add("person's name", athome.length - hits.length)
  refused.add('name that nothing supports', hits.length - resolved.length)
  const named: Mentioned[] = [...resolved, ...abbreviations(text, freeOf(read), isHome)]
  const places = withoutOverlap(inOrder(named, (a, b) => a.start - b.start || b.end - a.end))
  return { places, refused }
}

/** What the title names speaks for what the text does, wherever that stands. */
const hitsInTitle = (title: string): Hit[] =>
  scan(title).hits.map(({ form, candidates }) => ({ form, candidates, start: -1, end: -1 }))

/** Where any of the words stands, in order and without overlap. */
function occurrences(text: string, words: readonly string[]): Span[] {
  const spans: Span[] = []
  for (const word of words) {
    if (word.length < 2) continue
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      spans.push({ start: at, end: at + word.length })
    }
  }
  return withoutOverlap(spans.sort((a, b) => a.start - b.start || b.end - a.end))
}

/** Whether a stretch is taken by no name, unless it holds that whole (鄂西北 the 西北); asked for from left to right. */
function freeOf({ covered }: Scan): (span: Span) => boolean {
  let passed = 0
  return ({ start, end }) => {
    while ((covered[passed]?.end ?? Number.POSITIVE_INFINITY) <= start) passed++
    const taken = covered[passed]
    return taken === undefined || taken.start >= end || (taken.start > start && taken.end <= end)
  }
}

function withoutOverlap<One extends Span>(sorted: readonly One[]): One[] {
  const kept: One[] = []
  for (const span of sorted) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span)
  return kept
}
