import type { Author } from '@jianbao/record'
import { nameScore } from '@jianbao/text'
import { type AuthorRole, bylineLabels, shortLabels } from './byline-labels.js'
import { closingRoles, creditForms } from './credit-forms.js'
import { isPlausible, type Reading } from './credit-reading.js'
import { lineView } from './line-view.js'
import { sectionNames } from './media-suffixes.js'
import { namesAtStart, splitNames } from './names.js'
import { looksLikeMedium } from './publishers.js'

/** What a byline says: `（记者 张三 李四）`, `记者王小明／台北報導`, `文/图 李四`. All as written. */
export interface Credits {
  readonly authors: readonly Author[]
  /** The medium before the label (`南海网` of `南海网记者`). */
  readonly medium: string | null
  /** Where the report was made (`台北` of `台北報導`). */
  readonly place: string | null
  readonly date: string | null
}

export interface CreditOptions {
  /** Names without any label are reporters (`（周敏、李文静）` behind a dateline). */
  readonly bareNames?: boolean
}

/** One piece at the beginning of what is left; its length, 0 where it isn't there. */
type Step = (reading: Reading, rest: string) => number

const longest = 120
const steps: readonly Step[] = [
  takeSeparators,
  takeDate,
  takeMedium,
  takeLabel,
  takeShortLabel,
  takeSupplied,
  takeDesk,
  takeRun,
]

/**
 * Reads a short text as a byline and nothing else; null where any part of it is something else, or where nothing says
 * that it is one.
 */
export function parseCredits(text: string, options: CreditOptions = {}): Credits | null {
  if (text.length > longest) return null
  const view = lineView(text)
  if (!options.bareNames && !creditForms.evidence.test(view)) return null
  const reading: Reading = {
    text,
    view,
    at: 0,
    role: options.bareNames ? 'reporter' : undefined,
    marked: false,
    colon: false,
    fresh: options.bareNames ?? false,
    before: 0,
    waiting: [],
    evident: options.bareNames ?? false,
    desk: false,
    authors: [],
    medium: null,
    place: null,
    date: null,
  }
  while (reading.at < text.length) {
    const rest = reading.view.slice(reading.at)
    const length = steps.reduce((taken, step) => taken || step(reading, rest), 0)
    if (length === 0) return null
    reading.at += length
  }
  assign(reading, 'reporter')
  const { authors, medium, place, date, evident } = reading
  const named =
    authors.length > 0 || reading.desk || reading.role !== undefined || (medium !== null && date !== null)
  return evident && named ? { authors, medium, place, date } : null
}

function takeSeparators(_: Reading, rest: string): number {
  return creditForms.separators.exec(rest)?.[0].length ?? 0
}

function takeDate(reading: Reading, rest: string): number {
  const length = creditForms.date.exec(rest)?.[0].length ?? 0
  if (length > 0) reading.date = reading.text.slice(reading.at, reading.at + length)
  return length
}

function takeMedium(reading: Reading, rest: string): number {
  const match = creditForms.medium.exec(rest)
  if (!match) return 0
  const medium = match.groups?.medium ?? ''
  if (!/^本.$/u.test(medium)) reading.medium ??= reading.text.slice(reading.at, reading.at + medium.length)
  return match[0].length
}

function takeLabel(reading: Reading, rest: string): number {
  const match = creditForms.label.exec(rest)
  const label = match?.groups?.label
  if (!match || label === undefined) return 0
  const behind = rest.slice(match[0].length).replace(creditForms.separators, '')
  const role = bylineLabels[label] ?? null
  if (behind === '' && role) assign(reading, role)
  reading.role = role
  reading.marked = match.groups?.mark !== undefined
  reading.colon = match.groups?.mark?.includes(':') ?? false
  reading.fresh = true
  reading.before = reading.authors.length
  reading.evident = true
  return match[0].length
}

function takeShortLabel(reading: Reading, rest: string): number {
  const match = creditForms.shortLabel.exec(rest)
  if (!match) return 0
  reading.role = shortLabels[match.groups?.label ?? ''] ?? null
  reading.marked = true
  reading.colon = match.groups?.mark === ':'
  reading.fresh = true
  reading.before = reading.authors.length
  reading.evident = true
  return match[0].length
}

function takeSupplied(_: Reading, rest: string): number {
  return (creditForms.supplied.exec(rest) ?? creditForms.buttons.exec(rest))?.[0].length ?? 0
}

function takeDesk(reading: Reading, rest: string): number {
  const length = creditForms.desk.exec(rest)?.[0].length ?? 0
  if (length > 0) reading.desk = true
  return length
}

function takeRun(reading: Reading, rest: string): number {
  const whole = creditForms.run.exec(rest)?.[0]
  if (whole === undefined) return 0
  const inside = creditForms.labelInside.exec(rest.slice(0, whole.length + 2))?.index ?? 0
  const run = inside > 0 ? whole.slice(0, inside) : whole
  return readRun(reading, run, rest.slice(run.length)) ? run.length : 0
}

