import type { Author } from '@jianbao/record'
import type { Body } from '../body/collect.js'
import type { Line } from '../body/line.js'
import { cutTail } from '../lines/bylines.js'
import { type DateContext, findDate } from '../lines/dates.js'
import { type MetadataLine, parseMetadataLine } from '../lines/metadata-line.js'
import { mediumOf } from '../lines/publishers.js'
import type { ShownDate } from './published-at.js'

/** What the lines around a text say of it: the nearest above it first, then those below. */
export interface Surroundings {
  readonly publisher: string | null
  /** A medium that no label says is the source: alone on its line, or beside the date. */
  readonly medium: string | null
  readonly authors: readonly Author[]
  readonly dates: readonly ShownDate[]
}

/** How many lines inside (left out of the text), above and below are read. */
const reach = { inside: 6, above: 30, below: 15 }
/** Names farther from the text than this are other articles'. */
const authorReach = 15
/** So many links below the text begin other articles' lists, and names among them are others' authors. */
const mostLinks = 4
/** A medium's name on a line of its own stands so near to the text. */
const mediumReach = 8
const longest = 120

/** What a line with metadata has in it; asked first, for it is cheap. */
export const evidentMetadata =
  /\d{2,4}\s?[-年/.]|\d{8}|\d{1,2}[:：]\d\d|[\d半]\s?[\p{Script=Han}]{1,3}前|\d ago|[A-Z][a-z]{2,8}\.? \d|\d [A-Z][a-z]{2}|[〇○零][一二三四五六七八九]|民[国國]|^刚[刚才]$|[來来]源|稿源|出[处處]|[转轉]自|[记記作]者|[编編][辑輯译譯]|[责責][编編]|[通评評特][讯訊论論派][员員]|[摄攝]|[报報][道导導]|撰|供稿|[实實][习習]|[／╱]|\/\s?[文图圖]|^[◎□■○●★☆▲◆◇※]/u

export function readSurroundings(body: Body, context: DateContext): Surroundings {
  const dates: ShownDate[] = []
  /** When the page was changed: the last that is asked. */
  const changes: ShownDate[] = []
  const authors: Author[] = []
  let publisher: string | null = null
  let medium: string | null = null
  const read = (line: Line, distance: number): void => {
    if (line.size > longest || !evidentMetadata.test(line.text)) return
    const found = isLinkList(line) ? null : parseMetadataLine(line.apart ?? line.text, context)
    if (found !== null) {
      publisher ??= found.publisher
      medium ??= found.medium
      if (distance < authorReach) authors.push(...found.authors)
    }
    const date = found?.publishedAt ? found : dateAlone(line, context)
    if (date?.publishedAt) (date.changed ? changes : dates).push({ value: date.publishedAt, line: line.text })
  }
  body.left.slice(0, reach.inside).forEach(read)
  body.head.slice(-reach.above).toReversed().forEach(read)
  body.left.slice(reach.inside).forEach(read)
  let links = 0
  body.tail.slice(0, reach.below).forEach((line, distance) => {
    if (line.linked * 2 > line.size) links++
    read(line, links < mostLinks ? distance : authorReach)
  })
  // Last, for a reporter's own pictures don't make a photographer of him.
  for (const line of [...body.left, ...body.captions]) authors.push(...photographersOn(line))
  if (publisher === null) medium = mediumAlone(body.head, context) ?? medium
  return { publisher, medium, authors, dates: [...dates, ...changes] }
}

function dateAlone(line: Line, context: DateContext): Pick<MetadataLine, 'publishedAt' | 'changed'> | null {
  const found = findDate(line.text, context)
  return found === null ? null : { publishedAt: found.value, changed: found.changed }
}

/** The medium that has a line for itself beside the date's, above the text. */
function mediumAlone(head: readonly Line[], context: DateContext): string | null {
  const near = head.slice(-mediumReach)
  const dated = near.map(
    ({ size, text }) => size < 60 && /\d/.test(text) && (findDate(text, context)?.full ?? false),
  )
  for (let at = near.length - 1; at >= 0; at--) {
    const line = near[at]
    if (line === undefined || line.size > 16 || !dated.slice(Math.max(0, at - 2), at + 2).includes(true))
      continue
    const medium = mediumOf(line.text)
    if (medium !== null) return medium
  }
  return null
}

const signed = /[摄攝影](?:[）)】]|$)/

/** Who took the picture, by its caption: `……。某人摄`. */
function photographersOn(line: Line): readonly Author[] {
  if (line.size > longest || !signed.test(line.text)) return []
  return cutTail(line.text)?.authors.filter(({ role }) => role === 'photographer') ?? []
}

function isLinkList(line: Line): boolean {
  return line.linked * 2 > line.size && line.size > 20
}
