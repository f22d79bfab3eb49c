import {
  type DuplicateIndex,
  dropParts,
  mergeParts,
  type Parts,
  type RunFolder,
  readPlan,
  type Summary,
} from '@jianbao/adapters'
import { type Job, type Processor, type Queue, UnrecoverableError, WaitingChildrenError } from 'bullmq'
import type { Observe } from './events.js'
import { failuresByPart } from './failures.js'
import {
  type ArticleJob,
  type ArticleResult,
  articleJobId,
  articleJobOptions,
  type PublishJob,
} from './jobs.js'
import { missingWork, settleFailures } from './missing-work.js'
import { delayJob, returnJob } from './step-back.js'

export interface PublishWorkerOptions {
  readonly folder: RunFolder
  readonly parts: Parts
  readonly articles: Queue<ArticleJob, ArticleResult>
  readonly createIndex: () => DuplicateIndex
  readonly version: string
  readonly observe: Observe
  /** Aborted when the process is to end: the job goes back and waits for the next one. */
  readonly signal: AbortSignal
  /** Told when an output cannot be written; the job waits meanwhile. */
  readonly onTrouble: (error: unknown) => void
}

const atOnce = 200
/** How often the merge says how far it is, in outcomes. */
const toldEvery = 500

/**
 * The run's own job, parent of all its article jobs: adds a job for each batch without a part, waits for them, and so on
 * until none is missing; then merges the parts. It keeps nothing but its round: what is done is told by the parts.
 */
export function publishProcessor(options: PublishWorkerOptions): Processor<PublishJob, Summary> {
  const { folder, parts, signal, onTrouble } = options
  return async (job, token) => {
    while (!signal.aborted) {
      const { unprocessed = 0 } = await job.getDependenciesCount({ unprocessed: true })
      const added = unprocessed > 0 ? unprocessed : await addMissing(job, options)
      if (added === 0) break
      if (await job.moveToWaitingChildren(token ?? '')) throw new WaitingChildrenError()
    }
    if (signal.aborted) return returnJob(job, token)
    const index = options.createIndex()
    try {
      await settleFailures(folder, parts, failuresByPart(await job.getIgnoredChildrenFailures()))
      const { summary, passing } = await mergeParts(folder, parts, {
        index,
        version: options.version,
        signal,
        onOutcome(done, duplicates) {
          if (done % toldEvery === 0) options.observe({ event: 'merging', done, duplicates })
        },
      })
      await dropParts(parts, readPlan(folder.plan), passing)
      return summary
    } catch (error) {
      if (signal.aborted) return returnJob(job, token)
      onTrouble(error)
      return delayJob(job, token)
    } finally {
      await index.close()
    }
  }
}

/** @returns how many jobs it added */
async function addMissing(job: Job<PublishJob>, options: PublishWorkerOptions): Promise<number> {
  const { folder, parts, articles, signal } = options
  if (job.id === undefined) throw new UnrecoverableError('the job has no id')
  const round = job.data.round + 1
  await job.updateData({ ...job.data, round })
  const parent = { id: job.id, queue: job.queueQualifiedName }
  let added = 0
  let chunk: ArticleJob[] = []
  const flush = async (): Promise<void> => {
    const jobs = chunk.map((data) => ({
      name: 'article',
      data,
      opts: { ...articleJobOptions, jobId: articleJobId(data, round), parent },
    }))
    await articles.addBulk(jobs)
    added += chunk.length
    chunk = []
  }
  const failures = failuresByPart(await job.getIgnoredChildrenFailures())
  for await (const data of missingWork(folder, parts, failures)) {
    if (signal.aborted) break
    chunk.push(data)
    if (chunk.length === atOnce) await flush()
  }
  if (chunk.length > 0) await flush()
  return added
}
