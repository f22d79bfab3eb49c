import type { Author, Dateline } from '@jianbao/record'
import { type Credits, parseCredits } from './credits.js'
import { datelineAtStart } from './datelines.js'
import { lineView } from './line-view.js'
import { parseMetadataLine } from './metadata-line.js'
import { namesAtStart } from './names.js'
import { looksLikeMedium } from './publishers.js'

/** A paragraph without the dateline and byline it began or ended with. */
export interface BylineCut {
  /** What is left, trimmed at the cut; may be empty. */
  readonly text: string
  /** What was cut, as written. */
  readonly removed: string
  readonly authors: readonly Author[]
  readonly dateline: Dateline | null
  /** What a closing 来源 names. */
  readonly publisher: string | null
  /** The medium whose reporters they are (`南海网` of `南海网记者`). */
  readonly medium: string | null
}

interface Head {
  at: number
  readonly authors: Author[]
  dateline: Dateline | null
  medium: string | null
}

const longestGroup = 70
const pairs: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '【': '】',
  '〈': '〉',
  '《': '》',
  '<': '>',
}
const bullets = /^[\s•●◎□■◆◇▲△★☆※>]+/u
/** `【文汇报讯】`, `【明报专讯】`, `【大纪元1月17日讯】`, `【星岛日报报道】`: in brackets nothing else can be meant. */
const bracketedDateline =
  /^(?!.*记者)(?<agency>[\p{Script=Han}A-Za-z0-9.]{2,10}?)?[/ -]?(?<place>\p{Script=Han}{2,4}?)?(?<date>(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日)?(?:综合|即时|专|快)?(?:讯|电|报道|报导|消息)$/du
const byReport = /^[^。！？:：]{2,40}?(?:(?:摄影)?(?:报道|报导)|发自\p{Script=Han}{2,6})(?=[:\s]|$)/u
const role = /^[ ,、]?(?:本[报网刊台]|见习|实习|特约|首席|全媒体|融媒体)*(?:记者|通讯员|实习生)(?: |\/)?/u

/**
 * Cuts the dateline and the byline off the beginning of a paragraph: `新华社北京3月5日电（记者 …）`, `法制网讯记者徐某通讯员…`,
 * `【記者王小明／台北報導】`, `本报记者 张三报道：`. Null where it begins with neither.
 */
export function cutHead(paragraph: string): BylineCut | null {
  const head: Head = { at: 0, authors: [], dateline: null, medium: null }
  const view = lineView(paragraph.slice(0, 400))
  let found = 0
  for (let i = 0; i < 6; i++) {
    head.at += bullets.exec(view.slice(head.at))?.[0].length ?? 0
    const length =
      takeGroup(paragraph, view, head) || takeDateline(paragraph, head) || takeLoose(paragraph, view, head)
    if (length === 0) break
    head.at += length
    found = head.at
  }
  if (found === 0) return null
  const gap = /^[\s:,、.。/—–-]*/u.exec(view.slice(found))?.[0].length ?? 0
  return {
    text: paragraph.slice(found + gap),
    removed: paragraph.slice(0, found).trim(),
    authors: head.authors,
    dateline: head.dateline,
    publisher: null,
    medium: head.medium,
  }
}

/** A bracketed byline or dateline at the head's place. */
function takeGroup(paragraph: string, view: string, head: Head): number {
  const close = pairs[view.charAt(head.at)]
  if (close === undefined) return 0
  const end = view.slice(0, head.at + longestGroup).indexOf(close, head.at + 1)
  if (end < 0) return 0
  const inside = paragraph.slice(head.at + 1, end)
  const sent = datelineAtStart(inside)
  const bareNames = head.dateline !== null
  const behind = sent ? parseCredits(inside.slice(sent.end), { bareNames }) : null
  const whole = sent && (behind || sent.end === inside.length) ? sent : null
  const credits = whole ? behind : parseCredits(inside, { bareNames })
  const dateline = whole ?? (credits ? null : bracketed(inside))
  if (!dateline && !credits) return 0
  if (dateline) head.dateline ??= { agency: dateline.agency, place: dateline.place, date: dateline.date }
  if (credits) addCredits(head, credits)
  return end + 1 - head.at
}

function bracketed(text: string): Dateline | null {
  const indices = bracketedDateline.exec(lineView(text))?.indices?.groups
  if (!indices) return null
  const written = (part: [number, number] | undefined): string | null => (part ? text.slice(...part) : null)
  const { agency, place, date } = indices
  if (date) return { agency: written(agency), place: written(place), date: written(date) }
  return { agency: agencyIn(text), place: null, date: null }
}

/** `文汇报讯` and `明报专讯` are sent by a paper; `某某财讯` is the agency's own name. */
function agencyIn(text: string): string {
  const sender = text.replace(
    /(?:综合|綜合|即时|即時|专|專|快)?(?:讯|訊|电|電|报道|報道|报导|報導|消息)$/u,
    '',
  )
  return /^本.$/u.test(sender) || looksLikeMedium(sender) || !/[讯訊]$/u.test(text) ? sender : text
}

function takeDateline(paragraph: string, head: Head): number {
  if (head.dateline !== null) return 0
  const found = datelineAtStart(paragraph.slice(head.at))
  if (!found) return 0
  head.dateline = { agency: found.agency, place: found.place, date: found.date }
  return found.end
}

/** A byline without brackets: one that 报道 closes, or, behind a dateline, labels and their names run on into the text. */
function takeLoose(paragraph: string, view: string, head: Head): number {
  const rest = view.slice(head.at)
  const reported = byReport.exec(rest)
  if (reported) {
    const credits = parseCredits(paragraph.slice(head.at, head.at + reported[0].length))
    if (credits && credits.authors.length > 0) {
      addCredits(head, credits)
      return reported[0].length
    }
  }
  return head.dateline === null ? takeSpaced(paragraph, rest, head) : takeRun(paragraph, rest, head)
}

/** `本报记者 张三 李四　　昨日…`: without a dateline, the gap behind the names has to be wide. */
function takeSpaced(paragraph: string, rest: string, head: Head): number {
  const gap = /^[^。,!?]{2,40}? {2,}(?=\S)/u.exec(rest)?.[0].length ?? 0
  if (gap === 0 || !/记者|通讯员/.test(rest.slice(0, gap))) return 0
  const credits = parseCredits(paragraph.slice(head.at, head.at + gap).trim())
  if (!credits || credits.authors.length === 0) return 0
  addCredits(head, credits)
  return gap
}

function takeRun(paragraph: string, rest: string, head: Head): number {
  let at = 0
  for (let i = 0; i < 4; i++) {
    const label = role.exec(rest.slice(at))?.[0]
    if (label === undefined) break
    const from = head.at + at + label.length
    const run = namesAtStart(paragraph.slice(from, from + 30))
    if (run.names.length === 0) break
    const kind = /通讯员/.test(label) ? 'correspondent' : 'reporter'
    for (const name of run.names) addAuthor(head.authors, { name, role: kind })
    at += label.length + run.end
  }
  return at
}

function addCredits(head: Head, credits: Credits): void {
  for (const author of credits.authors) addAuthor(head.authors, author)
  head.medium ??= credits.medium
  if (credits.date !== null) {
    head.dateline ??= { agency: credits.medium, place: credits.place, date: credits.date }
  }
}

function addAuthor(authors: Author[], author: Author): void {
  if (!authors.some(({ name }) => name === author.name)) authors.push(author)
}

const longestTail = 90
const endMark = /^完$|^未完待续$|^(?:全文|本文)?完$|^END$/iu

/**
 * Cuts bylines, editors' lines and sources off the end of a paragraph: `（记者 张三）`, `(责任编辑：李四)`, `。本报记者 王五 摄`,
 * `(完)`. Null where it ends with none.
 */
export function cutTail(paragraph: string): BylineCut | null {
  const authors: Author[] = []
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
  return { text, removed: paragraph.slice(text.length).trim(), authors, dateline: null, publisher, medium }
}

/** `（据新华社电）`, `（综合新华网报道）`. */
const sentBy = /^(?:据|综合|转自)(?<medium>[^,、\s]{2,14}?)(?:电|报道|报导|消息|公众号)?$/u

/** `（4月7日《某某日报》）` */
const printedIn = /^(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日)?\s*《(?<paper>[^《》]+)》(?:\d{1,2}月\d{1,2}日)?$/u

interface Closing {
  readonly start: number
  readonly authors: readonly Author[]
  readonly publisher: string | null
  readonly medium: string | null
}

/** A group in brackets at the end. */
function closingGroup(text: string): Closing | null {
  const start = Math.max(0, text.length - longestTail)
  const view = lineView(text.slice(start))
  const open = Object.entries(pairs).find(([, close]) => view.endsWith(close))?.[0]
  if (open === undefined) return null
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
  const sentence = /[。！？!?”」）)]\s*[^。！？!?”」）)]{2,60}$/u.exec(view)
  const first = sentence ? sentence.index + 1 : /(?<=\S)\s+\S/u.exec(view.slice(-40)) ? 0 : -1
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

/** Where closing words may begin: behind the sentence, at blanks, at a label with its medium. */
function boundaries(view: string, first: number): number[] {
  const starts = new Set<number>(first > 0 ? [first] : [])
  for (const match of view.slice(first).matchAll(/\s+|(?=本[报网刊台]记者)/gu)) {
    const at = first + match.index
    if (at > 0 && at >= view.length - 50) starts.add(at)
  }
  return [...starts].sort((a, b) => a - b).slice(0, 8)
}
