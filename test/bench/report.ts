import { median, ratio, spread, type Timing } from './rounds.js'
import type { Suite } from './suite.js'

/** What a task costs. */
export interface Cost {
  readonly task: string
  /** Medians over the rounds. */
  readonly ms_per_document: number
  readonly ms_per_million_characters: number
  readonly million_characters_per_second: number
  /** Half the range of the middle half of the rounds, as a share of the median. */
  readonly spread: number
  /** How many times the unit's cost. */
  readonly ratio: number
}

export interface SuiteReport {
  readonly bench: string
  readonly question: string
  readonly unit: string
  readonly documents: number
  readonly characters: number
  readonly rounds: number
  readonly costs: readonly Cost[]
}

export function reportOf(suite: Suite, timings: readonly Timing[]): SuiteReport {
  const unit = timings.find(({ name }) => name === suite.unit)
  if (unit === undefined) throw new Error(`${suite.name}: no task ${suite.unit} to measure by`)
  const costs = timings.map((timing) => {
    const milliseconds = median(timing.rounds)
    return {
      task: timing.name,
      ms_per_document: milliseconds / suite.documents,
      ms_per_million_characters: (milliseconds / suite.characters) * 1e6,
      million_characters_per_second: suite.characters / milliseconds / 1000,
      spread: spread(timing),
      ratio: ratio(timing, unit),
    }
  })
  const { name, question, documents, characters } = suite
  return { bench: name, question, unit: suite.unit, documents, characters, rounds: unit.rounds.length, costs }
}

const columns = ['', 'ms/document', 'ms/M chars', 'M chars/s', 'spread', '× unit']

/** For a person to read: a line a task. */
export function tableOf({
  bench,
  question,
  unit,
  documents,
  characters,
  rounds,
  costs,
}: SuiteReport): string {
  const rows = costs.map((cost) => [
    cost.task,
    cost.ms_per_document.toFixed(3),
    cost.ms_per_million_characters.toFixed(1),
    cost.million_characters_per_second.toFixed(2),
    `±${(cost.spread * 100).toFixed(0)} %`,
    cost.ratio.toFixed(2),
  ])
  const all = [columns, ...rows]
  const widths = columns.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0)))
  const lines = all.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  '),
  )
  const scale = `${documents} documents, ${characters} characters of article text, ${rounds} rounds; unit: ${unit}`
  return [`${bench}: ${question}`, `  ${scale}`, '', ...lines.map((line) => `  ${line}`), ''].join('\n')
}
