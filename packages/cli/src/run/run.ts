import { createPool, type FieldModule, runFolder } from '@jianbao/adapters'
import { progressOf, run as runJobs } from '@jianbao/workers'
import { exitCodes } from '../exit-codes.js'
import { startWatch, type WatchFlags } from '../watch/watch.js'
import { startProgress } from './progress.js'
import { report } from './report.js'
import { type RequestFlags, requestOf } from './request.js'
import { showRecord } from './show-record.js'
import { stopSignals } from './stop-signals.js'

export interface RunOptions extends RequestFlags, WatchFlags {
  readonly jobs: number
  readonly fresh?: boolean
  readonly show?: boolean
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
  const watch = await startWatch(options)
  const stop = stopSignals()
  const pool = createPool(options.jobs)
  const progress = startProgress()
  const count = progressOf(progress.show)
  try {
    const summary = await runJobs({
      ...(await requestOf(inputs, options, fields)),
      directory: options.out,
      queue: options.queue,
      process: pool.process,
      processApart: pool.processApart,
      duplicates: options.duplicates,
      jobs: options.jobs,
      hosts: options.hosts,
      fresh: options.fresh ?? false,
      signal: stop.signal,
      observe(event) {
        count(event)
        progress.observe(event)
        watch.observe(event)
        if (event.event === 'paused') process.stderr.write(`jianbao: waiting: ${event.message}\n`)
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
