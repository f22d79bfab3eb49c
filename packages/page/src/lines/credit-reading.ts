import type { LabelledAuthor } from '@jianbao/record'
import { characterTable, holdsAny, isCommonWord, nameScore, surnameLength } from '@jianbao/text'
import type { AuthorRole } from './byline-labels.js'
import { creditSigns } from './credit-forms.js'
import { lineView } from './line-view.js'
import { signsAt } from './signs.js'

/** How far a byline is read, and what it said so far. */
export interface Reading {
  readonly text: string
  readonly view: string
  /** What is in it, bits of `creditSigns`. */
  readonly signs: number
  at: number
  /** Of the last label; undefined before the first, null where its people are no authors. */
  role: AuthorRole | null | undefined
  /** What the last label calls people; null where it says what was done. */
  label: string | null
  /** The last label had a colon, a slash or a blank behind it. */
  marked: boolean
  /** The last label had a colon behind it. */
  colon: boolean
  /** No name yet behind the last label. */
  fresh: boolean
  /** How many authors stood before the last label. */
  before: number
  /** Names that no label stood before: what closes them says what they are. */
  waiting: string[]
  /** Something says that this is a byline. */
  evident: boolean
  /** An office is named in place of people. */
  desk: boolean
  readonly authors: LabelledAuthor[]
  medium: string | null
  /** The medium right before the last label for reporters. */
  house: string | null
  place: string | null
  date: string | null
}

/** Of names that are transcribed, or Latin. */
const foreignSigns = characterTable('·•‧・．ABCDEFGHIJKLMNOPQRSTUVWXYZ')

/** Right behind a marked label nearly any name will do (`编辑：北风`); elsewhere it has to look like one. */
export function isPlausible(reading: Reading, name: string): boolean {
  const view = lineView(name)
  if (holdsAny(foreignSigns, name, 0, name.length)) return true
  const score = nameScore(view)
  if (score > 0 || reading.role === undefined) return score > 0
  const unknown = surnameLength(view, 0) === 0 && !isCommonWord(view)
  if (!reading.marked) return unknown && !reading.fresh && name.length <= 3
  if (surnameLength(view, 0) > 0) {
    if (isCommonWord(view)) return score > -4 && reading.colon && standsAlone(reading, name)
    return score > -4 || (name.length === 3 && standsAlone(reading, name))
  }
  return unknown && reading.fresh && name.length <= 4
}

/**
 * Whether the name is all that stands behind a label and its colon, where it may be a common word too, or behind a
 * second label (`记者 周敏 通讯员 向前进`), where it may be of any characters: behind its blank a common word is rather
 * the name of a page (`摄影 方向`).
 */
function standsAlone({ text, at, colon, fresh, authors }: Reading, name: string): boolean {
  return (colon || authors.length > 0) && fresh && at + name.length >= text.length
}

/** Whether what is left begins with one of a set of `creditSigns`. */
export function beginsWith(rest: string, sign: number): boolean {
  return (signsAt(creditSigns, rest, 0) & sign) !== 0
}

/** Adds names; those before any label wait for what closes them. */
export function addNames(reading: Reading, names: readonly string[]): void {
  reading.fresh = false
  if (reading.role === undefined) reading.waiting.push(...names)
  else for (const name of names) add(reading, name, reading.role, reading.label)
}

/** Says what the people are whose names wait. */
export function assign(reading: Reading, role: AuthorRole, label: string | null = null): void {
  for (const name of reading.waiting) add(reading, name, role, label)
  reading.waiting = []
}

/** `本报记者 张三 摄`: what closes the byline is more exact than its label. */
export function reassign(reading: Reading, role: AuthorRole): void {
  const last = reading.authors.splice(reading.before)
  for (const author of last) reading.authors.push({ ...author, role })
}

function add(reading: Reading, name: string, role: AuthorRole | null, label: string | null): void {
  if (role === null || reading.authors.some((author) => author.name === name)) return
  const { house } = reading
  reading.authors.push(
    role === 'reporter' && house !== null ? { name, role, label, house } : { name, role, label },
  )
}
