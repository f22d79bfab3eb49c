import type { Edit } from './edit.js'

const notCompared = /[^\p{L}\p{N}]+/gu
const ellipsis = /[…．.]+$/u
/** What a page writes before the lead where it stands as a summary. */
const summaryLabel =
  /^[\s【[]*(?:内容|新闻)?(?:摘要|提要|核心提示|核心提要|导读|導讀|导语|導語|核心阅读|核心閱讀)\s*[】\]：:]+\s*/u
const minDoubled = 8
const minTeaser = 20
const leadLines = 3
const nextLines = 8
const lastLines = 3

/** A line that is the same text twice or more, to the character, with or without an end between the copies. */
export function doubledLines(text: string): Edit[] {
  const edits: Edit[] = []
  let at = 0
  for (const line of text.split('\n')) {
    const period = periodOf(line)
    const letters = line.slice(0, period).replace(notCompared, '')
    if (period < line.length && letters.length >= minDoubled && new Set(letters).size * 2 > minDoubled) {
      edits.push({ start: at + period, end: at + line.length, replacement: '' })
    }
    at += line.length + 1
  }
  return edits
}

const copies = [4, 3, 2]

/** The length of what a line says twice to four times; its own length where it says it once. */
function periodOf(line: string): number {
  const periods = copies.map((count) => line.length / count)
  return (
    periods.find(
      (period) => Number.isInteger(period) && period >= minDoubled && line.startsWith(line.slice(period)),
    ) ?? line.length
  )
}

/** A line at the top or the end that only begins the article, cut off or not: the lead as a list page shows it. */
export function teaserLines(text: string): Edit[] {
  const lines = text.split('\n')
  const keys = lines.slice(0, leadLines + nextLines).map(keyOf)
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

const keyOf = (line: string) => line.replace(ellipsis, '').replace(notCompared, '')

function beginsLater(lines: readonly string[], keys: readonly string[], i: number): boolean {
  const isSummary = summaryLabel.test(lines[i] ?? '')
  const teaser = isSummary ? keyOf((lines[i] ?? '').replace(summaryLabel, '')) : (keys[i] ?? '')
  if (teaser.length < minTeaser) return false
  return keys.some((_, j) => {
    const rest = j > i && j <= i + leadLines ? keys.slice(j).join('') : ''
    // The same line again farther down is a refrain.
    return rest.startsWith(teaser) && rest !== teaser && (j === i + 1 || isSummary || keys[j] !== teaser)
  })
}

// A headline or a sentence of its own ends elsewhere than in the middle of the lead.
function beginsLead(line: string, keys: readonly string[]): boolean {
  const teaser = keyOf(line)
  if (teaser.length < minTeaser || /[。！？!?」”）)]$/u.test(line.trimEnd())) return false
  return keys.slice(0, leadLines).some((key) => key.length > teaser.length && key.startsWith(teaser))
}
