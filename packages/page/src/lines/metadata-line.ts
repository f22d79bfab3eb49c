import type { LabelledAuthor } from '@jianbao/record'
import { holdsAny, isIn, nameScore } from '@jianbao/text'
import { parseCredits } from './credits.js'
import { type DateContext, type FoundDate, findDates } from './dates.js'
import { findLabels, type Label } from './find-labels.js'
import { lineView } from './line-view.js'
import { noisePattern, noiseStarts } from './metadata-labels.js'
import { looksLikePerson, mayBeMedium, mediumOf, readPublisher } from './publishers.js'
import { mediumAndName, signedName } from './signed-lines.js'

/** What a line of metadata says: `2017-9-14 06:17 來源：某某網 選稿：某人`. Strings as written. */
export interface MetadataLine {
  readonly publisher: string | null
  /** Whose reporters a byline names (`某某网` of `某某网记者`), or what may be a medium by its place beside the date. */
  readonly medium: string | null
  readonly authors: readonly LabelledAuthor[]
  /** ISO 8601, see `findDate`. */
  readonly publishedAt: string | null
  /** It says when the page was changed, not when it was published. */
  readonly changed: boolean
  /** 原标题. */
  readonly originalTitle: string | null
}

interface Findings {
  publisher: string | null
  /** A medium named without a label: second choice. */
  medium: string | null
  readonly authors: LabelledAuthor[]
  originalTitle: string | null
  /** Words that nothing explains. */
  readonly words: string[]
  /** UTF-16 units that nothing explains. */
  unexplained: number
  sentence: boolean
}

const longest = 300
const tolerated = 8
const mostWords = 8

/**
 * Reads a line as metadata: labelled values, dates, bylines, counters and buttons in any order. Null where the line says
 * anything else, or where nothing in it is metadata.
 */
export function parseMetadataLine(line: string, context: DateContext): MetadataLine | null {
  return line.length > longest ? null : readMetadataLine(line, findDates(line, context))
}

/** The same for a line whose dates are known. */
export function readMetadataLine(line: string, dates: readonly FoundDate[]): MetadataLine | null {
  if (line.length > longest) return null
  const labels = findLabels(mask(lineView(line), dates))
  if (dates.length === 0 && labels.every(({ kind }) => kind === 'ignored')) return creditsOnly(line)
  const masked = mask(line, dates)
  const findings: Findings = {
    publisher: null,
    medium: null,
    authors: [],
    originalTitle: null,
    words: [],
    unexplained: 0,
    sentence: false,
  }
  readLoose(masked.slice(0, labels[0]?.start ?? masked.length), findings)
  labels.forEach((label, index) => {
    readLabelled(label, masked.slice(label.start, labels[index + 1]?.start ?? masked.length), findings)
  })
  if (findings.sentence || findings.unexplained > tolerated) return null
  const { authors, originalTitle } = findings
  const date = bestDate(dates)
  const publisher = findings.publisher ?? findings.medium
  return {
    publisher,
    medium: lonely(findings, dates),
    authors,
    publishedAt: date?.value ?? null,
    changed: date?.changed ?? false,
    originalTitle,
  }
}

/** A single word that nothing else explains, beside a date: where a page puts the medium's name without a label. */
function lonely({ words }: Findings, dates: readonly FoundDate[]): string | null {
  const [word = ''] = words
  return words.length === 1 && dates.some((date) => date.full) && mayBeMedium(word) ? word : null
}

function creditsOnly(line: string): MetadataLine | null {
  const credits = parseCredits(line.trim()) ?? mediumAndName(line) ?? signedName(line)
  if (!credits) return null
  const { authors, medium } = credits
  return { publisher: null, medium, authors, publishedAt: null, changed: false, originalTitle: null }
}

/** Dates give way to wide gaps, so that a value ends where a date begins. */
function mask(line: string, dates: readonly FoundDate[]): string {
  let masked = line
  for (const { start, end } of dates) {
    masked = masked.slice(0, start) + ' '.repeat(end - start) + masked.slice(end)
  }
  return masked
}

/** With its year and its time, if one has them; what says when the page was changed comes last. */
function bestDate(all: readonly FoundDate[]): FoundDate | null {
  const published = all.filter((date) => !date.changed)
  const dates = published.length > 0 ? published : all
  const full = dates.filter((date) => date.full)
  const timed = full.find((date) => date.value.length > 10)
  return timed ?? full[0] ?? dates[0] ?? null
}

