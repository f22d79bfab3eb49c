import type { Layout, Line } from './line.js'
import { type LineKind, lineKind } from './line-kind.js'
import { weightOf } from './weight.js'

/** What ends an article weighs against going on after it more than a paragraph weighs for. */
const endWeight = -150
const mostAgainst = -60

export interface WeighedLines {
  readonly weights: Float64Array
  readonly kinds: readonly LineKind[]
}

/** Each line's weight by its form and its words. */
export function weighLines(layout: Layout): WeighedLines {
  const weights = new Float64Array(layout.lines.length)
  const kinds: LineKind[] = []
  layout.lines.forEach((line, i) => {
    const weight = weightOf(line)
    const kind = isMostlyLink(line) ? 'text' : lineKind(line).kind
    kinds.push(kind)
    weights[i] = weightByKind(kind, weight)
  })
  return { weights, kinds }
}

function weightByKind(kind: LineKind, weight: number): number {
  if (kind === 'end') return endWeight
  if (kind === 'furniture') return Math.max(mostAgainst, -Math.abs(weight))
  if (kind === 'metadata') return Math.min(weight, -4)
  return weight
}

export function isMostlyLink(line: Line): boolean {
  return line.linked * 2 > line.size
}
