import { mkdir } from 'node:fs/promises'
import {
  type Batch,
  type DuplicateIndex,
  forgetRun,
  lockDirectory,
  openParts,
  openQueue,
  type PlanContext,
  type QueueAddress,
  type QueueBackend,
  type RunFolder,
  removePartials,
  runFolder,
  runId,
  type Summary,
  writePlan,
  writeTrouble,
} from '@jianbao/adapters'
import { JianbaoError } from '@jianbao/record'
import { articleProcessor } from './article-worker.js'
import type { Ended, Observe } from './events.js'
import {
  type ArticleJob,
  type ArticleResult,
  noLimit,
  type PublishJob,
  patience,
  queueNames,
} from './jobs.js'
import { type OnProgress, progressOf } from './progress.js'
import { publishProcessor } from './publish-worker.js'
import { finished, forgetJobs, submit } from './submit.js'
import { tellBatches, tellJobs, tellQueues } from './tell-events.js'

export interface RunOptions {
  /** Where the run keeps its parts and writes its output. */
  readonly directory: string
  readonly queue: QueueAddress
  readonly batches: AsyncIterable<Batch>
  readonly context: PlanContext
  /** Turns a batch into its outcomes, one JSONL line an input, in input order; see `createPool`. */
  readonly process: (batch: Batch) => Promise<string>
  /** The same without harm to this process, for a batch at which a process has ended. */
  readonly processApart: (batch: Batch) => Promise<string>
  /** Makes an empty index of duplicates, one for each merge. */
  readonly createIndex: () => DuplicateIndex
  /** How many batches at a time. */
  readonly jobs: number
  /** Forget what was done before. */
  readonly fresh?: boolean
  /** Aborted to end early: what is done stays, and the same run goes on from there. */
  readonly signal: AbortSignal
  readonly onProgress?: OnProgress
  /** Told what happens, as it happens. */
  readonly observe?: Observe
}

/**
 * Runs inputs as durable jobs, or goes on with a run that was cut short, and publishes what they gave.
 * @throws JianbaoError where the folder is in use, the queue cannot be reached, or a file cannot be written; the
 * signal's reason where it was aborted. In each case the same run goes on from where this one stopped.
 */
export async function run(options: RunOptions): Promise<Summary> {
  const { observe = () => {}, signal } = options
  try {
    const summary = await runInFolder(options, observe)
    observe(endOf(summary, signal))
    return summary
  } catch (error) {
    observe(endOf(error, signal))
    throw error
  }
}

async function runInFolder(options: RunOptions, observe: Observe): Promise<Summary> {
  const folder = runFolder(options.directory)
  await mkdir(folder.root, { recursive: true }).catch((error: unknown) => {
    throw writeTrouble(folder.root, error)
  })
  const unlock = await lockDirectory(folder.root)
  try {
    if (options.fresh) await forgetRun(folder)
    await removePartials(folder)
    const backend = await openQueue(options.queue, folder.root)
    const summary = await runOn(backend, folder, options, observe).catch(async (error: unknown) => {
      // Where the disk is full, closing may fail too: the first trouble is the one to tell.
      await backend.close().catch(() => {})
      throw error
    })
    await backend.close()
    return summary
  } finally {
    await unlock()
  }
}

async function runOn(
  backend: QueueBackend,
  folder: RunFolder,
  options: RunOptions,
  observe: Observe,
): Promise<Summary> {
  const { context, signal, process, processApart, createIndex, jobs } = options
  const id = await runId(folder)
  observe({ event: 'begun', role: 'run', runId: id, queue: backend.name, out: folder.root })
  const plan = await writePlan(folder.plan, options.batches, context, signal)
  const parts = await openParts(folder.parts)
  const progress = await progressOf(folder, parts, options.onProgress)
  observe({
    event: 'planned',
    plan: plan.key,
    batches: plan.batches,
    inputs: progress.total,
    resumed: progress.resumed,
  })
  const names = queueNames(id)
  const articles = backend.queue<ArticleJob, ArticleResult>(names.article)
  const publishing = backend.queue<PublishJob, Summary>(names.publish)
  if (options.fresh) await forgetJobs(articles, publishing)
  await submit({ articles, publishing, plan: plan.key, alone: backend.exclusive })

  const trouble = new AbortController()
  const onTrouble = (error: unknown): void => {
    observe({ event: 'paused', message: error instanceof Error ? error.message : String(error) })
    trouble.abort(error)
  }
  const ended = AbortSignal.any([signal, trouble.signal])
  const publisher = backend.worker(
    names.publish,
    publishProcessor({
      folder,
      parts,
      articles,
      createIndex,
      version: context.version,
      observe,
      signal: ended,
      onTrouble,
    }),
    { ...patience, maxStalledCount: noLimit },
  )
  const worker = backend.worker(
    names.article,
    articleProcessor({ folder, parts, process, processApart, observe, signal: ended, onTrouble }),
    {
      ...patience,
      concurrency: jobs,
      maxStalledCount: noLimit,
    },
  )
  for (const each of [publisher, worker]) {
    each.on('error', (error) => {
      // BullMQ goes on by itself where a connection is lost; a full disk under the embedded database is ours to tell.
      if (error instanceof JianbaoError) onTrouble(error)
    })
  }
  worker.on('completed', (_, result) => progress.add(result))
  tellBatches(worker, observe)
  tellJobs(worker, 'article', observe)
  tellJobs(publisher, 'publish', observe)
  const untell = tellQueues(
    { queues: { article: articles, publish: publishing }, workers: [worker, publisher] },
    observe,
  )
  const summary = await finished(publisher, plan.key, ended).finally(untell)
  await Promise.all([publisher.close(), worker.close()])
  await forgetJobs(articles, publishing)
  return summary
}

function endOf(what: unknown, signal: AbortSignal): Ended {
  const event = {
    event: 'ended',
    inputs: null,
    records: null,
    duplicates: null,
    rejects: null,
    message: null,
  } as const
  if (what instanceof Error)
    return { ...event, how: signal.aborted ? 'stopped' : 'failed', message: what.message }
  const { inputs, records, duplicates, rejects } = what as Summary
  return { ...event, how: 'complete', inputs, records, duplicates, rejects }
}
