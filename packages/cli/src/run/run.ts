import { relative, resolve } from 'node:path'
import {
  batches,
  createPool,
  type FieldModule,
  type FileFormat,
  type InputRef,
  keepStandardInput,
  listInputs,
  pathOf,
  type QueueAddress,
  queueAddressTrouble,
  runFolder,
} from '@jianbao/adapters'
import { createMemoryDuplicateIndex } from '@jianbao/adapters/memory-duplicate-index'
import { run as runJobs } from '@jianbao/workers'
import { exitCodes } from '../exit-codes.js'
import { pipelineOptions, type RecordFlags } from '../pipeline-options.js'
import { version } from '../version.js'
import { startWatch, type WatchFlags } from '../watch/watch.js'
import { startProgress } from './progress.js'
import { report } from './report.js'
import { showRecord } from './show-record.js'
import { stopSignals } from './stop-signals.js'

export interface RunOptions extends RecordFlags, WatchFlags {
  readonly out: string
  readonly queue: QueueAddress
  readonly format: FileFormat | 'auto'
  readonly jobs: number
  readonly batchSize: number
  readonly fresh?: boolean
  readonly show?: boolean
}

/** What is wrong with the command line, for a person; null where nothing is. */
export function runTrouble(inputs: readonly string[], options: RunOptions): string | null {
  const inside = inputs.find((input) => input !== '-' && isWithin(options.out, input))
  if (inside !== undefined) return `${inside} lies in --out, where the run writes`
  const trouble = queueAddressTrouble(options.queue)
  return trouble === null ? null : `--queue: ${trouble}`
}

/**
 * Inputs to `records.jsonl`, `duplicates.jsonl`, `rejects.jsonl` and `summary.json` in the folder `out`; progress and
 * the summary on standard error.
 * @returns an exit code
 */
export async function run(
  inputs: readonly string[],
  options: RunOptions,
  fields: readonly FieldModule[] = [],
): Promise<number> {
  const folder = runFolder(options.out)
  const pipeline = pipelineOptions(options)
  const watch = await startWatch(options)
  const stop = stopSignals()
  const pool = createPool(options.jobs)
  const progress = startProgress()
  try {
    const refs = outside(
      options.out,
      listInputs(inputs, {
        format: options.format,
        keep: (bytes) => keepStandardInput(bytes, options.out),
      }),
    )
    const summary = await runJobs({
      directory: options.out,
      queue: options.queue,
      batches: batches(refs, { inputs: options.batchSize }),
      context: { options: pipeline, version: version(), fields: fields.map(({ sha256 }) => sha256) },
      process: (batch) => pool.process(batch, { options: pipeline, fields }),
      processApart: (batch) => pool.processApart(batch, { options: pipeline, fields }),
      createIndex: createMemoryDuplicateIndex,
      jobs: options.jobs,
      fresh: options.fresh ?? false,
      signal: stop.signal,
      onProgress: progress.show,
      observe(event) {
        progress.observe(event)
        watch.observe(event)
      },
    })
    progress.end('complete')
    report(summary, folder)
    if (options.show) await showRecord(folder.records)
    return summary.rejects > 0 ? exitCodes.rejects : exitCodes.ok
  } catch (error) {
    const code = stop.exitCode()
    progress.end(code === null ? 'failed' : 'stopped')
    if (code === null) throw error
    process.stderr.write('jianbao: stopped; the same command goes on from here\n')
    return code
  } finally {
    watch.end()
    await pool.close()
    stop.end()
  }
}

/** Leaves out what the run itself writes, where its folder lies in one that is read. */
async function* outside(directory: string, refs: AsyncIterable<InputRef>): AsyncGenerator<InputRef> {
  for await (const ref of refs) {
    const path = pathOf(ref)
    if (path === null || path === '-' || !isWithin(directory, path)) yield ref
  }
}

function isWithin(directory: string, path: string): boolean {
  const way = relative(resolve(directory), resolve(path))
  return way === '' || !(way.startsWith('..') || resolve(way) === way)
}
