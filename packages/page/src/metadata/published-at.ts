import type { Line } from '../body/line.js'
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

/** How many lines above and below the text are looked through. */
const reach = 40

/** When the article was published; ISO 8601, to the minute where any of its witnesses has the time. */
export function findPublishedAt(
  facts: PageFacts,
  linked: LinkedArticle | null,
  head: readonly Line[],
  tail: readonly Line[],
  fetchedAt: string | null,
): string | null {
  const context = { fetchedAt }
  const said = isoOf(linked?.published ?? null) ?? isoOf(firstMeta(facts, metaNames))
  const shown = shownDate(head.slice(-reach).reverse(), context) ?? shownDate(tail.slice(0, reach), context)
  if (said !== null) return timed(said) || shown?.slice(0, 10) !== said.slice(0, 10) ? said : shown
  return shown ?? firstTime(facts)
}

function timed(value: string): boolean {
  return value.length > 10
}

/** The first date with its time among the lines, else the first date. */
function shownDate(lines: readonly Line[], context: { fetchedAt: string | null }): string | null {
  let plain: string | null = null
  for (const line of lines) {
    if (line.size > 160 || line.linked * 2 > line.size) continue
    const found = findDate(line.text, context)
    if (found === null) continue
    if (timed(found.value)) return found.value
    plain ??= found.value
  }
  return plain
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
