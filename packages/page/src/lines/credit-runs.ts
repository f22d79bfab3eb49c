import { nameScore } from '@jianbao/text'
import { type AuthorRole, calledBy } from './byline-labels.js'
import { closingRoles, creditForms, creditSigns } from './credit-forms.js'
import { addNames, assign, beginsWith, isPlausible, type Reading, reassign } from './credit-reading.js'
import { sectionNames } from './media-suffixes.js'
import { namesAtStart, splitNames } from './names.js'
import { looksLikeMedium } from './publishers.js'
import { signsAt } from './signs.js'

const { bits } = creditSigns

/** Takes a run of characters without a blank, up to the label inside it. */
export function takeRun(reading: Reading, rest: string): number {
  const whole = creditForms.run.exec(rest)?.[0]
  if (whole === undefined) return 0
  const mayHoldLabel = (reading.signs & bits.insideEnd) !== 0
  const inside = mayHoldLabel
    ? (creditForms.labelInside.exec(rest.slice(0, whole.length + 2))?.index ?? 0)
    : 0
  const run = inside > 0 ? whole.slice(0, inside) : whole
  return readRun(reading, run, rest.slice(run.length)) ? run.length : 0
}

/** A run of characters without a blank: names, a place, and the word that closes them. */
function readRun(reading: Reading, run: string, behind: string): boolean {
  const from = reading.at
  const closing = mayBeClosed(reading, run) ? creditForms.closing.exec(run) : null
  const head = closing?.groups?.head ?? run
  const word = closing?.groups?.word ?? ''
  if (!closing || isName(reading, run) || !isClosing(reading, word, head)) {
    return beginsWith(behind, bits.digit) && creditForms.date.test(behind)
      ? readPlaced(reading, run, from)
      : readNames(reading, run, from)
  }
  reading.evident = true
  const read = /[报电专讯消]/u.test(word) ? readPlaced : readNames
  if (head !== '' && !read(reading, head, from)) return false
  const role = Object.entries(closingRoles).find(([, pattern]) => pattern.test(word))?.[0] as
    | AuthorRole
    | undefined
  assign(reading, role ?? 'reporter', role === undefined ? null : calledBy(word, word))
  if (role === 'photographer') reassign(reading, role)
  reading.before = reading.authors.length
  return true
}

function mayBeClosed({ signs }: Reading, run: string): boolean {
  return (signs & bits.sentFrom) !== 0 || (signsAt(creditSigns, run, run.length - 1) & bits.closingEnd) !== 0
}

/** The medium that stands right before a name, up to where that begins; empty where none does. */
function mediumBeforeName({ signs }: Reading, run: string): string {
  return (signs & bits.beforeName) === 0 ? '' : (creditForms.mediumBeforeName.exec(run)?.[0] ?? '')
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
  const medium = mediumBeforeName(reading, run)
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

/** Runs in Latin letters stand before it in order, those in Chinese characters behind. */
const latin = '\x7f'
/** A name in Latin letters, in full. */
const latinName = /^[A-Z][a-z]+(?: [A-Z][a-z]+){1,2}$/

function readNames(reading: Reading, run: string, from: number): boolean {
  const hasBlanks = run.includes(' ')
  const bare = hasBlanks ? run.replace(/ /g, '') : run
  if (run <= latin) {
    if (latinName.test(run) && reading.role !== undefined) {
      addNames(reading, [run])
      return true
    }
    if (/^[A-Za-z0-9]+$/.test(bare) && !/^[A-Z][a-z]/.test(bare)) return reading.role !== undefined
  }
  if (sectionNames.has(bare)) return reading.role !== undefined && reading.marked
  const whole = reading.text.slice(from, from + run.length)
  const written = hasBlanks ? whole.replace(/[ \u3000]/g, '') : whole
  const medium = mediumBeforeName(reading, run)
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
