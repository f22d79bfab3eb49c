import { findDate } from '../lines/dates.js'
import { type MetadataSource, type Told, untold, type Witness, witness } from '../sources.js'
import { dayInAddress } from './dated-address.js'
import type { LinkedArticle } from './json-ld.js'
import { metaNamed, type PageFacts } from './page-facts.js'
import { scriptedTime } from './scripted-facts.js'

/** Metas that give the article's date, surest first. */
const dateMetas = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'publishdate',
  'publish_date',
  'publish-date',
  'publishtime',
  'publish_time',
  'pubdate',
  'pubtime',
  'published',
  'publication_date',
  'datepublished',
  'weibo:article:create_at',
  'weibo: article:create_at',
  'og:release_date',
  'apub:time',
  'bytedance:published_time',
  'parsely-pub-date',
  'article.published',
  'sailthru.date',
]
/** Metas that may be the page's date as well: what is shown beats them. */
const doubtfulMetas = ['dc.date', 'dc.date.issued', 'dcterms.created', 'date', 'article:modified_time']

/** A date in the lines around the text. */
export interface ShownDate {
  readonly value: string
  /** The line that it stands in. */
  readonly line: string
}

/** What tells of the date. */
export interface DateClues {
  readonly facts: PageFacts
  readonly linked: LinkedArticle | null
  /** In the lines around the text, the likeliest first. */
  readonly shown: readonly ShownDate[]
  /** The page's addresses; the last resort. */
  readonly urls: readonly string[]
}

interface Dated {
  readonly value: string
  readonly by: Witness
}

/** When the article was published; ISO 8601, to the minute where any of its witnesses has the time. */
export function findPublishedAt({ facts, linked, shown, urls }: DateClues): Told<string | null> {
  const all: Dated[] = []
  const add = (told: Dated | null) => told !== null && all.push(told)
  add(dated('json_ld', linked?.published ?? null, 'datePublished'))
  add(datedMeta(facts, dateMetas))
  add(dated('element', facts.published, 'datePublished'))
  for (const { value, line } of shown) all.push({ value, by: witness('lines_around', line) })
  const first = all[0] ?? lastResort(facts, urls)
  if (first === null) return untold
  const chosen = timedAs(first, all) ?? first
  const by = [chosen.by]
  for (const told of all)
    if (told !== chosen && by.length < mostWitnesses && dayOf(told.value) === dayOf(chosen.value))
      by.push(told.by)
  return { value: withoutMidnight(chosen.value), by }
}

/** A machine writes midnight, Beijing's or its own, to the second for a day without its time. */
function withoutMidnight(value: string): string {
  if (value.length === dayLength) return value
  if (value.startsWith('T00:00:00', dayLength)) return value.endsWith('Z') ? value : dayOf(value)
  if (!value.endsWith('T16:00:00Z')) return value
  return new Date(Date.parse(value) + 8 * 3_600_000).toISOString().slice(0, 10)
}

const mostWitnesses = 4

/** The same day with its time, or the same moment as the page shows it, from another witness. */
function timedAs(first: Dated, all: readonly Dated[]): Dated | undefined {
  if (!isTimed(first.value)) {
    return all.find(({ value }) => isTimed(value) && dayOf(value) === dayOf(first.value))
  }
  if (first.value.endsWith('+08:00')) return undefined
  // A clock that shows the same hour was Beijing's, whatever zone the machine names; or it is the same moment.
  return all.find(
    ({ value, by }) =>
      by.source === 'lines_around' &&
      isTimed(value) &&
      (value.slice(0, 16) === first.value.slice(0, 16) ||
        Math.abs(Date.parse(value) - Date.parse(first.value)) < 60_000),
  )
}

function lastResort(facts: PageFacts, urls: readonly string[]): Dated | null {
  return (
    datedMeta(facts, doubtfulMetas) ??
    firstTime(facts) ??
    dated('script', scriptedTime(facts)) ??
    dayInUrls(urls)
  )
}

function firstTime(facts: PageFacts): Dated | null {
  for (const time of facts.times) {
    const found = dated('element', time, 'time')
    if (found !== null) return found
  }
  return null
}

function dayInUrls(urls: readonly string[]): Dated | null {
  for (const url of urls) {
    const day = dayInAddress(url)
    if (day !== null) return { value: day, by: witness('address', url) }
  }
  return null
}

function datedMeta(facts: PageFacts, names: readonly string[]): Dated | null {
  for (const name of names) {
    const found = dated('meta', metaNamed(facts, name), name)
    if (found !== null) return found
  }
  return null
}

function dated(source: MetadataSource, said: string | null, name: string | null = null): Dated | null {
  const value = isoOf(said)
  return value === null ? null : { value, by: witness(source, said ?? '', name) }
}

/** Of `2017-09-14`. */
const dayLength = 10
/** Of `2017-09-14T06:17`. */
const minutesLength = 16

function dayOf(value: string): string {
  return value.slice(0, dayLength)
}

/** To the minute; midnight to the second is what a machine writes for a day without its time. */
function isTimed(value: string): boolean {
  if (value.length === dayLength) return false
  const isMidnight = value.startsWith('T00:00', dayLength)
  return !isMidnight || (value.charAt(minutesLength) === ':' && !value.startsWith(':00', minutesLength))
}

const iso = /^((?:19|20)\d\d-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(?:\.\d{1,9})?\s?(Z|[+-]\d\d:?\d\d)?)?/

/** `20120105102233`. */
const digitsOnly = /^((?:19|20)\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\d\d)?$/

/** A machine's date in the record's form, the zone kept; other forms are read as shown dates are. */
function isoOf(value: string | null): string | null {
  if (value === null) return null
  const match = iso.exec(value.trim())
  const stamp = digitsOnly.exec(value.trim())
  if (stamp !== null) return isoOf(value.trim().replace(digitsOnly, '$1-$2-$3 $4:$5'))
  if (match === null) return findDate(value, { fetchedAt: null })?.value ?? null
  const [, day = '', minutes, seconds = '', zone = '+08:00'] = match
  if (!exists(day)) return null
  if (minutes === undefined || minutes > '23:59') return day
  return `${day}T${minutes}${seconds}${zone.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2')}`
}

/** Whether it is in the calendar. */
function exists(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}
