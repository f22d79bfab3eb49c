import type { MeasureScores } from './eval-fields.js'
import { pageMeasures } from './page-scores.js'
import type { SetScores } from './tally.js'

/** The scores of pages for a person to read: a line a set. */
export function pageTable(tables: readonly SetScores[]): string {
  const rows = tables.map(({ set, pages, empty, scores }) => [
    set,
    pages,
    empty,
    ...pageMeasures.map((measure) => share(scores[measure])),
  ])
  return aligned([['set', 'pages', 'empty', ...pageMeasures], ...rows])
}

/** The scores of articles' fields for a person to read: a line a measure. */
export function fieldTable(tables: readonly MeasureScores[]): string {
  const rows = tables.map(({ measure, gold, found, precision, recall, F1 }) => [
    measure,
    gold,
    found,
    ...[precision, recall, F1].map(share),
  ])
  return aligned([['measure', 'gold', 'found', 'precision', 'recall', 'F1'], ...rows])
}

function share(score: number | null): string {
  return score?.toFixed(3) ?? '-'
}

/** Columns as wide as their widest cell: the first flush left, the others flush right. */
function aligned(rows: readonly (readonly (string | number)[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => String(row[at]).length)))
  const cells = (row: readonly (string | number)[]): string[] =>
    row.map((cell, at) =>
      at === 0 ? String(cell).padEnd(widths[at] ?? 0) : String(cell).padStart(widths[at] ?? 0),
    )
  return rows.map((row) => cells(row).join('  ')).join('\n')
}
