import { type Alignment, alignmentOf, type Edit } from './alignment.js'

/** The text that `edits` make of `text`, and how it came of it; they stand in order and don't overlap. */
export function carryOut(text: string, edits: readonly Edit[]): { text: string; alignment: Alignment } {
  const parts: string[] = []
  let done = 0
  for (const { start, end, replacement } of edits) {
    parts.push(text.slice(done, start), replacement)
    done = end
  }
  parts.push(text.slice(done))
  return { text: parts.join(''), alignment: alignmentOf(edits) }
}
