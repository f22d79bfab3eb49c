import { type Batch, inputsOf, type Parts, type RunFolder, readPlannedBatch } from '@jianbao/adapters'
import { inputName, type Reject } from '@jianbao/record'
import { type Processor, UnrecoverableError } from 'bullmq'
import type { InputRejected, Observe } from './events.js'
import { type ArticleJob, type ArticleResult, partName } from './jobs.js'
import { delayJob, returnJob } from './step-back.js'
import { untilLeaving } from './until-leaving.js'

export interface ArticleWorkerOptions {
  readonly folder: RunFolder
  readonly parts: Parts
  /** Turns a batch into its outcomes, one JSONL line an input, in input order; see `createPool`. */
  readonly process: (batch: Batch) => Promise<string>
  /** The same without harm to this process, for a batch at which a process has ended. */
  readonly processApart: (batch: Batch) => Promise<string>
  readonly observe: Observe
  /** Aborted when the process is to end: a batch that takes longer goes back and waits for the next one. */
  readonly signal: AbortSignal
  /** Told when a part cannot be written; the job waits meanwhile. */
  readonly onTrouble: (error: unknown) => void
}

/** A batch's job: makes its part, unless it is there. Done twice, at the same time too, it makes the same part. */
export function articleProcessor(options: ArticleWorkerOptions): Processor<ArticleJob, ArticleResult> {
  const { folder, parts, process, processApart, observe, signal, onTrouble } = options
  return async (job, token) => {
    const name = partName(job.data)
    if (await parts.has(name)) return countLines(await parts.read(name))
    const batch = await batchOf(folder, job.data)
    const ended = job.stalledCounter + (job.data.ended ?? 0)
    const lines = await untilLeaving(ended > 0 ? processApart(batch) : process(batch), signal)
    if (lines === null) return returnJob(job, token)
    const result = countLines(lines)
    const expected = batch.inputs.reduce((sum, ref) => sum + inputsOf(ref), 0)
    const given = result.records + result.rejects
    if (given !== expected) throw new Error(`${given} outcomes for ${expected} inputs`)
    try {
      await parts.write(name, lines)
    } catch (error) {
      onTrouble(error)
      await delayJob(job, token)
    }
    for (const reject of rejectsIn(lines)) observe(rejected(reject))
    return result
  }
}

async function batchOf(folder: RunFolder, job: ArticleJob): Promise<Batch> {
  const { inputs } = await readPlannedBatch(folder.plan, job).catch((error: Error) => {
    throw new UnrecoverableError(error.message)
  })
  return { inputs: job.only === undefined ? inputs : inputs.slice(job.only, job.only + 1) }
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
  return { event: 'input_rejected', input: inputName(input), reason, stage, message }
}
