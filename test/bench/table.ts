import type { Cost, SuiteReport } from './report.js'

/** What a line says beside the name of its task. */
export const columns = ['ms/document', 'spread', '× parse', 'documents/s', 'characters/s', 'wanted'] as const

/** A line's cells, in the order of the columns. */
export function cellsOf(cost: Cost, unit: string): string[] {
  return [
    cost.ms_per_document.toFixed(3),
    `±${(cost.spread * 100).toFixed(0)} %`,
    cost.ratio.toFixed(2),
    whole(cost.documents_per_second),
    whole(cost.characters_per_second),
    wantedOf(cost, unit),
  ]
}

/** The bound, by what, and whether it is kept. */
function wantedOf({ wanted }: Cost, unit: string): string {
  if (wanted === null) return ''
  const { most, least, of, ratio, met } = wanted
  const bound = least === undefined ? `≤ ${most}` : `≥ ${least}`
  const mark = met ? '✓' : '✗'
  return of === unit ? `${bound} ${mark}` : `${bound} × ${of}: ${ratio.toFixed(2)} ${mark}`
}

/** Where it gave nothing for some documents, how many: then its time is not that of the work. */
export function labelOf({ task, unanswered }: Cost, nothingFrom: string, documents: number): string {
  return unanswered === 0 ? task : `${task} (${nothingFrom} ${unanswered}/${documents})`
}

const nameWidth = 52
const widths = [11, 7, 8, 12, 13]

/** For a person to read: a heading, then a line a task. Every report's columns have the same places. */
export function tableOf({
  bench,
  question,
  unit,
  documents,
  characters,
  rounds,
  costs,
}: SuiteReport): string {
  const head = line('', [...columns])
  const rows = costs.map((cost) => line(labelOf(cost, 'nothing from', documents), cellsOf(cost, unit)))
  const scale = `${documents} documents, ${whole(characters)} characters of article text, ${rounds} rounds; unit: ${unit}`
  return [`${bench}: ${question}`, `  ${scale}`, '', head, ...rows, ''].join('\n')
}

function line(name: string, cells: readonly string[]): string {
  const padded = cells.map((cell, at) => cell.padStart(widths[at] ?? 0))
  return `  ${name.padEnd(nameWidth)}${padded.join('  ')}`.trimEnd()
}

export function whole(value: number): string {
  return Math.round(value).toLocaleString('en')
}