/** A run of characters without a blank: names, a place, and the word that closes them. */
function readRun(reading: Reading, run: string, behind: string): boolean {
  const from = reading.at
  const closing = creditForms.closing.exec(run)
  const head = closing?.groups?.head ?? run
  const word = closing?.groups?.word ?? ''
  if (!closing || isName(reading, run) || !isClosing(reading, word, head)) {
    return creditForms.date.test(behind) ? readPlaced(reading, run, from) : readNames(reading, run, from)
  }
  reading.evident = true
  const read = /[报电专讯消]/u.test(word) ? readPlaced : readNames
  if (head !== '' && !read(reading, head, from)) return false
  const role = Object.entries(closingRoles).find(([, pattern]) => pattern.test(word))?.[0] as
    | AuthorRole
    | undefined
  assign(reading, role ?? 'reporter')
  if (role === 'photographer') reassign(reading, role)
  reading.before = reading.authors.length
  return true
}

/** Whether a word closes the run: 报道 does anywhere, a short one only where nothing else could be meant. */
function isClosing(reading: Reading, word: string, head: string): boolean {
  if (/^(?:电|讯|消息)$/.test(word))
    return reading.date !== null || (head.length <= 2 && reading.medium !== null)
  if (word === '图') return head === ''
  if (/^(?:摄|文|编)$/.test(word)) {
    return head === '' || reading.role !== undefined || (word === '摄' && nameScore(head) > 1)
  }
  return true
}

/** A name that happens to end like a closing word (`王小文`), right behind its label. */
function isName(reading: Reading, run: string): boolean {
  return reading.role !== undefined && reading.marked && run.length <= 3 && nameScore(run) > 2
}

/** Names before a place, or a place alone: `王小明台北`, `嘉义`. */
function readPlaced(reading: Reading, run: string, from: number): boolean {
  const medium = creditForms.mediumBeforeName.exec(run)?.[0] ?? ''
  if (medium !== '' && nameScore(run.slice(medium.length)) > 0) {
    reading.medium ??= reading.text.slice(from, from + medium.length)
    return readPlaced(reading, run.slice(medium.length), from + medium.length)
  }
  const named = reading.authors.length + reading.waiting.length > 0 && !reading.fresh
  const { names, end: last } = namesAtStart(reading.text.slice(from, from + run.length))
  if (names.length === 0 || (named && run.length <= 4)) return setPlace(reading, run, from)
  // A place has two characters at least: `周敏台北` is no 周敏台.
  const final = names.at(-1) ?? ''
  const short = run.length - last === 1 && final.length === 3
  const end = short ? last - 1 : last
  addNames(reading, short ? [...names.slice(0, -1), final.slice(0, -1)] : names)
  return end === run.length || setPlace(reading, run.slice(end), from + end)
}

function setPlace(reading: Reading, run: string, from: number): boolean {
  if (run.length > 8 || !/^\p{Script=Han}+$/u.test(run)) return false
  reading.place = reading.text.slice(from, from + run.length)
  return true
}

/** A name in Latin letters, in full. */
const latinName = /^[A-Z][a-z]+(?: [A-Z][a-z]+){1,2}$/

function readNames(reading: Reading, run: string, from: number): boolean {
  if (latinName.test(run) && reading.role !== undefined) {
    addNames(reading, [run])
    return true
  }
  const bare = run.replace(/ /g, '')
  if (/^[A-Za-z0-9]+$/.test(bare) && !/^[A-Z][a-z]/.test(bare)) return reading.role !== undefined
  if (sectionNames.has(bare)) return reading.role !== undefined && reading.marked
  const written = reading.text.slice(from, from + run.length).replace(/[ \u3000]/g, '')
  const medium = creditForms.mediumBeforeName.exec(run)?.[0] ?? ''
  const afterMedium = medium !== '' && nameScore(run.slice(medium.length)) > 0
  if (looksLikeMedium(written) && (reading.role === undefined || nameScore(bare) < 0)) {
    reading.medium ??= written
    return true
  }
  const names = splitNames(afterMedium ? written.slice(medium.length) : written)
  if (names.length === 0 || !names.every((name) => isPlausible(reading, name))) return false
  addNames(reading, names)
  return true
}

function addNames(reading: Reading, names: readonly string[]): void {
  reading.fresh = false
  if (reading.role === undefined) reading.waiting.push(...names)
  else for (const name of names) add(reading, name, reading.role)
}

function assign(reading: Reading, role: AuthorRole): void {
  for (const name of reading.waiting) add(reading, name, role)
  reading.waiting = []
}

/** `本报记者 张三 摄`: what closes the byline is more exact than its label. */
function reassign(reading: Reading, role: AuthorRole): void {
  const last = reading.authors.splice(reading.before)
  for (const { name } of last) reading.authors.push({ name, role })
}

function add(reading: Reading, name: string, role: AuthorRole | null): void {
  if (role === null || reading.authors.some((author) => author.name === name)) return
  reading.authors.push({ name, role })
}
