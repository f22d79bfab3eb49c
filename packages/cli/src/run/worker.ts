import { createPool, type DuplicatesAddress, type QueueAddress } from '@jianbao/adapters'
import { work } from '@jianbao/workers'
import { exitCodes } from '../exit-codes.js'
import { version } from '../version.js'
import { startWatch, type WatchFlags } from '../watch/watch.js'
import { stopSignals } from './stop-signals.js'

export interface WorkerOptions extends WatchFlags {
  readonly out: string
  readonly queue: QueueAddress
  readonly duplicates?: DuplicatesAddress
  readonly jobs: number
  readonly hosts: number
  readonly untilDone?: boolean
}

/**
 * Works on what is asked for in the folder `out`, beside any number of such processes on any number of machines, until
 * it is told to stop.
 * @returns an exit code: 0 where it was told to
 */
export async function worker(options: WorkerOptions): Promise<number> {
  const watch = await startWatch(options)
  const stop = stopSignals()
  const pool = createPool(options.jobs)
  try {
    await work({
      directory: options.out,
      queue: options.queue,
      version: version(),
      process: pool.process,
      processApart: pool.processApart,
      ...(options.duplicates === undefined ? {} : { duplicates: options.duplicates }),
      jobs: options.jobs,
      hosts: options.hosts,
      untilDone: options.untilDone ?? false,
      signal: stop.signal,
      observe(event) {
        if (event.event === 'begun') say(`worker ${process.pid} on ${event.queue} for ${event.out}`)
        if (event.event === 'paused') say(`waiting: ${event.message}`)
        watch.observe(event)
      },
    })
    return exitCodes.ok
  } catch (error) {
    if (stop.exitCode() === null) throw error
    return exitCodes.ok
  } finally {
    watch.end()
    await pool.close()
    stop.end()
  }
}

function say(text: string): void {
  process.stderr.write(`jianbao: ${text}\n`)
}
