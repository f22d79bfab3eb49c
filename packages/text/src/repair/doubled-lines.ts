import type { Edit } from './edit.js'

const notCompared = /[^\p{L}\p{N}]+/gu
const ellipsis = /[…．.]+$/u
const minDoubled = 8
const minTeaser = 20
const leadLines = 3
const nextLines = 8

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

/** A line at the top that only begins what follows, cut off or not: the lead as a list page shows it. */
export function teaserLines(text: string): Edit[] {
  const lines = text.split('\n', leadLines + nextLines)
  const keys = lines.map((line) => line.replace(ellipsis, '').replace(notCompared, ''))
  const edits: Edit[] = []
  let at = 0
  for (const [i, line] of lines.slice(0, leadLines).entries()) {
    const teaser = keys[i] ?? ''
    const begins = (j: number) =>
      keys.slice(j).join('').startsWith(teaser) && keys.slice(j).join('') !== teaser
    const isTeaser =
      teaser.length >= minTeaser && keys.some((_, j) => j > i && j <= i + leadLines && begins(j))
    if (isTeaser) edits.push({ start: at, end: at + line.length + 1, replacement: '' })
    at += line.length + 1
  }
  return edits
}
