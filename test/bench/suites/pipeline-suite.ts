import { type Around, type ArticleInput, processInput } from '@jianbao/pipeline'
import { type ArticleRecord, toLine } from '@jianbao/record'
import type { Document } from '../documents.js'
import { type Laps, type Task, timeInRounds } from '../rounds.js'
import { bareParse, bareParseTask } from './bare-parse.js'
import { type MakeSuite, workOf } from './suite.js'

export const wholePipeline = 'whole pipeline, bytes to JSON line'
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
  const tasks = [bareParseTask(documents), pipelineTask(documents)]
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
    run() {
      const times: Record<string, number> = {}
      const around = addingTo(times)
      for (const { bytes } of documents) {
        const record = recordOf(bytes, around)
        around('line', () => toLine(record))
      }
      return lapsOf(times)
    },
  }
}

/** @throws Error where it is refused */
export function recordOf(bytes: Uint8Array, around?: Around): ArticleRecord {
  const input: ArticleInput = { bytes, format: 'html', path: 'page.html' }
  const outcome = processInput(input, {}, around)
  if ('reject' in outcome) throw new Error(`a page of the bench was refused: ${outcome.reject.message}`)
  return outcome.record
}

/** Sums what each stage takes, in milliseconds. */
export function addingTo(times: Record<string, number>) {
  return <Value>(stage: string, work: () => Value): Value => {
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
