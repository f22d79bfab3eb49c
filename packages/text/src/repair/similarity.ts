const alike = 0.75

const digits = /[^0-9一二三四五六七八九十百千万亿]/gu

/** Whether two strings have the same figures: with others they are two statements, however alike. */
export const sameFigures = (a: string, b: string) => a.replace(digits, '') === b.replace(digits, '')

/** Whether two strings share most of their pairs of letters (Dice, counting repeats): a few edits apart. */
export function isAlike(a: string, b: string): boolean {
  if (a === b) return true
  const shorter = Math.min(a.length, b.length)
  // Strings that differ more than this in length can't share enough.
  if (shorter < 2 || shorter * 2 < alike * (a.length + b.length)) return false
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
