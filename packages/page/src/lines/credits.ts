import type { LabelledAuthor } from '@jianbao/record'
import { bylineLabels, calledBy, ownHouse, shortLabels } from './byline-labels.js'
import { behindSeparators, creditForms, creditSigns } from './credit-forms.js'
import { assign, beginsWith, type Reading } from './credit-reading.js'
import { takeRun } from './credit-runs.js'
import { lineView } from './line-view.js'
import { signsIn } from './signs.js'

/** What a byline says: `（记者 张三 李四）`, `记者王小明／台北報導`, `文/图 李四`. All as written. */
export interface Credits {
  readonly authors: readonly LabelledAuthor[]
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
const { bits } = creditSigns
/** By label: a map, since the labels asked for are fresh strings. */
const roles = new Map(Object.entries(bylineLabels))
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
  const signs = signsIn(creditSigns, view)
  if (!options.bareNames && (signs & bits.evidence) === 0) return null
  const reading: Reading = {
    text,
    view,
    signs,
    at: 0,
    role: options.bareNames ? 'reporter' : undefined,
    label: null,
    marked: false,
    colon: false,
    fresh: options.bareNames ?? false,
    before: 0,
    waiting: [],
    evident: options.bareNames ?? false,
    desk: false,
    authors: [],
    medium: null,
    house: null,
    place: null,
    date: null,
  }
  while (reading.at < text.length) {
    const length = takeStep(reading)
    if (length === 0) return null
    reading.at += length
  }
  assign(reading, 'reporter')
  const { authors, medium, place, date, evident } = reading
  const named =
    authors.length > 0 || reading.desk || reading.role !== undefined || (medium !== null && date !== null)
  return evident && named ? { authors, medium, place, date } : null
}

function takeStep(reading: Reading): number {
  const rest = reading.view.slice(reading.at)
  for (const step of steps) {
    const length = step(reading, rest)
    if (length > 0) return length
  }
  return 0
}

function takeSeparators(_: Reading, rest: string): number {
  return behindSeparators(rest, 0)
}

function takeDate(reading: Reading, rest: string): number {
  if (!beginsWith(rest, bits.digit)) return 0
  const length = creditForms.date.exec(rest)?.[0].length ?? 0
  if (length > 0) reading.date = reading.text.slice(reading.at, reading.at + length)
  return length
}

function takeMedium(reading: Reading, rest: string): number {
  if ((reading.signs & bits.strongEnd) === 0) return 0
  const match = creditForms.medium.exec(rest)
  if (!match) return 0
  const medium = match.groups?.medium ?? ''
  reading.house = reading.text.slice(reading.at, reading.at + medium.length)
  // 本报: the reporter's, but no medium by its name.
  if (!/^本.$/u.test(medium)) reading.medium ??= reading.house
  return match[0].length
}

function takeLabel(reading: Reading, rest: string): number {
  if (!beginsWith(rest, bits.labelStart)) return 0
  const match = creditForms.label.exec(rest)
  const label = match?.groups?.label
  if (!match || label === undefined) return 0
  const isLast = behindSeparators(rest, match[0].length) === rest.length
  const role = roles.get(label) ?? null
  const mark = match.groups?.mark?.length ?? 0
  const written = reading.text.slice(reading.at, reading.at + match[0].length - mark)
  const called = calledBy(written, label)
  reading.house = ownHouse(written) ?? reading.house
  if (isLast && role) assign(reading, role, called)
  reading.role = role
  reading.label = called
  reading.marked = match.groups?.mark !== undefined
  reading.colon = match.groups?.mark?.includes(':') ?? false
  reading.fresh = true
  reading.before = reading.authors.length
  reading.evident = true
  return match[0].length
}

function takeShortLabel(reading: Reading, rest: string): number {
  if (!beginsWith(rest, bits.shortStart)) return 0
  const match = creditForms.shortLabel.exec(rest)
  if (!match) return 0
  reading.role = shortLabels[match.groups?.label ?? ''] ?? null
  reading.label = null
  reading.marked = true
  reading.colon = match.groups?.mark === ':'
  reading.fresh = true
  reading.before = reading.authors.length
  reading.evident = true
  return match[0].length
}

function takeSupplied({ signs }: Reading, rest: string): number {
  const supplied = (signs & bits.supplied) === 0 ? null : creditForms.supplied.exec(rest)
  const button = beginsWith(rest, bits.buttonStart) ? creditForms.buttons.exec(rest) : null
  return (supplied ?? button)?.[0].length ?? 0
}

function takeDesk(reading: Reading, rest: string): number {
  if ((reading.signs & bits.deskEnd) === 0) return 0
  const length = creditForms.desk.exec(rest)?.[0].length ?? 0
  if (length > 0) reading.desk = true
  return length
}
