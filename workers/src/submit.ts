import { publishedKey, readRunFile } from '@jianbao/adapters'
import type { Job, Queue } from 'bullmq'
import { type ArticleJob, type FetchJob, type PublishJob, publishJobId, publishJobOptions } from './jobs.js'
import type { OpenRun } from './open-run.js'

/**
 * Adds the run's job where what was asked for is not published and there is no such job: at first, and again where the
 * queue has lost it. Harmless at any time, from any process.
 * @returns whether there is, or was, something to do
 */
export async function submit(run: OpenRun): Promise<boolean> {
  const standing = await readRunFile(run.folder)
  if (standing === null) return false
  const { key: plan } = standing
  const id = publishJobId(plan)
  // Looked for before the results are: the job leaves after these are there.
  const known = await run.publishing.getJob(id)
  if ((await publishedKey(run.folder)) === plan) return false
  if (known === undefined) {
    for (const queue of queuesOf(run)) await queue.resume()
    // No job of what was asked for before is begun any more, wherever that one is.
    await run.publishing.setGlobalConcurrency(1)
    await run.publishing.add('publish', { plan, round: 0 }, { ...publishJobOptions, jobId: id })
  }
  return true
}

/** Sets going again what an earlier process left: its failed job, jobs that wait for later, and those it was at. */
export async function takeOver(run: OpenRun): Promise<void> {
  const standing = await readRunFile(run.folder)
  if (standing === null) return
  const known = await run.publishing.getJob(publishJobId(standing.key))
  if (known === undefined) {
    // Of something else that was asked for: nobody else can be at it.
    if (run.backend.exclusive) await forgetJobs(run)
    return
  }
  if (await known.isFailed()) await known.retry('failed')
  for (const queue of queuesOf(run)) {
    await queue.promoteJobs()
    if (run.backend.exclusive) for (const job of await queue.getActive()) await putBack(job)
  }
}

/**
 * Puts back a job of a process that is gone. Its lock would run out by itself, and the store count one ended worker, but
 * later. Token 0 is BullMQ's for a lock that is not ours.
 */
async function putBack(job: Job<ArticleJob | FetchJob | PublishJob>): Promise<void> {
  if ('key' in job.data) await job.updateData({ ...job.data, ended: (job.data.ended ?? 0) + 1 })
  await job.moveToWait('0')
}

/** Removes every job and key of a run from the store. */
async function forgetJobs(run: OpenRun): Promise<void> {
  for (const queue of queuesOf(run)) await queue.obliterate({ force: true })
}

/** Leaves nothing in the store, unless something else was asked for meanwhile. */
export async function forgetDone(run: OpenRun): Promise<void> {
  for (const queue of queuesOf(run)) {
    const counts = await queue.getJobCounts()
    if (Object.values(counts).some((count) => count > 0)) return
  }
  await forgetJobs(run)
}

// Their own types differ in their jobs' data, which is not looked at here.
function queuesOf({ publishing, fetching, articles }: OpenRun): Queue[] {
  return [publishing, fetching, articles] as unknown as Queue[]
}
