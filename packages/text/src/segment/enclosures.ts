import type { Span } from '../span.js'
import { pairs, straightQuotes } from './marks.js'

/** A pair of quotation marks or brackets: `start` at the opening mark, `end` after the closing one. */
export interface Enclosure extends Span {
  readonly kind: 'quote' | 'bracket'
}

interface Open {
  readonly at: number
  readonly close: string
  readonly kind: Enclosure['kind']
}

const anyMark = new RegExp(
  `[${[...Object.entries(pairs).flatMap(([start, { close }]) => [start, close]), ...straightQuotes].map((mark) => `\\${mark}`).join('')}]`,
  'g',
)

/**
 * The outermost pairs of `line`, in order. A mark without its partner in the line encloses nothing: paragraphs of a
 * long quotation each open it, and only the last closes it. One pass over the line.
 */
export function outermostEnclosures(line: string): Enclosure[] {
  const open: Open[] = []
  const awaited = new Map<string, number>()
  const found: Enclosure[] = []
  const expect = (close: string, by: number) => awaited.set(close, (awaited.get(close) ?? 0) + by)
  for (const { 0: mark, index } of line.matchAll(anyMark)) {
    if ((awaited.get(mark) ?? 0) > 0) {
      let last: Open | undefined
      do {
        last = open.pop()
        if (last !== undefined) expect(last.close, -1)
      } while (last !== undefined && last.close !== mark)
      if (last !== undefined) found.push({ start: last.at, end: index + 1, kind: last.kind })
      continue
    }
    const pair = straightQuotes.has(mark) ? { close: mark, kind: 'quote' as const } : pairs[mark]
    if (pair === undefined) continue
    open.push({ at: index, ...pair })
    expect(pair.close, 1)
  }
  return outermost(found)
}

/** Pairs close from the inside out: those that hold others come after them. */
function outermost(found: readonly Enclosure[]): Enclosure[] {
  const kept: Enclosure[] = []
  for (const enclosure of found) {
    while ((kept.at(-1)?.start ?? -1) > enclosure.start) kept.pop()
    kept.push(enclosure)
  }
  return kept
}
