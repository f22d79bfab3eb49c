import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readDocuments } from './documents.js'
import { fieldsSuite } from './fields-suite.js'
import { pageSuite } from './page-suite.js'
import { peersSuite } from './peers-suite.js'
import { pipelineSuite } from './pipeline-suite.js'
import { reportOf, type SuiteReport, tableOf } from './report.js'
import { timeInRounds } from './rounds.js'
import type { MakeSuite } from './suite.js'
import { textSuite } from './text-suite.js'

const suites: Readonly<Record<string, MakeSuite>> = {
  page: pageSuite,
  text: textSuite,
  fields: fieldsSuite,
  pipeline: pipelineSuite,
  peers: peersSuite,
}
const names = Object.keys(suites)

const usage = `usage: bench [${names.join('|')} …] [--pages DIR] [--rounds N] [--json]

Times the stages beside a unit in one run, by default all of them. Each round does every task once over all documents;
the figures are medians over the rounds, a ratio is the median of the rounds' own ratios.

  --pages DIR   take every .html file in this folder; by default the project's own corpus
  --rounds N    how many rounds are counted; by default 15
  --json        print JSON`

try {
  await measure()
} catch (error) {
  process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
}

async function measure(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      pages: { type: 'string', default: fileURLToPath(new URL('../../../corpus', import.meta.url)) },
      rounds: { type: 'string', default: '15' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(`${usage}\n`)
    return
  }
  const rounds = Number(values.rounds)
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new Error(`--rounds ${values.rounds}: not a whole number from 1`)
  const makers = (positionals.length > 0 ? positionals : names).map(suiteNamed)
  const documents = readDocuments(values.pages)
  const machine = {
    node: process.version,
    cpu: cpus()[0]?.model ?? 'unknown',
    date: new Date().toISOString(),
  }
  if (!values.json)
    process.stdout.write(`${machine.date.slice(0, 10)}, Node ${machine.node}, ${machine.cpu}\n\n`)
  const reports: SuiteReport[] = []
  for (const make of makers) {
    const suite = make(documents)
    const report = reportOf(
      suite,
      await timeInRounds(suite.tasks, Math.min(rounds, suite.mostRounds ?? rounds)),
    )
    if (!values.json) process.stdout.write(`${tableOf(report)}\n`)
    reports.push(report)
  }
  if (values.json) process.stdout.write(`${JSON.stringify({ ...machine, reports }, null, 2)}\n`)
}

function suiteNamed(name: string): MakeSuite {
  const make = suites[name]
  if (make === undefined) throw new Error(`no bench ${name}; there are ${names.join(', ')}`)
  return make
}
