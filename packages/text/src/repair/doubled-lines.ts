import type { Edit } from './edit.js'

const notCompared = /[^\p{L}\p{N}]+/gu
const ellipsis = /[…．.]+$/u
const minDoubled = 8
const minTeaser = 20
const leadLines = 3
const nextLines = 8
const lastLines = 3

/** A line that is the same text twice, to the character: `X` and `X` again, with or without an end between them. */
export function doubledLines(text: string): Edit[] {
  const edits: Edit[] = []
  let at = 0
  for (const line of text.split('\n')) {
    const half = line.length / 2
    if (line.length % 2 === 0 && half >= minDoubled && line.startsWith(line.slice(half))) {
      const letters = line.slice(half).replace(notCompared, '')
      if (letters.length >= minDoubled && new Set(letters).size * 2 > minDoubled) {
        edits.push({ start: at + half, end: at + line.length, replacement: '' })
      }
    }
    at += line.length + 1
  }
  return edits
}

/** A line at the top or the end that only begins the article, cut off or not: the lead as a list page shows it. */
export function teaserLines(text: string): Edit[] {
  const lines = text.split('\n')
  const keys = lines.slice(0, leadLines + nextLines).map(keyOf)
  const edits: Edit[] = []
  let at = 0
  for (const [i, line] of lines.entries()) {
    const isLead = i < leadLines && beginsLater(keys, i)
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

function beginsLater(keys: readonly string[], i: number): boolean {
  const teaser = keys[i] ?? ''
  if (teaser.length < minTeaser) return false
  return keys.some((_, j) => {
    const rest = j > i && j <= i + leadLines ? keys.slice(j).join('') : ''
    return rest.startsWith(teaser) && rest !== teaser
  })
}

// A headline or a sentence of its own ends elsewhere than in the middle of the lead.
function beginsLead(line: string, keys: readonly string[]): boolean {
  const teaser = keyOf(line)
  if (teaser.length < minTeaser || /[。！？!?」”）)]$/u.test(line.trimEnd())) return false
  return keys.slice(0, leadLines).some((key) => key.length > teaser.length && key.startsWith(teaser))
}
