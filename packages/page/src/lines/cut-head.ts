import type { Author, Dateline, LabelledAuthor } from '@jianbao/record'
import { characterTable, holdsAny, isCommonWord, isIn, whiteSpace } from '@jianbao/text'
import { addAuthor, type BylineCut, bylineClosings } from './byline-cut.js'
import { calledBy } from './byline-labels.js'
import { type Credits, parseCredits } from './credits.js'
import { datelineAtStart } from './datelines.js'
import { lineView } from './line-view.js'
import { namesAtStart } from './names.js'
import { looksLikeMedium } from './publishers.js'

interface Head {
  at: number
  readonly authors: LabelledAuthor[]
  dateline: Dateline | null
  medium: string | null
}

const longestGroup = 70
const bullets = /^[\s•●◎□■◆◇▲△★☆※>]+/u
const bulletSigns = characterTable(`${whiteSpace}•●◎□■◆◇▲△★☆※>`)
/** `【文汇报讯】`, `【明报专讯】`, `【大纪元1月17日讯】`, `【星岛日报报道】`: in brackets nothing else can be meant. */
const bracketedDateline =
  /^(?!.*记者)(?<agency>[\p{Script=Han}A-Za-z0-9.]{2,10}?)?[/ -]?(?<place>\p{Script=Han}{2,4}?)?(?<date>(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日)?(?:综合|即时|专|快)?(?:讯|电|报道|报导|消息)$/du
/** How far a byline without brackets may reach. */
const nearness = 60
export const reportSigns = characterTable('道导自')
export const byReport = /^[^。！？:：]{2,40}?(?:(?:摄影)?(?:报道|报导)|发自\p{Script=Han}{2,6})(?=[:\s]|$)/u
/** What a dateline may be followed by: the headline said again. */
const subject = /^ {0,3}题 ?:[^。]{4,60}$/u
/** In a byline's brackets behind a dateline: a pen name, if no common word. */
const penName = /^\p{Script=Han}{2,4}$/u
/** The clause tells what its reporters did: they are its subject, and no byline. */
const tellsOfReporters =
  /^[^。!?;]{0,40}?(?:获悉|获知|得知|了解到|看到|见到|听到|注意到|发现|来到|赶到|走进|走访|探访|采访|从[^。,]{2,24}(?:了解|证实))/u
const role = /^[ ,、]?(?:本[报网刊台]|见习|实习|特约|首席|全媒体|融媒体)*(?:记者|通讯员|实习生)(?: |\/)?/u
/** What stands around the label itself. */
const bare = /[ ,、/，／\u3000]+/gu

/**
 * Cuts the dateline and the byline off the beginning of a paragraph: `新华社北京3月5日电（记者 …）`, `某某网讯记者徐某通讯员…`,
 * `【記者王小明／台北報導】`, `本报记者 张三报道：`. Null where it begins with neither.
 */
export function cutHead(paragraph: string): BylineCut | null {
  const head: Head = { at: 0, authors: [], dateline: null, medium: null }
  const view = lineView(paragraph.slice(0, 400))
  let found = 0
  for (let i = 0; i < 6; i++) {
    if (isIn(bulletSigns, view, head.at)) head.at += bullets.exec(view.slice(head.at))?.[0].length ?? 0
    const length =
      takeGroup(paragraph, view, head) || takeDateline(paragraph, head) || takeLoose(paragraph, view, head)
    if (length === 0) break
    head.at += length
    found = head.at
  }
  if (found === 0) return null
  if (head.dateline !== null) found += subject.exec(view.slice(found))?.[0].length ?? 0
  const gap = /^[\s:,、.。/—–-]*/u.exec(view.slice(found))?.[0].length ?? 0
  return {
    text: paragraph.slice(found + gap),
    start: found + gap,
    removed: paragraph.slice(0, found).trim(),
    authors: head.authors,
    dateline: head.dateline,
    publisher: null,
    medium: head.medium,
  }
}

/** A bracketed byline or dateline at the head's place. */
function takeGroup(paragraph: string, view: string, head: Head): number {
  const close = bylineClosings.get(view.charAt(head.at))
  if (close === undefined) return 0
  const end = view.slice(0, head.at + longestGroup).indexOf(close, head.at + 1)
  if (end < 0) return 0
  const inside = paragraph.slice(head.at + 1, end)
  const sent = datelineAtStart(inside)
  const bareNames = head.dateline !== null
  const behind = sent ? parseCredits(inside.slice(sent.end), { bareNames }) : null
  const whole = sent && (behind || sent.end === inside.length) ? sent : null
  const credits = whole ? behind : parseCredits(inside, { bareNames })
  if (!credits && bareNames && penName.test(inside) && !isCommonWord(lineView(inside))) {
    addAuthor(head.authors, { name: inside, role: 'reporter', label: null })
    return end + 1 - head.at
  }
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
  const near = view.slice(head.at, head.at + nearness)
  const reported = holdsAny(reportSigns, near, 0, near.length) ? byReport.exec(rest) : null
  if (reported) {
    const credits = parseCredits(paragraph.slice(head.at, head.at + reported[0].length))
    if (credits && credits.authors.length > 0) {
      addCredits(head, credits)
      return reported[0].length
    }
  }
  if (head.dateline !== null) return takeRun(paragraph, rest, head)
  return near.includes('  ') ? takeSpaced(paragraph, rest, head) : 0
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
  let kind: Author['role'] = 'reporter'
  let called: string | null = null
  for (let i = 0; i < 8; i++) {
    const label = role.exec(rest.slice(at))?.[0] ?? (at > 0 && rest.charAt(at) === '、' ? '、' : undefined)
    if (label === undefined) break
    const from = head.at + at + label.length
    const run = namesAtStart(paragraph.slice(from, from + 30))
    if (run.names.length === 0) break
    if (label !== '、') {
      kind = /通讯员/.test(label) ? 'correspondent' : 'reporter'
      called = calledBy(paragraph.slice(from - label.length, from).replace(bare, ''), '')
    }
    for (const name of run.names) addAuthor(head.authors, { name, role: kind, label: called })
    at += label.length + run.end
  }
  return tellsOfReporters.test(rest.slice(at)) ? 0 : at
}

function addCredits(head: Head, credits: Credits): void {
  for (const author of credits.authors) addAuthor(head.authors, author)
  head.medium ??= credits.medium
  if (credits.date !== null) {
    head.dateline ??= { agency: credits.medium, place: credits.place, date: credits.date }
  }
}
