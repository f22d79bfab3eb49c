import { type ArticleInput, groupsOf, type Outcome, processInput, processInputs } from '@jianbao/pipeline'
import { toLine } from '@jianbao/record'
import type { Document } from '../documents.js'
import { type Laps, type Task, timeInRounds } from '../rounds.js'
import { bareParse, bareParseTask } from './bare-parse.js'
import { forEach, type MakeSuite, workOf } from './suite.js'

export const wholePipeline = 'whole pipeline, bytes to JSON line'
const oneByOne = 'whole pipeline, page by page'
const decodeAndBody = 'decode + body'

/** The stages by the names of their rows. */
const rowOf: Readonly<Record<string, string>> = {
  decode: 'decode',
  clean: 'body (parse, text, metadata)',
  repair: 'repair',
  convert: 'conversion',
  deduplicate: 'second copies',
  segment: 'segments',
  fields: 'fields',
  validate: 'validation (fingerprint, hash, schema)',
  line: 'JSON line',
}

/** From bytes to a line of JSON, all fields in it, and what its stages take, beside a bare parse of the decoded page. */
export const pipelineSuite: MakeSuite = (documents) => {
  const tasks = [
    bareParseTask(documents),
    pipelineTask(documents),
    forEach(oneByOne, documents, ({ bytes }) => lineOf(processInput(inputOf(bytes)))),
  ]
  return {
    name: 'pipeline',
    question: 'What does a whole record cost over merely parsing its page, and what does each stage?',
    unit: bareParse,
    time: (options) => timeInRounds(tasks, options),
    wanted: [
      { task: decodeAndBody, of: bareParse, most: 2 },
      { task: wholePipeline, of: bareParse, most: 3 },
    ],
    ...workOf(documents),
  }
}

function pipelineTask(documents: readonly Document[]): Task {
  return {
    name: wholePipeline,
    async run() {
      const times: Record<string, number> = {}
      await writeLines(
        documents.map(({ bytes }) => bytes),
        addingTo(times),
      )
      return lapsOf(times)
    },
  }
}

/**
 * All pages from bytes to lines of JSON, in groups, as the command does it.
 * @throws Error where one is refused
 */
export async function writeLines(pages: readonly Uint8Array[], timing: TimeStage = untimed): Promise<void> {
  for await (const group of groupsOf(pages, ({ length }) => length)) {
    const outcomes = processInputs(group.map(inputOf), {}, timing)
    for (const outcome of outcomes) timing('line', () => lineOf(outcome))
  }
}

function inputOf(bytes: Uint8Array): ArticleInput {
  return { bytes, format: 'html', path: 'page.html' }
}

function lineOf(outcome: Outcome): string {
  if ('reject' in outcome) throw new Error(`a page of the bench was refused: ${outcome.reject.message}`)
  return toLine(outcome.record)
}

type TimeStage = <Value>(stage: string, work: () => Value) => Value

const untimed: TimeStage = (_, work) => work()

/** Sums what each stage takes, in milliseconds. */
export function addingTo(times: Record<string, number>): TimeStage {
  return (stage, work) => {
    const begin = process.hrtime.bigint()
    const made = work()
    times[stage] = (times[stage] ?? 0) + Number(process.hrtime.bigint() - begin) / 1e6
    return made
  }
}

function lapsOf(times: Readonly<Record<string, number>>): Laps {
  const laps: Record<string, number> = {}
  for (const [stage, milliseconds] of Object.entries(times)) {
    laps[rowOf[stage] ?? stage] = milliseconds
    if (stage === 'clean') laps[decodeAndBody] = milliseconds + (times.decode ?? Number.NaN)
  }
  return laps
}
