import { basename, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { evalFields } from './eval-fields.js'
import { allSets, evalPages } from './eval-pages.js'
import {
  type Baseline,
  type Figures,
  movedFloors,
  readBaseline,
  shortfalls,
  writeBaseline,
} from './floors.js'
import { fieldTable, pageTable } from './table.js'

const corpus = fileURLToPath(new URL('../../../corpus', import.meta.url))
const usage = `usage: eval [--pages DIR] [--fields DIR] [--floors FILE] [--json] [--save [--lower]]

Scores what comes out against what a person says is right; without a folder, on the project's own corpus.

  --pages DIR    the page stage, on DIR/<set>/<id>.html beside DIR/<set>/<id>.json
                 ({"gold": {"text", "with", "without", "title", "author", "published"}}, any of them absent)
  --fields DIR   whole records, on DIR/<case>/article.txt or page.html beside DIR/<case>/gold.json
  --floors FILE  what no figure may fall below; by default corpus/baseline.json
  --json         print the tables as JSON
  --save         raise the floors to the figures that are better
  --lower        with --save: lower floors to the figures that are worse, too

Ends with 0, with 1 where a figure lies below its floor, with 2 where it can't be measured.`

/** What was measured of one kind, and how a person reads it. */
interface Measured {
  readonly kind: keyof Baseline
  readonly scores: unknown
  readonly table: string
  readonly figures: readonly Figures[]
}

try {
  process.exitCode = main()
} catch (error) {
  process.stderr.write(`eval: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
}

function main(): number {
  const { values } = parseArgs({
    options: {
      pages: { type: 'string' },
      fields: { type: 'string' },
      floors: { type: 'string', default: `${corpus}/baseline.json` },
      json: { type: 'boolean', default: false },
      save: { type: 'boolean', default: false },
      lower: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(`${usage}\n`)
    return 0
  }
  if (values.lower && !values.save) throw new Error('--lower says how to --save')
  const baseline = readBaseline(values.floors)
  const own = values.pages === undefined && values.fields === undefined
  const pages = own ? `${corpus}/pages` : values.pages
  const fields = own ? corpus : values.fields
  const measured = [
    ...(pages === undefined ? [] : [measurePages(pages)]),
    ...(fields === undefined ? [] : [measureFields(fields)]),
  ]
  print(measured, values.json)
  if (values.save) writeBaseline(values.floors, moved(baseline, measured, values.lower))
  return report(values.lower ? { pages: {}, fields: {} } : baseline, measured)
}

function measurePages(folder: string): Measured {
  const scores = evalPages(folder)
  // The line over all sets says nothing of its own: it changes with the sets that are there.
  const figures = scores
    .filter(({ set }) => set !== allSets)
    .map(({ set, scores }) => ({ group: set, figures: scores }))
  return { kind: 'pages', scores, table: pageTable(scores), figures }
}

function measureFields(folder: string): Measured {
  const scores = evalFields(folder)
  const figures = Object.fromEntries(scores.map(({ measure, F1 }) => [measure, F1]))
  return {
    kind: 'fields',
    scores,
    table: fieldTable(scores),
    figures: [{ group: basename(resolve(folder)), figures }],
  }
}

function print(measured: readonly Measured[], json: boolean): void {
  const text = json
    ? JSON.stringify(Object.fromEntries(measured.map(({ kind, scores }) => [kind, scores])), null, 2)
    : measured.map(({ table }) => table).join('\n\n')
  process.stdout.write(`${text}\n`)
}

function moved(baseline: Baseline, measured: readonly Measured[], lower: boolean): Baseline {
  const next = { ...baseline }
  for (const { kind, figures } of measured) next[kind] = movedFloors(next[kind], figures, lower)
  return next
}

/** Says on standard error what fell, and gives the exit code. */
function report(baseline: Baseline, measured: readonly Measured[]): number {
  let fell = false
  for (const { kind, figures } of measured) {
    const floors = baseline[kind]
    for (const { group, measure, floor, found } of shortfalls(floors, figures)) {
      fell = true
      process.stderr.write(`eval: ${group}: ${measure} ${found ?? 'is gone'}, below its floor of ${floor}\n`)
    }
    const free = figures.map(({ group }) => group).filter((group) => floors[group] === undefined)
    if (free.length > 0) process.stderr.write(`eval: no floor yet for ${kind} of ${free.join(', ')}\n`)
  }
  return fell ? 1 : 0
}
