import { publishedKey, readRunFile, removePartials } from '@jianbao/adapters'
import { checkNotFailed, pause } from './await-published.js'
import { makeFolder, type OpenRun } from './open-run.js'
import { goOn, type RunPlace } from './run.js'
import { standingRun } from './standing.js'
import { startWorkers, type WorkOptions } from './start-workers.js'
import { submit, takeOver } from './submit.js'
import { tellingEnd } from './telling-end.js'

export interface WorkerOptions extends RunPlace, WorkOptions {
  /** End when all that was asked for is published, and something was; by default it waits for more. */
  readonly untilDone?: boolean
}

/** How often it is looked whether there is something to do that the queue knows nothing of, in milliseconds. */
const everyMs = 5_000
const abandonedMs = 10 * 60_000

/**
 * Works on whatever is asked for in a run's folder, beside any number of such processes, until the signal ends it.
 * @throws JianbaoError where this process cannot make the records that were asked for, the queue cannot be reached, or a
 * file cannot be written
 */
export async function work(options: WorkerOptions): Promise<void> {
  await tellingEnd(options, async () => {
    await workInFolder(options)
    return null
  })
}

async function workInFolder(options: WorkerOptions): Promise<void> {
  const folder = await makeFolder(options.directory)
  await removePartials(folder, abandonedMs)
  if ((await readRunFile(folder)) !== null) await standingRun(folder, options.version)()
  await goOn(options.queue, folder, options.signal, async (open) => {
    const { name } = open.backend
    options.observe?.({
      event: 'begun',
      role: 'worker',
      runId: open.runId,
      queue: name,
      out: options.directory,
    })
    await takeOver(open)
    const workers = startWorkers(open, options)
    try {
      await serve(open, workers.trouble, options)
    } finally {
      await workers.close()
    }
  })
}

async function serve(
  open: OpenRun,
  trouble: AbortSignal,
  { signal, untilDone }: WorkerOptions,
): Promise<void> {
  const ended = AbortSignal.any([signal, trouble])
  while (!signal.aborted) {
    trouble.throwIfAborted()
    await submit(open)
    if (untilDone && (await isDone(open))) return
    await pause(everyMs, ended)
  }
}

/** @throws JianbaoError where it will not be done, since the run's job has failed for good */
async function isDone(open: OpenRun): Promise<boolean> {
  const standing = await readRunFile(open.folder)
  if (standing === null) return false
  if ((await publishedKey(open.folder)) === standing.key) return true
  await checkNotFailed(open, standing.key)
  return false
}