/** @param part the label with its value */
function readLabelled(label: Label, part: string, findings: Findings): void {
  const value = part.slice(label.end - label.start)
  if (label.kind === 'title') findings.originalTitle ??= value.trim() || null
  else if (label.kind === 'source') readSource(value, findings)
  else if (label.kind === 'credits') readCredits(part, findings)
  else if (label.kind === 'time') readLoose(value, findings)
  else if (value.length > 40 && /[。！？，]/u.test(value)) findings.sentence = true
}

/** A medium with its reporter's label right behind it: `来源：某某晚报记者 某人`. */
const besideReporter =
  /^\s*[\p{Script=Han}A-Za-z0-9·]{2,14}?(?:报|网|社|台|新闻|客户端)\s?(?=(?:本报|特约|见习|实习|全媒体)?(?:记者|通讯员)(?:\s|:|\p{Script=Han}))/u

function readSource(value: string, findings: Findings): void {
  if (/[，,][^：:]*。\s*$/u.test(value)) findings.sentence = true
  const credited = besideReporter.exec(lineView(value))?.[0].length
  if (credited !== undefined) {
    findings.publisher ??= readPublisher(value.slice(0, credited)).publisher
    readLoose(value.slice(credited), findings)
    return
  }
  const { publisher, length } = readPublisher(value)
  if (publisher !== null && looksLikePerson(publisher))
    addAuthors(findings, [{ name: publisher, role: 'reporter' }])
  else findings.publisher ??= publisher
  readLoose(value.slice(length), findings)
}

/** `作者：某人（某某大学教授）`, `作者：某某大学教授 某人`: what a writer is beside the name. */
function withoutAffiliation(part: string): string {
  const { label = '', before = '', name = '' } = affiliated.exec(part.trim())?.groups ?? {}
  const view = lineView(name)
  return name === '' || (before !== '' && !position.test(lineView(before))) || nameScore(view) < 0
    ? part
    : `${label}${name}`
}

const affiliated =
  /^(?<label>[^:：|｜]{2,6}[:：|｜]\s?)(?:(?<before>\p{Script=Han}{4,30}) ?)?(?<name>\p{Script=Han}{2,4})(?:\s?[（(][^（）()]{2,40}[)）])?$/u
const position =
  /(?:教授|研究员|院长|主任|博士|律师|学者|专家|会员|作家|评论员|分析师|总裁|委员|代表|所长|会长|馆长|校长|主席|工程师|经理)\s?$/u

/** A byline's people end at a wide gap at the latest. */
function readCredits(part: string, findings: Findings): void {
  const gap = / {3,}|\t/.exec(lineView(part.trimEnd()).replace(/(?<=[:：]) +/, ''))
  const whole = withoutAffiliation(part)
  for (const piece of [whole, gap ? part.slice(0, gap.index + 1) : '']) {
    const credits = piece === '' ? null : parseCredits(piece.trim())
    if (!credits) continue
    addAuthors(findings, credits.authors)
    if (piece !== whole) readLoose(part.slice(piece.length), findings)
    return
  }
  readLoose(part, findings)
}

/** What stands between labelled values: bylines, a medium, counters; the rest is counted as unexplained. */
function readLoose(text: string, findings: Findings): void {
  for (const piece of text.split(/\s{2,}|\u3000|[|｜]/u)) {
    if (piece.trim() === '' || readPiece(piece, findings)) continue
    readWords(piece.split(/\s/u), findings)
  }
}

/** Word by word, but a byline of several words (`文/图 某某`) at once. */
function readWords(words: readonly string[], findings: Findings): void {
  words.some((word, at) => {
    if (at > 0 && at < mostWords && readPiece(words.slice(at).join(' '), findings)) return true
    if (!readPiece(word, findings)) countUnexplained(word, findings)
    return false
  })
}

function readPiece(piece: string, findings: Findings): boolean {
  const bare = piece.trim().replace(/^[(（【[]|[)）】\]]$/gu, '')
  const view = lineView(bare)
  if (view === '' || (isIn(noiseStarts, view, 0) && view.replace(noisePattern, '') === '')) return true
  const credits = parseCredits(bare)
  if (credits) addAuthors(findings, credits.authors)
  const medium = credits ? credits.medium : mediumOf(bare)
  findings.medium ??= medium
  return credits !== null || medium !== null
}

function countUnexplained(word: string, findings: Findings): void {
  const view = lineView(word)
  const left = holdsAny(noiseStarts, view, 0, view.length) ? view.replace(noisePattern, '') : view
  findings.unexplained += left.length
  if (left !== '') findings.words.push(word)
  if (left.length > 1 && /[。！？，；]/u.test(word)) findings.sentence = true
}

function addAuthors(findings: Findings, authors: readonly LabelledAuthor[]): void {
  for (const author of authors) {
    if (!findings.authors.some(({ name }) => name === author.name)) findings.authors.push(author)
  }
}
