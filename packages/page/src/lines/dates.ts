import { holdsAny, type Span } from '@jianbao/text'
import {
  afternoonParts,
  changedLabel,
  changedSigns,
  clockSigns,
  dayForms,
  daySigns,
  morningParts,
  timeBefore,
  timeForm,
  weekday,
} from './date-forms.js'
import { lineView } from './line-view.js'
import { signsTwiceIn } from './signs.js'

/** What a date on a page is read against. */
export interface DateContext {
  /** When the page was fetched, ISO 8601: what 今天, 3小时前 and a date without a year are told by. */
  readonly fetchedAt: string | null
  /** The day of the article by its address, ISO 8601: gives a date without a year its year. */
  readonly near?: string | null
}

/** A date where it stands in the line. */
export interface FoundDate extends Span {
  /** ISO 8601: `2017-09-14`, or with the time `2017-09-14T06:17:34+08:00` (Beijing's where none is given). */
  readonly value: string
  /** The day is written with its year, not told from the time of fetching. */
  readonly full: boolean
  /** The words before it say that the page was changed then, not published. */
  readonly changed: boolean
}

/** Lines longer than this are text: only their beginning is looked at. */
const window = 400

/** The first date of the line, of its most trusted form; null where there is none that exists in the calendar. */
export function findDate(line: string, context: DateContext): FoundDate | null {
  return dateIn(lineView(line.length > window ? line.slice(0, window) : line), context)
}

function dateIn(view: string, context: DateContext): FoundDate | null {
  const signs = signsTwiceIn(daySigns, view)
  if (signs === 0) return null
  for (const { pattern, needs } of dayForms) {
    if ((needs & ~signs) !== 0) continue
    const match = pattern.exec(view)
    if (!match?.groups) continue
    const span = { start: match.index, end: match.index + match[0].length }
    const found = resolve(match.groups, view, span, (signs & clockSigns) !== 0, context)
    if (found === null) continue
    const { start, end, value, full } = found
    return { start, end, value, full, changed: isChanged(view.slice(0, start)) }
  }
  return null
}

function isChanged(before: string): boolean {
  return holdsAny(changedSigns, before, 0, before.length) && changedLabel.test(before)
}

/** Every date of a line of metadata, in order; the parts of a line before and after a date are read apart. */
export function findDates(line: string, context: DateContext): FoundDate[] {
  const found: FoundDate[] = []
  const view = lineView(line)
  let from = 0
  while (found.length < mostDates && from < view.length) {
    const next = dateIn(view.slice(from, from + window), context)
    if (!next) break
    found.push({ ...next, start: next.start + from, end: next.end + from })
    from += next.end
  }
  return found
}

const mostDates = 4

type Groups = Readonly<Record<string, string | undefined>>
type Resolved = Omit<FoundDate, 'changed'>

/** @param hasClock whether there may be a time of day in the line */
function resolve(
  groups: Groups,
  view: string,
  { start, end }: Span,
  hasClock: boolean,
  context: DateContext,
): Resolved | null {
  if (groups.ago ?? groups.now) return resolveAge(groups, { start, end }, context)
  const day = groups.relative ? relativeDay(groups.relative, context) : calendarDay(groups, context)
  if (!day) return null
  const full = !groups.relative && (groups.y ?? groups.yy ?? groups.roc) !== undefined
  const time = hasClock ? timeAfter(view, end) : null
  if (time) return { start, end: time.end, value: `${day}T${time.value}`, full }
  const before = full && hasClock ? timeBefore.exec(view.slice(0, start)) : null
  const clock = before?.groups ? clockOf(before.groups) : null
  return before && clock
    ? { start: before.index, end, value: `${day}T${clock}`, full }
    : { start, end: behindWeekday(view, end), value: day, full }
}

/** In minutes. */
const unitsOfAge: Readonly<Record<string, number>> = {
  分钟: 1,
  小时: 60,
  min: 1,
  minute: 1,
  hour: 60,
}

function resolveAge(groups: Groups, { start, end }: Span, context: DateContext): Resolved | null {
  const fetched = fetchedAt(context)
  if (fetched === null) return null
  const count = groups.now ? 0 : groups.ago === '半' ? 0.5 : Number(groups.ago)
  const minutes = unitsOfAge[groups.unit ?? '分钟'] ?? 1440
  const local = beijing(fetched - count * minutes * 60_000)
  const value = minutes === 1440 ? local.slice(0, 10) : `${local.slice(0, 16)}+08:00`
  return { start, end, value, full: false }
}

