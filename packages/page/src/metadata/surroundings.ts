import type { LabelledAuthor } from '@jianbao/record'
import { characterTable, holdsAny } from '@jianbao/text'
import type { Body } from '../body/collect.js'
import { gappedAt } from '../body/joints.js'
import type { Line } from '../body/line.js'
import { cutTail } from '../lines/bylines.js'
import { type DateContext, type FoundDate, findDate, findDates } from '../lines/dates.js'
import { readMetadataLine } from '../lines/metadata-line.js'
import { mediumOf } from '../lines/publishers.js'
import { hasEvidentMetadata } from './evident-metadata.js'
import type { ShownDate } from './published-at.js'

/** What the lines around a text say of it: the nearest above it first, then those below. */
export interface Surroundings {
  readonly publisher: string | null
  /** A medium that no label says is the source: alone on its line, or beside the date. */
  readonly medium: string | null
  readonly authors: readonly LabelledAuthor[]
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

export function readSurroundings(body: Body, context: DateContext): Surroundings {
  const reader = new LinesReader(context)
  const left = body.left.filter(isOwn)
  const head = body.head.filter(isOwn)
  const tail = body.tail.filter(isOwn)
  for (let at = 0; at < left.length && at < reach.inside; at++) reader.read(left[at], at)
  for (let at = 1; at <= head.length && at <= reach.above; at++) reader.read(head[head.length - at], at - 1)
  for (let at = reach.inside; at < left.length; at++) reader.read(left[at], at - reach.inside)
  let links = 0
  for (let at = 0; at < tail.length && at < reach.below; at++) {
    const line = tail[at]
    if (line !== undefined && line.linked * 2 > line.size) links++
    reader.read(line, links < mostLinks ? at : authorReach)
  }
  const { authors, dates, changes, publisher } = reader
  // Last, for a reporter's own pictures don't make a photographer of him.
  for (const line of left) addPhotographers(line, authors)
  for (const line of body.captions) addPhotographers(line, authors)
  const medium = (publisher === null ? mediumAlone(head, context) : null) ?? reader.medium
  return { publisher, medium, authors, dates: [...dates, ...changes] }
}

const isOwn = ({ listed }: Line): boolean => !listed

/** Gathers what lines say, the first thing said of a kind first. */
class LinesReader {
  readonly dates: ShownDate[] = []
  /** When the page was changed: the last that is asked. */
  readonly changes: ShownDate[] = []
  readonly authors: LabelledAuthor[] = []
  publisher: string | null = null
  medium: string | null = null
  readonly #context: DateContext

  constructor(context: DateContext) {
    this.#context = context
  }

  read(line: Line | undefined, distance: number): void {
    if (line === undefined || line.size > longest || !hasEvidentMetadata(line.text)) return
    const { text, joints } = line
    if (isLinkList(line)) {
      this.#addDate(findDate(text, this.#context), text)
      return
    }
    const apart = joints === null ? text : gappedAt(joints)
    const dates = findDates(apart, this.#context)
    const found = readMetadataLine(apart, dates)
    if (found !== null) {
      this.publisher ??= found.publisher
      this.medium ??= found.medium
      if (distance < authorReach) this.authors.push(...found.authors)
    }
    if (found?.publishedAt) this.#add(found.publishedAt, found.changed, text)
    else this.#addDate(joints === null ? (dates[0] ?? null) : findDate(text, this.#context), text)
  }

  #addDate(date: FoundDate | null, line: string): void {
    if (date !== null) this.#add(date.value, date.changed, line)
  }

  #add(value: string, changed: boolean, line: string): void {
    ;(changed ? this.changes : this.dates).push({ value, line })
  }
}

/** The medium that has a line for itself beside the date's, above the text. */
function mediumAlone(head: readonly Line[], context: DateContext): string | null {
  const near = head.slice(-mediumReach)
  const isDated = ({ size, text }: Line): boolean =>
    size < 60 && /\d/.test(text) && (findDate(text, context)?.full ?? false)
  for (let at = near.length - 1; at >= 0; at--) {
    const line = near[at]
    const medium = line === undefined || line.size > 16 ? null : mediumOf(line.text)
    if (medium !== null && near.slice(Math.max(0, at - 2), at + 2).some(isDated)) return medium
  }
  return null
}

const taken = characterTable('摄攝影')
const signed = /[摄攝影](?:[）)】]|$)/

/** Who took the picture, by its caption: `……。某人摄`. */
function addPhotographers(line: Line, authors: LabelledAuthor[]): void {
  if (line.size > longest || !holdsAny(taken, line.text, 0, line.text.length) || !signed.test(line.text))
    return
  for (const author of cutTail(line.text)?.authors ?? [])
    if (author.role === 'photographer') authors.push(author)
}

function isLinkList(line: Line): boolean {
  return line.linked * 2 > line.size && line.size > 20
}
