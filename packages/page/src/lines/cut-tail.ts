import type { LabelledAuthor } from '@jianbao/record'
import { characterTable, holdsAny, isIn, whiteSpace } from '@jianbao/text'
import { addAuthor, type BylineCut, bylineOpenings } from './byline-cut.js'
import { parseCredits } from './credits.js'
import { lineView } from './line-view.js'
import { parseMetadataLine } from './metadata-line.js'
import { looksLikeMedium } from './publishers.js'

const longestTail = 90
const endMark = /^完$|^未完待续$|^(?:全文|本文)?完$|^END$/iu

/**
 * Cuts bylines, editors' lines and sources off the end of a paragraph: `（记者 张三）`, `(责任编辑：李四)`, `。本报记者 王五 摄`,
 * `(完)`. Null where it ends with none.
 */
export function cutTail(paragraph: string): BylineCut | null {
  const authors: LabelledAuthor[] = []
  let publisher: string | null = null
  let medium: string | null = null
  let text = paragraph.trimEnd()
  for (let i = 0; i < 5; i++) {
    const cut = closingGroup(text) ?? closingWords(text)
    if (!cut) break
    for (const author of cut.authors) addAuthor(authors, author)
    publisher ??= cut.publisher
    medium ??= cut.medium
    text = text.slice(0, cut.start).trimEnd()
  }
  if (text.length === paragraph.trimEnd().length) return null
  return {
    text,
    start: 0,
    removed: paragraph.slice(text.length).trim(),
    authors,
    dateline: null,
    publisher,
    medium,
  }
}

/** `（据新华社电）`, `（综合新华网报道）`. */
const sentBy = /^(?:据|综合|转自)(?<medium>[^,、\s]{2,14}?)(?:电|报道|报导|消息|公众号)?$/u

/** `（4月7日《某某日报》）` */
const printedIn = /^(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日)?\s*《(?<paper>[^《》]+)》(?:\d{1,2}月\d{1,2}日)?$/u

interface Closing {
  readonly start: number
  readonly authors: readonly LabelledAuthor[]
  readonly publisher: string | null
  readonly medium: string | null
}

/** Day of the Republic that an agency puts behind its editor: `（編輯：許某）1130703`. */
const dayCode = /(?<=[)）])\s?1\d{6}$/u

const digits = characterTable('0123456789')

/** A group in brackets at the end. */
function closingGroup(coded: string): Closing | null {
  const text = isIn(digits, coded, coded.length - 1) ? coded.replace(dayCode, '') : coded
  const open = bylineOpenings.get(lineView(text.slice(-1)))
  if (open === undefined) return null
  const start = Math.max(0, text.length - longestTail)
  const view = lineView(text.slice(start))
  const at = view.lastIndexOf(open)
  if (at < 0) return null
  const inside = text.slice(start + at + 1, -1)
  if (endMark.test(inside.trim())) return { start: start + at, authors: [], publisher: null, medium: null }
  const sender = sentBy.exec(lineView(inside))?.groups?.medium
  if (sender && looksLikeMedium(sender)) {
    const from = lineView(inside).indexOf(sender)
    return {
      start: start + at,
      authors: [],
      publisher: inside.slice(from, from + sender.length),
      medium: null,
    }
  }
  const closed = /[。！？”」]\s*$/u.test(view.slice(0, at))
  const paper = printedIn.exec(inside)?.groups?.paper ?? inside.trim()
  if (closed && !/^[见見]/u.test(paper) && looksLikeMedium(paper)) {
    return { start: start + at, authors: [], publisher: paper, medium: null }
  }
  const credits = parseCredits(inside)
  if (credits) return { start: start + at, authors: credits.authors, publisher: null, medium: credits.medium }
  const line = /[:：]/.test(inside) ? parseMetadataLine(inside, { fetchedAt: null }) : null
  return line && { start: start + at, authors: line.authors, publisher: line.publisher, medium: null }
}

/** Words behind the last sentence, or behind a gap: `。 本报记者 陈某 摄`. */
function closingWords(text: string): Closing | null {
  const from = Math.max(0, text.length - longestTail)
  const view = lineView(text.slice(from))
  const sentence = isIn(endMarks, view, view.length - 1) ? null : wordsBehind.exec(view)
  const first = sentence ? sentence.index + 1 : hasGap(view) ? 0 : -1
  if (first < 0) return null
  for (const at of boundaries(view, first)) {
    const words = text.slice(from + at).trim()
    if (/[)\]】]$/.test(view) && !/^[([【]/.test(lineView(words))) continue
    const credits = parseCredits(words)
    if (credits && credits.authors.length > 0) {
      return { start: from + at, authors: credits.authors, publisher: null, medium: credits.medium }
    }
  }
  return null
}

const endMarks = characterTable('。！？!?”」）)')
const wordsBehind = /[。！？!?”」）)]\s*[^。！？!?”」）)]{2,60}$/u
const blank = characterTable(whiteSpace)

/** Whether a blank stands between words near the end. */
function hasGap(view: string): boolean {
  const near = view.slice(-40)
  return holdsAny(blank, near, 0, near.length) && /(?<=\S)\s+\S/u.test(near)
}

/** Where closing words may begin: behind the sentence, at blanks, at a label with its medium. */
function boundaries(view: string, first: number): number[] {
  const starts = new Set<number>(first > 0 ? [first] : [])
  for (const match of view.slice(first).matchAll(/\s+|(?=本[报网刊台]记者)/gu)) {
    const at = first + match.index
    if (at > 0 && at >= view.length - 50) starts.add(at)
  }
  return [...starts].sort((a, b) => a - b).slice(0, 8)
}
