import type { Options } from '../options.js'

/** One thing that a bench of the command found out. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** What it should not exceed, or, where it begins with ≥, not fall below. */
  readonly wanted?: string
}

export interface CommandBench {
  readonly question: string
  readonly run: (options: Options) => Promise<Figure[]>
}

/** For a person to read: a line a figure. */
export function figuresTable(name: string, question: string, figures: readonly Figure[]): string {
  const width = Math.max(...figures.map((figure) => figure.name.length))
  const lines = figures.map(({ name: what, value, unit, wanted }) => {
    const number = value.toFixed(value < 10 ? 2 : 0).padStart(9)
    return `  ${what.padEnd(width)}  ${number} ${unit}${wanted === undefined ? '' : `  (wanted: ${wanted})`}`
  })
  return [`${name}: ${question}`, '', ...lines, ''].join('\n')
}
