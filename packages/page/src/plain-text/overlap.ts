import { lineView } from '../lines/line-view.js'

/** The runs of `n` characters of a text, Simplified, without blanks and signs. */
export function gramsOf(text: string, n: number): Set<string> {
  const letters = lettersOf(text)
  const grams = new Set<string>()
  for (let i = 0; i + n <= letters.length; i++) grams.add(letters.slice(i, i + n))
  return grams
}

/** What share of `part` is in `whole`, 0 to 1; 0 where `part` is empty. */
export function shareIn(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  let shared = 0
  for (const gram of part) if (whole.has(gram)) shared++
  return part.size === 0 ? 0 : shared / part.size
}

/** Letters and digits only, Simplified and of one width: what two writings of the same words have in common. */
export function lettersOf(text: string): string {
  return lineView(text).replace(/[^\p{L}\p{N}]/gu, '')
}
