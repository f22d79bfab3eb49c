import { endsAsSentence } from '../lines/wording-rule.js'
import type { Layout, Line, LineKind } from './line.js'
import { isEndLine, lineKind } from './line-kind.js'
import { weightOf } from './weight.js'

/** What ends an article weighs against going on after it more than a paragraph weighs for. */
export const endWeight = -150
const mostAgainst = -60
/** What a line weighs that says neither this nor that. */
export const scrap = -4

/** Each line's weight by its form and its words. */
export function weighLines({ lines }: Layout): number[] {
  return lines.map(weightByWords)
}

function weightByWords(line: Line): number {
  const weight = isLinkedParagraph(line) ? scrap : weightOf(line)
  if (weight > 0) return weightByKind(lineKind(line).kind, weight)
  return !isMostlyLink(line) && isEndLine(line) ? endWeight : weight
}

/** What a line is by its words; read when first asked for, since most lines of a page stand far from its article. */
export function kindAt({ lines }: Layout, at: number): LineKind {
  const line = lines[at]
  return line === undefined || isMostlyLink(line) ? 'text' : lineKind(line).kind
}

function weightByKind(kind: LineKind, weight: number): number {
  if (kind === 'end') return endWeight
  if (kind === 'furniture') return Math.max(mostAgainst, -Math.abs(weight))
  if (kind === 'metadata') return Math.min(weight, -4)
  return weight
}

/** Links with little else. */
export function isMostlyLink(line: Line): boolean {
  return line.linked * 2 > line.size && !isLinkedParagraph(line)
}

const shortestParagraph = 40

/** A paragraph of running text that is a link. */
export function isLinkedParagraph({ text, size, marks, linked }: Line): boolean {
  return linked * 2 > size && size >= shortestParagraph && marks > 2 && endsAsSentence(text)
}
