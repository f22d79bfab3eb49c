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
}

/**
 * Runs inputs as durable jobs, or goes on with a run that was cut short, and publishes what they gave.
 * @throws JianbaoError where the folder is in use, the queue cannot be reached, or a file cannot be written; the
 * signal's reason where it was aborted. In each case the same run goes on from where this one stopped.
 */
export async function run(options: RunOptions): Promise<Summary> {
  const folder = runFolder(options.directory)
  await mkdir(folder.root, { recursive: true }).catch((error: unknown) => {
    throw writeTrouble(folder.root, error)
  })
  const unlock = await lockDirectory(folder.root)
  try {
    if (options.fresh) await forgetRun(folder)
    await removePartials(folder)
    const backend = await openQueue(options.queue, folder.root)
    const summary = await runOn(backend, folder, options).catch(async (error: unknown) => {
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

async function runOn(backend: QueueBackend, folder: RunFolder, options: RunOptions): Promise<Summary> {
  const { context, signal, process, processApart, createIndex, jobs } = options
  const plan = await writePlan(folder.plan, options.batches, context, signal)
  const parts = await openParts(folder.parts)
  const progress = await progressOf(folder, parts, options.onProgress)
  const names = queueNames(await runId(folder))
  const articles = backend.queue<ArticleJob, ArticleResult>(names.article)
  const publishing = backend.queue<PublishJob, Summary>(names.publish)
  if (options.fresh) await forgetJobs(articles, publishing)
  await submit({ articles, publishing, plan: plan.key, alone: backend.exclusive })

  const trouble = new AbortController()
  const onTrouble = (error: unknown): void => trouble.abort(error)
  const ended = AbortSignal.any([signal, trouble.signal])
  const publisher = backend.worker(
    names.publish,
    publishProcessor({
      folder,
      parts,
      articles,
      createIndex,
      version: context.version,
      signal: ended,
      onTrouble,
    }),
    { ...patience, maxStalledCount: noLimit },
  )
  const worker = backend.worker(
    names.article,
    articleProcessor({ folder, parts, process, processApart, onTrouble }),
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
  const summary = await finished(publisher, plan.key, ended)
  await Promise.all([publisher.close(), worker.close()])
  await forgetJobs(articles, publishing)
  return summary
}
