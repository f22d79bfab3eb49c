import { characterTable, isIn } from '../../numerals/character-table.js'

const alike = 0.75

const figures = characterTable('0123456789一二三四五六七八九十百千万亿')

/** Whether two strings have the same figures: with others they are two statements, however alike. */
export function sameFigures(a: string, b: string): boolean {
  let [i, j] = [nextFigure(a, 0), nextFigure(b, 0)]
  while (i < a.length && j < b.length) {
    if (a[i] !== b[j]) return false
    i = nextFigure(a, i + 1)
    j = nextFigure(b, j + 1)
  }
  return i === a.length && j === b.length
}

/** Where the next figure stands; the string's length if none does. */
function nextFigure(text: string, from: number): number {
  let at = Math.min(from, text.length)
  while (at < text.length && !isIn(figures, text, at)) at += 1
  return at
}

/** Whether strings of two lengths can share enough to be alike, or be the same. */
export const mayBeAlike = (a: number, b: number): boolean => Math.min(a, b) * 2 >= alike * (a + b)

/** Whether two strings share most of their pairs of letters (Dice, counting repeats): a few edits apart. */
export function isAlike(a: string, b: string): boolean {
  if (a === b) return true
  if (Math.min(a.length, b.length) < 2 || !mayBeAlike(a.length, b.length)) return false
  const counts = new Map<string, number>()
  for (let i = 0; i + 1 < a.length; i++) {
    const pair = a.slice(i, i + 2)
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  let shared = 0
  for (let i = 0; i + 1 < b.length; i++) {
    const pair = b.slice(i, i + 2)
    const left = counts.get(pair) ?? 0
    if (left > 0) {
      shared += 1
      counts.set(pair, left - 1)
    }
  }
  return (2 * shared) / (a.length + b.length - 2) >= alike
}
