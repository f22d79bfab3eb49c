import type { Dateline, LabelledAuthor } from '@jianbao/record'
import { creditStart } from '../body/captions.js'
import type { Body } from '../body/collect.js'
import { isSignedDate } from '../body/signed-date.js'
import { type BylineCut, cutHead, cutSignature, cutTail } from '../lines/bylines.js'
import { parseCredits } from '../lines/credits.js'
import type { DateContext } from '../lines/dates.js'
import { parseMetadataLine } from '../lines/metadata-line.js'
import { mediumOf } from '../lines/publishers.js'
import type { Paragraph } from '../paragraph.js'
import type { Removal, RemovalReason } from '../removal-reasons.js'
import { hasEvidentMetadata } from './evident-metadata.js'
import { fold } from './fold.js'
import type { ShownDate } from './published-at.js'

/** A body without what tells about it at its edges: headline, date, byline, dateline. */
export interface TrimmedBody {
  readonly paragraphs: readonly Paragraph[]
  readonly dateline: Dateline | null
  readonly authors: readonly LabelledAuthor[]
  readonly publisher: string | null
  /** Whose reporters the bylines name. */
  readonly medium: string | null
  /** What those lines and cuts say of the date, likeliest first. */
  readonly dates: readonly ShownDate[]
  /** What was cut: the headline, dates and sources, bylines and datelines. */
  readonly removals: readonly Removal[]
}

/** What signs an article in brackets without naming anyone: an office of the paper, or its section. */
const desk = /(?:中心|[编編][辑輯]部|[记記]者站|新[闻聞][组組部]?)$/u
const reported = /[报報][道導导][)）〕】]/u
const slashes = ['/', '／', '╱']
const holdsSlash = (text: string): boolean => slashes.some((slash) => text.includes(slash))
const insideByline = /[（(〔【]([^（()）〔〕【】]{2,30}[/／╱][^（()）〔〕【】]{2,6}[报報][道導导])[)）〕】]/gu
/** How many lines at either end are looked at. */
const reach = 5
const shortLine = 80

export function trimEdges(
  { lines, captions }: Pick<Body, 'lines' | 'captions'>,
  title: string | null,
  context: DateContext,
): TrimmedBody {
  const trimmer = new EdgeTrimmer(
    lines.map(({ text }, line) => ({ text, line, start: 0 })),
    title === null ? '' : fold(title),
    context,
  )
  if (captions.size > 0) trimmer.cutCredits(lines.map((line) => captions.has(line)))
  trimmer.trimStart()
  trimmer.trimEnd()
  return trimmer
}

class EdgeTrimmer implements TrimmedBody {
  readonly paragraphs: Paragraph[]
  readonly authors: LabelledAuthor[] = []
  readonly dates: ShownDate[] = []
  readonly removals: Removal[] = []
  dateline: Dateline | null = null
  publisher: string | null = null
  medium: string | null = null
  readonly #title: string
  readonly #context: DateContext

  constructor(paragraphs: Paragraph[], title: string, context: DateContext) {
    this.paragraphs = paragraphs
    this.#title = title
    this.#context = context
  }

  /** Cuts off captions who made the picture. */
  cutCredits(isCaption: readonly boolean[]): void {
    for (const [i, paragraph] of this.paragraphs.entries()) {
      if (isCaption[paragraph.line] !== true) continue
      const at = creditStart(paragraph.text)
      if (at === paragraph.text.length) continue
      this.#remove('caption', paragraph.text.slice(at))
      this.paragraphs[i] = { ...paragraph, text: paragraph.text.slice(0, at).trimEnd() }
    }
  }

