import { simplifiedView } from '../../script/simplified-view.js'
import { segmentationCosts } from '../../tokens/segmentation-costs.js'
import { wordFrequency } from '../../tokens/word-list.js'
import type { Edit } from '../edit.js'
import { closesCredit, introducesName, leansBack, leansForward, measuresNumber } from './blank-neighbours.js'

/** A single blank within a line between two Chinese characters or a number and one; texts in Simplified. */
interface Blank {
  readonly at: number
  /** What stands before and after it in its clause, up to the next mark or blank, cut to a few characters. */
  readonly before: string
  readonly after: string
  readonly line: string
  /** Where in its line it stands. */
  readonly column: number
}

// The blank comes first, what stands before it is asked for behind it: few characters are blanks, most are Chinese.
export const candidate =
  /[ \u00a0\u3000](?:(?<=\p{Script=Han}.)(?=[\p{Script=Han}\d])|(?<=\d.)(?=\p{Script=Han}))/gu
const number = /\d+(?:[.,]\d+)*([ \u00a0\u3000]?)(?=(\p{Script=Han}?))/gu
const beforeNumber = /(\p{Script=Han}?)([ \u00a0\u3000]?)$/u
const window = 6
const runBefore = /[\p{Script=Han}\d.,%]*$/u
const runAfter = /^[\p{Script=Han}\d.,%]*/u
/** A line without one of these is a headline: its blank parts two clauses. */
const clauseMark = /[，。；：！？,;:!?]/u
const maxHeadline = 40
/** A word that two halves make by chance saves less than this (natural logarithm of probability). */
const savedBySplitWord = 4
/** So much is saved by no two words that stand side by side: such a blank is proof alone. */
const savedByLongWord = 7
const points = { torn: 3, split: 2, leaning: 2, number: 1, apart: 1 }
/** So many points on a page, and the blanks of the page are damage. */
const proven = 3
/** Writers who part figures from Chinese do so throughout. */
const styleShare = 0.4
const maxApart = 4
const commonWord = 50
const quotedLength = 40

/**
 * Single blanks that fell inside words and between numbers and their measures (`种粮大 户`, `480 万元`). One page's blanks
 * are judged together: a writer's blank parts clauses, names and credits, and a page of such blanks stays whole.
 */
export function strayBlanks(text: string): Edit[] {
  candidate.lastIndex = 0
  if (!candidate.test(text)) return []
  const view = simplifiedView(text)
  const blanks = findBlanks(view)
  // The only one of a headline has no words around it that prove it.
  if (blanks.length === 1 && blanks.every(({ line }) => !clauseMark.test(line))) return []
  const isStyle = blanks.some(isBesideNumber) && partsNumbers(view)
  const evidence = blanks.map((blank, i) => weigh(blank, blanks[i - 1], isStyle))
  if (evidence.reduce((sum, one) => sum + one, 0) < proven) return []
  return blanks
    .filter((blank, i) => (evidence[i] ?? 0) > 0 || !isWriters(blank, isStyle))
    .map(({ at }) => ({ start: at, end: at + 1, replacement: '' }))
}

function findBlanks(view: string): Blank[] {
  const blanks: Blank[] = []
  let [start, end] = [0, -1]
  let line = ''
  candidate.lastIndex = 0
  while (candidate.test(view)) {
    const at = candidate.lastIndex - 1
    if (at > end) {
      start = view.lastIndexOf('\n', at) + 1
      end = view.indexOf('\n', at)
      if (end < 0) end = view.length
      line = view.slice(start, end)
    }
    const column = at - start
    blanks.push({
      at,
      before: runBefore.exec(line.slice(Math.max(0, column - 2 * window), column))?.[0] ?? '',
      after: runAfter.exec(line.slice(column + 1, column + 1 + 2 * window))?.[0] ?? '',
      line,
      column,
    })
  }
  return blanks
}

// A writer's numbers have a blank on every side where Chinese stands; a damaged page's on one of two.
function partsNumbers(view: string): boolean {
  let parted = 0
  let others = 0
  for (const { 1: right, 2: after, index } of view.matchAll(number)) {
    const [, before, left] = beforeNumber.exec(view.slice(Math.max(0, index - 3), index)) ?? []
    const sides = [before === '' ? undefined : left, after === '' ? undefined : right]
    const chinese = sides.filter((side) => side !== undefined)
    if (chinese.length === 0) continue
    if (chinese.every((side) => side !== '')) parted += 1
    else others += 1
  }
  return parted > styleShare * (parted + others)
}

const isBesideNumber = ({ before, after }: Blank) => /\d$/u.test(before) || /^\d/u.test(after)

// How surely no writer put this blank here.
function weigh(blank: Blank, previous: Blank | undefined, isStyle: boolean): number {
  const { before, after } = blank
  if (isBesideNumber(blank)) return !isStyle && partsMeasure(blank) ? points.number : 0
  const saved = savedByJoining(before, after)
  if (saved >= savedByLongWord && clauseMark.test(blank.line)) return points.torn
  if (saved >= savedBySplitWord) return points.split
  if (introducesName.test(before) || closesCredit.test(after)) return 0
  if (leansBack.test(after) || (leansForward.test(before) && before.length > 1)) return points.leaning
  return previous !== undefined && standsApart(blank, previous) ? points.apart : 0
}

// `480 万元`; not the number of a heading or a list, nor a date and what was said on it.
function partsMeasure({ before, after, line, column }: Blank): boolean {
  const digits = /[\d.,]+$/u.exec(before)?.[0] ?? ''
  return digits !== '' && digits.length < column && measuresNumber.test(after) && clauseMark.test(line)
}

function savedByJoining(before: string, after: string): number {
  const left = before.slice(-window)
  const right = after.slice(0, window)
  if (!/\p{Script=Han}$/u.test(left) || !/^\p{Script=Han}/u.test(right)) return 0
  const { upTo, from } = segmentationCosts(left + right)
  const cut = (upTo[left.length] ?? 0) + (from[left.length] ?? 0)
  return cut - (from[0] ?? 0)
}

// A common word with a blank on either side, in running text.
function standsApart({ at, before, line }: Blank, previous: Blank): boolean {
  return (
    at - previous.at - 1 === before.length &&
    before.length > 1 &&
    before.length <= maxApart &&
    wordFrequency(before) >= commonWord &&
    clauseMark.test(line)
  )
}

// In a damaged page some blanks are still the writer's: in headlines, in quoted titles, about names.
function isWriters(blank: Blank, isStyle: boolean): boolean {
  const { before, after, line, column } = blank
  if (isBesideNumber(blank) && isStyle) return true
  if (introducesName.test(before) || closesCredit.test(after)) return true
  if (!clauseMark.test(line) && line.length <= maxHeadline) return true
  return isInQuotedTitle(line, column)
}

function isInQuotedTitle(line: string, column: number): boolean {
  const before = line.slice(Math.max(0, column - quotedLength), column)
  const after = line.slice(column, column + quotedLength)
  return /[“‘《「『][^”’》」』，。]{4,}$/u.test(before) && /^[^“‘《「『，。]{4,}[”’》」』]/u.test(after)
}
