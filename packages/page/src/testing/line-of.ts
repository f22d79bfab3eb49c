import type { Line } from '../body/line.js'

/** A line of Chinese text alone, and what else a test says of it. */
export function lineOf(text: string, known: Partial<Line> = {}): Line {
  const size = text.replace(/\s/g, '').length
  return {
    text,
    source: null,
    joints: null,
    block: 0,
    size,
    chinese: size,
    linked: 0,
    marks: 0,
    heading: false,
    pictured: false,
    listed: false,
    kind: null,
    ...known,
  }
}
