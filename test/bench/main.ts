import { fileURLToPath } from 'node:url'
import { coresBench } from './command/cores-bench.js'
import { type CommandBench, figuresTable } from './command/figure.js'
import { growthBench } from './command/growth-bench.js'
import { ingestBench } from './command/ingest-bench.js'
import { profileBench } from './command/profile-bench.js'
import { startBench } from './command/start-bench.js'
import { readDocuments } from './documents.js'
import { describe, thisMachine } from './machine.js'
import { type Options, optionsOf } from './options.js'
import { writeReadmes } from './readme/readme-table.js'
import { reportOf, type SuiteReport } from './report.js'
import { fieldsSuite } from './suites/fields-suite.js'
import { onceSuite } from './suites/once-suite.js'
import { pageSuite } from './suites/page-suite.js'
import { peersSuite } from './suites/peers-suite.js'
import { pipelineSuite } from './suites/pipeline-suite.js'
import type { MakeSuite } from './suites/suite.js'
import { textSuite } from './suites/text-suite.js'
import { tableOf } from './table.js'

/** One table: all that a record takes, and what a user would otherwise take. */
const byDefault: Readonly<Record<string, MakeSuite>> = {
  pipeline: pipelineSuite,
  once: onceSuite,
  fields: fieldsSuite,
  peers: peersSuite,
}
/** Stages and repairs by themselves. */
const inDetail: Readonly<Record<string, MakeSuite>> = { page: pageSuite, text: textSuite }
const suites = { ...byDefault, ...inDetail }
/** What is no table of times beside a unit: they run the command itself, for minutes, or look into one process. */
const commandBenches: Readonly<Record<string, CommandBench>> = {
  profile: profileBench,
  start: startBench,
  cores: coresBench,
  growth: growthBench,
  ingest: ingestBench,
}
const allNames = [...Object.keys(suites), ...Object.keys(commandBenches)]
const workspace = fileURLToPath(new URL('../../..', import.meta.url))

const usage = `usage: bench [${allNames.join('|')} …] [--pages DIR] [--rounds N] [--warm-up MS] [--megabytes N] [--documents N] [--json] [--readme]

Times whole records and their stages beside a unit, and what a user would otherwise take: by default ${Object.keys(byDefault).join(', ')}, in one run. Each round does
every task once over all documents; rounds are counted after thirty seconds of them; the figures are medians over the
rounds, a ratio is the median of their own ratios.
  page, text   stages and repairs by themselves
  profile      where the pipeline's time goes, by stages and by files
  start, cores, growth, ingest   run the command itself, some of them for minutes

  --pages DIR   take every .html file in this folder; by default the corpus's own articles in pages of the usual size
  --rounds N    how many rounds are counted; by default 15, of what takes long 3
  --warm-up MS  how long rounds are not counted; by default 30000
  --megabytes N how much input the long runs of cores get; by default 60
  --documents N how many articles growth (by default 10000; its pages and its index grow with it) and ingest (100000)
                invent
  --json        print JSON
  --readme      write the table into README.md and README.zh-CN.md too`

try {
  const options = optionsOf(process.argv.slice(2))
  if (options.help) process.stdout.write(`${usage}\n`)
  else await measure(options)
} catch (error) {
  process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
}

async function measure(options: Options): Promise<void> {
  const { json, readme, pages } = options
  const wanted = options.benches.length > 0 ? options.benches : Object.keys(byDefault)
  const unknown = wanted.find((name) => !allNames.includes(name))
  if (unknown !== undefined) throw new Error(`no bench ${unknown}; there are ${allNames.join(', ')}`)
  const machine = thisMachine()
  const say = (text: string): void => void (json || process.stdout.write(`${text}\n`))
  say(`${describe(machine)}\n`)
  const reports = await suiteReports(wanted, options, say)
  const commands = []
  for (const [name, bench] of Object.entries(commandBenches)) {
    if (!wanted.includes(name)) continue
    const figures = await bench.run(options)
    say(figuresTable(name, bench.question, figures))
    commands.push({ bench: name, question: bench.question, figures })
  }
  if (json) process.stdout.write(`${JSON.stringify({ ...machine, reports, commands }, null, 2)}\n`)
  if (readme) writeReadmes(workspace, { machine, corpus: pages === null, reports })
}

async function suiteReports(
  wanted: readonly string[],
  { pages, rounds, warmUp }: Options,
  say: (text: string) => void,
): Promise<SuiteReport[]> {
  const makers = Object.entries(suites).filter(([name]) => wanted.includes(name))
  if (makers.length === 0) return []
  const { documents, leftOut } = readDocuments(pages)
  if (leftOut > 0) say(`${leftOut} pages left out: no article in them\n`)
  const reports = []
  for (const [, make] of makers) {
    const suite = make(documents)
    const report = reportOf(suite, await suite.time({ rounds, warmUp }))
    say(tableOf(report))
    reports.push(report)
  }
  return reports
}