  /** Takes away the short lines of metadata among the first, then what the first paragraph begins with. */
  trimStart(): void {
    for (let seen = 0, at = 0; seen < reach && this.paragraphs.length > 1; seen++) {
      const text = this.paragraphs[at]?.text ?? ''
      if (text.length > shortLine) break
      if (this.#takeLine(text)) this.paragraphs.splice(at, 1)
      else at++
    }
    for (let seen = 0; seen < 2 && this.#cutOpening(); seen++) this.paragraphs.shift()
  }

  /** Cuts the first paragraph's dateline and byline off; whether nothing else is in it and others follow. */
  #cutOpening(): boolean {
    const opening = cutHead(this.paragraphs[0]?.text ?? '')
    if (opening === null || (opening.text === '' && this.paragraphs.length === 1)) return false
    this.#remove(opening.dateline === null ? 'byline' : 'dateline', opening.removed)
    this.authors.push(...opening.authors)
    this.dateline ??= opening.dateline
    this.publisher ??= opening.publisher
    this.medium ??= opening.medium
    this.#keep(0, opening)
    return opening.text === ''
  }

  trimEnd(): void {
    this.#noteInside()
    for (let seen = 0; seen < reach && this.paragraphs.length > 1; seen++) {
      const text = this.paragraphs.at(-1)?.text ?? ''
      if (isSignedDate(text, this.paragraphs.at(-2)?.text)) break
      if (text.length > shortLine || !(this.#takeLine(text) || this.#takeSigned(text))) break
      this.paragraphs.pop()
    }
    const at = this.paragraphs.length - 1
    const last = this.paragraphs[at]?.text ?? ''
    const tail = cutTail(last)
    const closing = tail ?? cutSignature(last)
    if (closing === null || closing.text === '') return
    this.#remove(tail === null ? 'signature' : 'byline', closing.removed)
    this.authors.push(...closing.authors)
    this.publisher ??= closing.publisher
    this.medium ??= closing.medium
    this.#keep(at, closing)
  }

  /** Names that a paragraph's middle gives in brackets, with the place of the report: nothing else is written so. */
  #noteInside(): void {
    for (const { text } of this.paragraphs) {
      if (!holdsSlash(text) || !reported.test(text)) continue
      for (const { 1: inside = '' } of text.matchAll(insideByline))
        this.authors.push(...(parseCredits(inside)?.authors ?? []))
    }
  }

  /** Puts what a cut has left in the paragraph's place. */
  #keep(at: number, { text, start }: BylineCut): void {
    const whole = this.paragraphs[at]
    if (whole !== undefined) this.paragraphs[at] = { ...whole, text, start: whole.start + start }
  }

  #remove(reason: RemovalReason, text: string): void {
    this.removals.push({ reason, place: 'inside', text })
  }

  /** Whether a line is the headline or metadata, which is then noted. */
  #takeLine(text: string): boolean {
    if (this.#title !== '' && fold(text) === this.#title) {
      this.#remove('headline', text)
      return true
    }
    if (!hasEvidentMetadata(text)) return false
    const found = parseMetadataLine(text, this.#context)
    if (found === null) return false
    this.authors.push(...found.authors)
    this.publisher ??= found.publisher
    this.medium ??= found.medium
    if (found.publishedAt !== null) this.dates.push({ value: found.publishedAt, line: text })
    this.#remove(found.authors.length > 0 ? 'byline' : 'metadata', text)
    return true
  }

  /** A closing line that is nothing but a name in brackets: `（张三）`. */
  #takeSigned(text: string): boolean {
    if (!text.startsWith('（') && !text.startsWith('(')) return false
    const inside = /^[（(]([^（()）]{2,14})[）)]$/u.exec(text)?.[1]
    const medium = inside === undefined ? null : mediumOf(inside)
    if (medium !== null || (inside !== undefined && desk.test(inside))) {
      this.publisher ??= medium
      this.#remove('signature', text)
      return true
    }
    const name = /^[（(]\s?([\p{Script=Han}\s、]{2,9})\s?[）)]$/u.exec(text)?.[1]
    const credits = name === undefined ? null : parseCredits(name, { bareNames: true })
    if (credits === null || credits.authors.length === 0) return false
    this.authors.push(...credits.authors)
    this.#remove('signature', text)
    return true
  }
}
