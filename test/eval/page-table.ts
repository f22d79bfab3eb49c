import { pageMeasures } from './page-scores.js'
import type { SetScores } from './tally.js'

const columns = ['set', 'pages', 'empty', ...pageMeasures]

/** The scores for a person to read: a line a set, columns aligned. */
export function pageTable(tables: readonly SetScores[]): string {
  const rows = tables.map(({ set, pages, empty, scores }) => [
    set,
    String(pages),
    String(empty),
    ...pageMeasures.map((measure) => scores[measure]?.toFixed(3) ?? '-'),
  ])
  const widths = columns.map((name, at) => Math.max(name.length, ...rows.map((row) => row[at]?.length ?? 0)))
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
  return [line(columns), ...rows.map(line)].join('\n')
}