function relativeDay(word: string, context: DateContext): string | null {
  const fetched = fetchedAt(context)
  if (fetched === null) return null
  const days = word.startsWith('今') ? 0 : word.startsWith('昨') ? 1 : 2
  return beijing(fetched - days * 86_400_000).slice(0, 10)
}

function calendarDay(groups: Groups, context: DateContext): string | null {
  const month = groups.month ? monthNamed(groups.month) : numeral(groups.m ?? '')
  const day = numeral(groups.d ?? '')
  const year = yearOf(groups, month, day, context)
  return year === null ? null : isoDay(year, month, day)
}

function yearOf(groups: Groups, month: number, day: number, context: DateContext): number | null {
  if (groups.y) return digitsOf(groups.y)
  if (groups.yy) return 2000 + Number(groups.yy)
  if (groups.roc) return 1911 + (groups.roc === '元' ? 1 : numeral(groups.roc))
  if (context.near) return Number(context.near.slice(0, 4))
  const fetched = fetchedAt(context)
  if (fetched === null) return null
  const today = beijing(fetched).slice(0, 10)
  const year = Number(today.slice(0, 4))
  // A day after the fetching (but for a zone's difference) was last year's.
  const tomorrow = beijing(fetched + 86_400_000).slice(0, 10)
  return (isoDay(year, month, day) ?? '') > tomorrow ? year - 1 : year
}

function behindWeekday(view: string, end: number): number {
  if (end === view.length) return end
  weekday.lastIndex = end
  return end + (weekday.exec(view)?.[0].length ?? 0)
}

function timeAfter(view: string, end: number): { end: number; value: string } | null {
  if (end === view.length) return null
  timeForm.lastIndex = end
  const match = timeForm.exec(view)
  const value = match?.groups ? clockOf(match.groups) : null
  return match && value ? { end: end + match[0].length, value } : null
}

/** Hours, minutes, seconds where they are given, and the zone. */
function clockOf({ h, min, s, part, after, zone }: Groups): string | null {
  const hour = hourOf(Number(h), part, after?.trim())
  if (hour > 23) return null
  return `${pad(hour)}:${min}${s ? `:${s}` : ''}${zoneOf(zone)}`
}

/** @param parts of the day, before and behind the time */
function hourOf(hour: number, ...parts: readonly (string | undefined)[]): number {
  for (const part of parts) {
    if (part === undefined) continue
    if (hour < 12 && afternoonParts.has(part)) return hour + 12
    if (hour === 12 && morningParts.has(part)) return 0
  }
  return hour
}

function zoneOf(written: string | undefined): string {
  if (!written) return '+08:00'
  const offset = /[+-]\d\d:?\d\d$/.exec(written)?.[0]
  return offset?.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2') ?? 'Z'
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function monthNamed(name: string): number {
  return monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1
}

const digits = '〇一二三四五六七八九'
/** Numbers in Arabic digits stand before it in order, those in characters behind. */
const ascii = '\x7f'

function digitsOf(year: string): number {
  if (year <= ascii) return Number(year)
  return Number(year.replace(/[〇零一二三四五六七八九]/g, (c) => String(Math.max(0, digits.indexOf(c)))))
}

/** 1–199 in digits or characters: `十二`, `二十`, `一百零一`, `一〇一`. */
function numeral(written: string): number {
  if (written <= ascii) return Number(written)
  if (!/[十百]/.test(written)) return digitsOf(written)
  let value = 0
  let digit = -1
  for (const c of written) {
    const unit = { 十: 10, 百: 100 }[c]
    if (unit) value += Math.max(digit, 1) * unit
    digit = unit ? -1 : Math.max(0, digits.indexOf(c))
  }
  return value + Math.max(0, digit)
}

function isoDay(year: number, month: number, day: number): string | null {
  const exists = year >= 1900 && year <= 2199 && day >= 1 && day <= daysOf(year, month)
  return exists ? `${year}-${pad(month)}-${pad(day)}` : null
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function daysOf(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && isLeap ? 29 : (monthLengths[month - 1] ?? 0)
}

function fetchedAt(context: DateContext): number | null {
  const time = context.fetchedAt === null ? Number.NaN : Date.parse(context.fetchedAt)
  return Number.isNaN(time) ? null : time
}

/** The wall clock of Beijing at a moment, as an ISO string without its zone. */
function beijing(moment: number): string {
  return new Date(moment + 8 * 3_600_000).toISOString()
}

function pad(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}
