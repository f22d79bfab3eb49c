import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { allSets, evalPages } from './eval-pages.js'
import { type Floors, movedFloors, readFloors, shortfalls, writeFloors } from './floors.js'
import { pageTable } from './page-table.js'
import type { SetScores } from './tally.js'

const root = new URL('../../../', import.meta.url)
const usage = `usage: eval [--pages DIR] [--floors FILE] [--json] [--save [--lower]]

Scores the page stage on pages with gold: DIR/<set>/<id>.html beside DIR/<set>/<id>.json
({"gold": {"text", "with", "without", "title", "author", "published"}}; any of them may be absent).

  --pages DIR    the folder; by default the project's own, corpus/pages
  --floors FILE  what no figure may fall below, by set; by default corpus/baseline.json
  --json         print the table as JSON
  --save         raise the floors to the figures that are better
  --lower        with --save: lower floors to the figures that are worse, too

Ends with 0, with 1 where a figure lies below its floor, with 2 where it can't be measured.`

try {
  process.exitCode = measure()
} catch (error) {
  process.stderr.write(`eval: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
}

function measure(): number {
  const { values } = parseArgs({
    options: {
      pages: { type: 'string', default: fileURLToPath(new URL('corpus/pages', root)) },
      floors: { type: 'string', default: fileURLToPath(new URL('corpus/baseline.json', root)) },
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
  const floors = readFloors(values.floors)
  const scores = evalPages(values.pages)
  process.stdout.write(`${values.json ? JSON.stringify(scores, null, 2) : pageTable(scores)}\n`)
  // The line over all sets has a floor only for the sets it was measured on.
  const bySet = scores.filter(({ set }) => set !== allSets)
  if (values.save) writeFloors(values.floors, movedFloors(floors, bySet, values.lower))
  return report(values.lower ? {} : floors, bySet)
}

/** Says on standard error what fell, and gives the exit code. */
function report(floors: Floors, scores: readonly SetScores[]): number {
  const fallen = shortfalls(floors, scores)
  for (const { set, measure, floor, found } of fallen)
    process.stderr.write(`eval: ${set}: ${measure} ${found ?? 'is gone'}, below its floor of ${floor}\n`)
  const free = scores.filter(({ set }) => floors[set] === undefined).map(({ set }) => set)
  if (free.length > 0) process.stderr.write(`eval: no floor yet for ${free.join(', ')}\n`)
  return fallen.length > 0 ? 1 : 0
}
