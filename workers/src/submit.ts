import type { Summary } from '@jianbao/adapters'
import { JianbaoError } from '@jianbao/record'
import type { Job, Queue, Worker } from 'bullmq'
import {
  type ArticleJob,
  type ArticleResult,
  type PublishJob,
  publishJobId,
  publishJobOptions,
} from './jobs.js'

export interface Submission {
  readonly articles: Queue<ArticleJob, ArticleResult>
  readonly publishing: Queue<PublishJob, Summary>
  /** The plan's key. */
  readonly plan: string
  /** No other process has workers on these queues: what is active there belongs to one that was killed. */
  readonly alone: boolean
}

/** Adds the run's job, or sets the one that is there going again. Jobs of another plan go. */
export async function submit({ articles, publishing, plan, alone }: Submission): Promise<void> {
  const known: Job<PublishJob, Summary> | undefined = await publishing.getJob(publishJobId(plan))
  if (known === undefined || (await known.getState()) === 'completed') {
    await forgetJobs(articles, publishing)
    await publishing.add('publish', { plan, round: 0 }, { ...publishJobOptions, jobId: publishJobId(plan) })
    return
  }
  if (await known.isFailed()) await known.retry('failed')
  for (const queue of [publishing, articles]) {
    await queue.promoteJobs()
    if (alone) for (const job of await queue.getActive()) await takeOver(job)
  }
}

/**
 * Puts back a job of a process that is gone. Its lock would run out by itself, and the store count one ended worker, but
 * later. Token 0 is BullMQ's for a lock that is not ours.
 */
async function takeOver(job: Job<ArticleJob | PublishJob>): Promise<void> {
  if ('key' in job.data) await job.updateData({ ...job.data, ended: (job.data.ended ?? 0) + 1 })
  await job.moveToWait('0')
}

/** Removes every job and key of a run from the store. */
export async function forgetJobs(...queues: readonly Pick<Queue, 'obliterate'>[]): Promise<void> {
  for (const queue of queues) await queue.obliterate({ force: true })
}

/**
 * What the run's job gives.
 * @throws JianbaoError where it failed; the signal's reason where that was aborted
 */
export async function finished(
  publisher: Worker<PublishJob, Summary>,
  plan: string,
  signal: AbortSignal,
): Promise<Summary> {
  const id = publishJobId(plan)
  return new Promise<Summary>((resolve, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    publisher.on('completed', (job, summary) => {
      if (job.id === id) resolve(summary)
    })
    publisher.on('failed', (job, error) => {
      if (job?.id === id) reject(new JianbaoError(`the run failed: ${error.message}`, { cause: error }))
    })
  })
}
