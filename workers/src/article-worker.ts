import {
  type Batch,
  type BatchContext,
  inputsOf,
  locateInputs,
  planContext,
  type RunFile,
  readPlannedBatch,
} from '@jianbao/adapters'
import { inputName, type Reject } from '@jianbao/record'
import { type Processor, UnrecoverableError } from 'bullmq'
import type { InputRejected, Observe } from './events.js'
import { type ArticleJob, type ArticleResult, partName } from './jobs.js'
import type { OpenRun } from './open-run.js'
import { type StepBack, stepBack } from './step-back.js'
import { untilLeaving } from './until-leaving.js'

/** Turns batches into their outcomes, one JSONL line an input, in input order; see `createPool`. */
export interface BatchProcessors {
  process(batch: Batch, context: BatchContext): Promise<string>
  /** Without harm to this process, for a batch at which a process has ended. */
  processApart(batch: Batch, context: BatchContext): Promise<string>
}

export interface ArticleWorkerOptions extends BatchProcessors, StepBack {
  readonly run: Pick<OpenRun, 'folder' | 'parts'>
  readonly standing: () => Promise<RunFile>
  readonly observe: Observe
}

/** A batch's job: makes its part, unless it is there. Done twice, at the same time too, it makes the same part. */
export function articleProcessor(options: ArticleWorkerOptions): Processor<ArticleJob, ArticleResult> {
  const { parts } = options.run
  return async (job, token) => {
    const name = partName(job.data)
    if (await parts.has(name)) return countLines(await parts.read(name))
    try {
      const standing = await options.standing()
      // Asked for before what stands now was: its own jobs are there, or will be.
      if (standing.key !== job.data.plan) return { records: 0, rejects: 0 }
      const batch = await batchOf(options, standing, job.data)
      const isSuspect = job.stalledCounter + (job.data.ended ?? 0) > 0
      const work = (isSuspect ? options.processApart : options.process)(batch, standing)
      const lines = await untilLeaving(work, options.signal)
      if (lines === null) throw options.signal.reason
      const result = countLines(lines)
      checkCount(batch, result)
      await parts.write(name, lines)
      for (const reject of rejectsIn(lines)) options.observe(rejected(reject))
      return result
    } catch (error) {
      return stepBack(error, job, token, options)
    }
  }
}

async function batchOf(
  { run: { folder } }: ArticleWorkerOptions,
  standing: RunFile,
  job: ArticleJob,
): Promise<Batch> {
  const planned = await readPlannedBatch(folder.plan, job, planContext(standing)).catch((error: Error) => {
    throw new UnrecoverableError(error.message)
  })
  const { inputs } = locateInputs(planned, { root: folder.root, base: standing.base })
  return { inputs: job.only === undefined ? inputs : inputs.slice(job.only, job.only + 1) }
}

function checkCount({ inputs }: Batch, { records, rejects }: ArticleResult): void {
  const expected = inputs.reduce((sum, ref) => sum + inputsOf(ref), 0)
  if (records + rejects !== expected) throw new Error(`${records + rejects} outcomes for ${expected} inputs`)
}

function countLines(lines: string): ArticleResult {
  const all = lines.split('\n').filter((line) => line !== '').length
  const rejects = rejectLines(lines).length
  return { records: all - rejects, rejects }
}

function rejectsIn(lines: string): Reject[] {
  return rejectLines(lines).map((line) => (JSON.parse(line) as { reject: Reject }).reject)
}

function rejectLines(lines: string): string[] {
  return lines.split('\n').filter((line) => line.startsWith('{"reject":'))
}

function rejected({ input, reason, stage, message }: Reject): InputRejected {
  return { event: 'input_rejected', input: withoutSecrets(inputName(input)), reason, stage, message }
}

/** A log holds no password, of addresses that are refused for it neither. */
function withoutSecrets(name: string): string {
  return name.replace(/(:\/\/)[^\s/?#]*@/, '$1')
}
