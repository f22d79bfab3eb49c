import type { Line } from './line.js'

/** The most one line counts for or against its block. */
const most = 400
const mostAgainst = 60

/**
 * What a line says for (above 0) or against its block being the article: running text outside links for it, in
 * characters; links and scraps against it.
 */
export function weightOf(line: Line): number {
  const own = line.size - line.linked
  if (line.linked * 2 > line.size) return -Math.min(mostAgainst, line.size)
  if (line.chinese * 4 < line.size) return -Math.min(mostAgainst, 4 + line.size / 4)
  if (line.marks > 0 && own >= 12) return Math.min(most, own)
  if (own >= 30) return Math.min(most, own / 2)
  return -4
}
