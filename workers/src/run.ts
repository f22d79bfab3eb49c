import {
  forgetRun,
  lockDirectory,
  openQueue,
  type QueueAddress,
  type RunFile,
  type RunFolder,
  removePartials,
  type Summary,
} from '@jianbao/adapters'
import { awaitPublished, pause } from './await-published.js'
import { isDiskFull } from './disk-full.js'
import { makeFolder, type OpenRun, openRun } from './open-run.js'
import { planRun, type RunRequest } from './plan-run.js'
import { planned } from './planned.js'
import { startWorkers, type WorkOptions } from './start-workers.js'
import { forgetDone, submit, takeOver } from './submit.js'
import { tellStanding } from './tell-standing.js'
import { tellingEnd } from './telling-end.js'

/** Where a run is kept. */
export interface RunPlace {
  /** Where the run keeps its parts and writes its output. */
  readonly directory: string
  readonly queue: QueueAddress
}

export interface RunOptions extends RunPlace, RunRequest, Omit<WorkOptions, 'version'> {
  /** Forget what was done before. */
  readonly fresh?: boolean
}

/** What others left half-written long ago; a process of another machine may be writing now. */
const abandonedMs = 10 * 60_000
/** Between two tries to go on where the disk is full. */
const retryMs = 5_000

/**
 * Runs inputs as durable jobs, or goes on with a run that was cut short, and publishes what they gave. Waits for room
 * where the disk is full.
 * @throws JianbaoError where the folder is in use, the queue cannot be reached, or a file cannot be written; the
 * signal's reason where it was aborted. In each case the same run goes on from where this one stopped.
 */
export function run(options: RunOptions): Promise<Summary> {
  return tellingEnd(options, () => runInFolder(options))
}

async function runInFolder(options: RunOptions): Promise<Summary> {
  const { queue, signal } = options
  const folder = await makeFolder(options.directory)
  const isAlone = queue === 'embedded'
  const unlock = await lockDirectory(folder.root)
  let locked = true
  const letGo = async (): Promise<void> => {
    if (locked) await unlock()
    locked = false
  }
  try {
    if (options.fresh) await forgetRun(folder)
    await removePartials(folder, isAlone ? 0 : abandonedMs)
    // Before all is listed, which may take long.
    if (!isAlone) await (await openQueue(queue, folder.root)).close()
    const asked = await planRun(folder, options, { isMore: false, signal })
    // An embedded queue is one process's; any number may work on others.
    if (!isAlone) await letGo()
    return await goOn(queue, folder, signal, async (open) => {
      await takeOver(open)
      await submit(open)
      return work(open, asked, options)
    })
  } finally {
    await letGo()
  }
}

/** Does something with a run's queues, again and again while the disk is full. */
export async function goOn<Result>(
  queue: QueueAddress,
  folder: RunFolder,
  signal: AbortSignal,
  work: (open: OpenRun) => Promise<Result>,
): Promise<Result> {
  for (;;) {
    try {
      return await once(queue, folder, work)
    } catch (error) {
      if (!isDiskFull(error) || signal.aborted) throw error
      await pause(retryMs, signal)
      signal.throwIfAborted()
    }
  }
}

async function once<Result>(
  queue: QueueAddress,
  folder: RunFolder,
  work: (open: OpenRun) => Promise<Result>,
): Promise<Result> {
  const open = await openRun(folder, queue)
  const result = await work(open).catch(async (error: unknown) => {
    // Where the disk is full, closing may fail too: the first trouble is the one to tell.
    await open.close().catch(() => {})
    throw error
  })
  await open.close()
  return result
}

async function work(open: OpenRun, asked: RunFile, options: RunOptions): Promise<Summary> {
  const { signal, observe = () => {} } = options
  const { name } = open.backend
  observe({ event: 'begun', role: 'run', runId: open.runId, queue: name, out: options.directory })
  observe(await planned(open, asked))
  const workers = startWorkers(open, { ...options, version: options.context.version })
  const untell = tellStanding(open, observe)
  try {
    const summary = await awaitPublished(open, asked.key, workers, signal)
    await workers.close()
    await forgetDone(open)
    return summary
  } finally {
    untell()
    await workers.close()
  }
}
