import { lineView } from '../lines/line-view.js'
import { endsAsSentence } from '../lines/wording-rule.js'
import type { Layout, Line, LineKind } from './line.js'
import { isEndLine, lineKind } from './line-kind.js'
import { weightOf } from './weight.js'

/** What ends an article weighs against going on after it more than a paragraph weighs for. */
const endWeight = -150
const mostAgainst = -60
/** What a line weighs that says neither this nor that. */
const scrap = -4

export interface WeighedLines {
  readonly weights: Float64Array
  /** What the line at an index is; read when first asked for, since most lines of a page stand far from its article. */
  readonly kindAt: (index: number) => LineKind
}

/** Each line's weight by its form and its words. */
export function weighLines({ lines }: Layout): WeighedLines {
  const kinds: LineKind[] = []
  const kindAt = (index: number): LineKind => {
    const known = kinds[index]
    if (known !== undefined) return known
    const line = lines[index]
    const kind = line === undefined || isMostlyLink(line) ? 'text' : lineKind(line).kind
    kinds[index] = kind
    return kind
  }
  const weights = Float64Array.from(lines, (line, i) => {
    const weight = isLinkedParagraph(line) ? scrap : weightOf(line)
    if (weight > 0) return weightByKind(kindAt(i), weight)
    return !isMostlyLink(line) && isEndLine(line) ? endWeight : weight
  })
  return { weights, kindAt }
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
  return linked * 2 > size && size >= shortestParagraph && marks > 2 && endsAsSentence(lineView(text))
}
