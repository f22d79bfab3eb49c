import { findDate } from '../lines/dates.js'
import type { LinkedArticle } from './json-ld.js'
import { firstMeta, type PageFacts } from './page-facts.js'

const metaNames = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'publishdate',
  'publish_date',
  'publish-date',
  'pubdate',
  'pubtime',
  'publishtime',
  'published',
  'publication_date',
  'datepublished',
  'weibo:article:create_at',
  'weibo: article:create_at',
  'og:release_date',
  'apub:time',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'article.published',
  'sailthru.date',
  'date',
]

/** What is said of the date beside the visible text. */
export interface SaidDates {
  readonly facts: PageFacts
  readonly linked: LinkedArticle | null
  /** The page's addresses; the last resort. */
  readonly urls: readonly (string | null)[]
}

/**
 * When the article was published; ISO 8601, to the minute where any of its witnesses has the time. `shown` holds the
 * dates in the lines around the text, the likeliest first.
 */
export function findPublishedAt({ facts, linked, urls }: SaidDates, shown: readonly string[]): string | null {
  const said = isoOf(linked?.published ?? null) ?? isoOf(firstMeta(facts, metaNames))
  const seen = likeliest(shown)
  if (said !== null) return timed(said) || seen?.slice(0, 10) !== said.slice(0, 10) ? said : seen
  return seen ?? firstTime(facts) ?? dateInUrls(urls)
}

/** The first date; with its time, where a later one has it. */
function likeliest(dates: readonly string[]): string | null {
  const [first] = dates
  if (first === undefined) return null
  return dates.find((date) => timed(date) && date.startsWith(first)) ?? first
}

const dayInUrl = /(?<!\d)((?:19|20)\d\d)([-/_]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/

function dateInUrls(urls: readonly (string | null)[]): string | null {
  for (const url of urls) {
    const match = dayInUrl.exec(url ?? '')
    if (match !== null) return `${match[1]}-${match[3]}-${match[4]}`
  }
  return null
}

function timed(value: string): boolean {
  return value.length > 10
}

function firstTime(facts: PageFacts): string | null {
  for (const time of facts.times) {
    const value = isoOf(time)
    if (value !== null) return value
  }
  return null
}

const iso = /^((?:19|20)\d\d-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(?:\.\d{1,9})?\s?(Z|[+-]\d\d:?\d\d)?)?/

/** A machine's date in the record's form, the zone kept; other forms are read as shown dates are. */
function isoOf(value: string | null): string | null {
  if (value === null) return null
  const match = iso.exec(value.trim())
  if (match === null) return findDate(value, { fetchedAt: null })?.value ?? null
  const [, day = '', minutes, seconds = '', zone = '+08:00'] = match
  if (minutes === undefined) return day
  return `${day}T${minutes}${seconds}${zone.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2')}`
}
