import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { coresBench } from './command/cores-bench.js'
import { type CommandBench, figuresTable } from './command/figure.js'
import { growthBench } from './command/growth-bench.js'
import { ingestBench } from './command/ingest-bench.js'
import { startBench } from './command/start-bench.js'
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
/** They run the command itself, for minutes, and so only where they are named. */
const commandBenches: Readonly<Record<string, CommandBench>> = {
  start: startBench,
  cores: coresBench,
  growth: growthBench,
  ingest: ingestBench,
}
const names = Object.keys(suites)
const allNames = [...names, ...Object.keys(commandBenches)]

const usage = `usage: bench [${allNames.join('|')} …] [--pages DIR] [--rounds N] [--megabytes N] [--documents N] [--json]

Times the stages beside a unit in one run, by default all but start, cores, growth and ingest, which run the command itself. Each round does every task once over all documents;
rounds are counted after three seconds of them; the figures are medians over the rounds, a ratio is the median of their own ratios.

  --pages DIR   take every .html file in this folder; by default the project's own corpus
  --rounds N    how many rounds are counted; by default 15
  --megabytes N how much input the long runs of cores and growth get; by default 20
  --documents N how many articles ingest invents; by default 100000
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
      megabytes: { type: 'string', default: '20' },
      documents: { type: 'string', default: '100000' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(`${usage}\n`)
    return
  }
  const rounds = wholeNumber('rounds', values.rounds)
  const megabytes = wholeNumber('megabytes', values.megabytes)
  const documents = wholeNumber('documents', values.documents)
  const wanted = positionals.length > 0 ? positionals : names
  const makers = wanted.filter((name) => !(name in commandBenches)).map(suiteNamed)
  const pages = makers.length === 0 ? [] : readDocuments(values.pages)
  const machine = {
    node: process.version,
    cpu: cpus()[0]?.model ?? 'unknown',
    date: new Date().toISOString(),
  }
  if (!values.json)
    process.stdout.write(`${machine.date.slice(0, 10)}, Node ${machine.node}, ${machine.cpu}\n\n`)
  const reports: SuiteReport[] = []
  for (const make of makers) {
    const suite = make(pages)
    const report = reportOf(
      suite,
      await timeInRounds(suite.tasks, Math.min(rounds, suite.mostRounds ?? rounds)),
    )
    if (!values.json) process.stdout.write(`${tableOf(report)}\n`)
    reports.push(report)
  }
  const commands = []
  for (const name of wanted) {
    const bench = commandBenches[name]
    if (bench === undefined) continue
    const figures = await bench.run({ rounds, megabytes, documents })
    if (!values.json) process.stdout.write(`${figuresTable(name, bench.question, figures)}\n`)
    commands.push({ bench: name, question: bench.question, figures })
  }
  if (values.json) process.stdout.write(`${JSON.stringify({ ...machine, reports, commands }, null, 2)}\n`)
}

function wholeNumber(option: string, text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${option} ${text}: not a whole number from 1`)
  return value
}

function suiteNamed(name: string): MakeSuite {
  const make = suites[name]
  if (make === undefined) throw new Error(`no bench ${name}; there are ${allNames.join(', ')}`)
  return make
}
