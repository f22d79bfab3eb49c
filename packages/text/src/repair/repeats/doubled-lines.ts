import type { Edit } from '../edit.js'
import { half, kindOf, letter, lettersOf } from '../letter-kinds.js'

/** What a page writes before the lead where it stands as a summary. */
const summaryLabel =
  /^[\s【[]*(?:内容|新闻)?(?:摘要|提要|核心提示|核心提要|导读|導讀|导语|導語|核心阅读|核心閱讀)\s*[】\]：:]+\s*/u
/** The same, tried at one place. */
const summaryHere = new RegExp(summaryLabel.source.slice(1), 'uy')
const minDoubled = 8
const minTeaser = 20
const leadLines = 3
const nextLines = 8
const lastLines = 3

/** A line that is the same text twice or more, to the character, with or without an end between the copies. */
export function doubledLines(text: string): Edit[] {
  const edits: Edit[] = []
  let end: number
  for (let start = 0; start <= text.length; start = end + 1) {
    end = lineEnd(text, start)
    const period = periodOf(text, start, end)
    if (period === undefined) continue
    const letters = lettersOf(text.slice(start, start + period))
    if (letters.length >= minDoubled && new Set(letters).size * 2 > minDoubled) {
      edits.push({ start: start + period, end, replacement: '' })
    }
  }
  return edits
}

const copies = [4, 3, 2]

/** The length of what a line says twice to four times; none where it says it once. */
function periodOf(text: string, start: number, end: number): number | undefined {
  for (const count of copies) {
    const period = (end - start) / count
    if (!Number.isInteger(period) || period < minDoubled || text[start] !== text[start + period]) continue
    if (text.startsWith(text.slice(start + period, end), start)) return period
  }
  return undefined
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start)
  return end < 0 ? text.length : end
}

/** A line at the top or the end that only begins the article, cut off or not: the lead as a list page shows it. */
export function teaserLines(text: string): Edit[] {
  return mayHoldTeasers(text) ? findTeasers(text) : []
}

/** Whether a line at the top opens with the letters of one of the next, or one at the end with those of one at the top. */
export function mayHoldTeasers(text: string): boolean {
  const starts: number[] = []
  for (let start = 0; start <= text.length; start = lineEnd(text, start) + 1) starts.push(start)
  const isAnyOf = (start: number, others: readonly number[]) =>
    others.some((other) => openAlike(text, start, other))
  const top = starts.slice(0, leadLines)
  const end = starts.slice(Math.max(leadLines, starts.length - lastLines))
  return (
    top.some(
      (start, i) => opensSummary(text, start) || isAnyOf(start, starts.slice(i + 1, i + 1 + leadLines)),
    ) || end.some((start) => isAnyOf(start, top))
  )
}

function opensSummary(text: string, start: number): boolean {
  summaryHere.lastIndex = start
  return summaryHere.test(text)
}

/** Whether the first letters from the one place on, as many as a teaser has, are those from the other on. */
function openAlike(text: string, one: number, other: number): boolean {
  let a = one
  let b = other
  for (let count = 0; count < minTeaser; count++) {
    a = nextLetter(text, a)
    b = nextLetter(text, b)
    if (a === text.length || b === text.length) return false
    const unit = text.charCodeAt(a)
    const otherUnit = text.charCodeAt(b)
    if (kindOf(unit) === half || kindOf(otherUnit) === half) return true
    if (unit !== otherUnit) return false
    a += 1
    b += 1
  }
  return true
}

function nextLetter(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind === letter || kind === half) return at
  }
  return text.length
}

export function findTeasers(text: string): Edit[] {
  const lines = text.split('\n')
  const keys = lines.slice(0, leadLines + nextLines).map(lettersOf)
  const edits: Edit[] = []
  let at = 0
  for (const [i, line] of lines.entries()) {
    const isLead = i < leadLines && beginsLater(lines, keys, i)
    const end = at + line.length
    if (isLead) edits.push({ start: at, end: end + 1, replacement: '' })
    else if (i >= lines.length - lastLines && i >= leadLines && beginsLead(line, keys)) {
      edits.push({ start: at - 1, end, replacement: '' })
    }
    at = end + 1
  }
  return edits
}

function beginsLater(lines: readonly string[], keys: readonly string[], i: number): boolean {
  const isSummary = summaryLabel.test(lines[i] ?? '')
  const teaser = isSummary ? lettersOf((lines[i] ?? '').replace(summaryLabel, '')) : (keys[i] ?? '')
  if (teaser.length < minTeaser) return false
  return keys.some((_, j) => {
    const rest = j > i && j <= i + leadLines ? keys.slice(j).join('') : ''
    // The same line again farther down is a refrain.
    return rest.startsWith(teaser) && rest !== teaser && (j === i + 1 || isSummary || keys[j] !== teaser)
  })
}

// A headline or a sentence of its own ends elsewhere than in the middle of the lead.
function beginsLead(line: string, keys: readonly string[]): boolean {
  const teaser = lettersOf(line)
  if (teaser.length < minTeaser || /[。！？!?」”）)]$/u.test(line.trimEnd())) return false
  return keys.slice(0, leadLines).some((key) => key.length > teaser.length && key.startsWith(teaser))
}
