import { randomUUID } from 'node:crypto'
import {
  type Batch,
  batches,
  type Crawl,
  capturesInOrder,
  type HostJob,
  hostJobs,
  missingChunks,
  nextRound,
  planContext,
  type RunFile,
  readCrawl,
  readPlan,
  readRunFile,
  refuseChunk,
  writePlan,
} from '@jianbao/adapters'
import type { Job } from 'bullmq'
import { pause } from './await-published.js'
import { childJobId, childJobOptions, type FetchJob, type PublishJob } from './jobs.js'
import type { OpenRun } from './open-run.js'

/**
 * Adds a job for each host of the crawl that has addresses to be asked, as a child of the run's job, round by round; once
 * there is none, puts what came of all addresses into the plan.
 * @returns how many
 */
export async function addFetches(
  job: Job<PublishJob>,
  standing: RunFile,
  run: OpenRun,
  failures: ReadonlyMap<string, string>,
  signal: AbortSignal,
): Promise<number> {
  const crawl = await readCrawl(run.folder.root)
  if (crawl === null || (await isInPlan(run, crawl))) return 0
  await formerEnded(job.data.plan, run, crawl, signal)
  // Kept with the queue, which may have been lost.
  await run.fetching.setGlobalConcurrency(standing.fetch?.hosts ?? 1)
  for (let round = 0; ; round++) {
    const added = await addRound(job, run, crawl, round, failures)
    if (added > 0) return added
    if (!(await nextRound(crawl, round))) break
  }
  const { plan } = run.folder
  await writePlan(plan, withCaptures(run, crawl), planContext(standing), {
    // More may be asked for, and planned, at the same time.
    beside: `${plan}.${randomUUID()}.partial`,
    async beforeCommit() {
      if ((await readRunFile(run.folder))?.key !== standing.key)
        throw new Error('something else is asked for')
    },
  })
  return 0
}

const lookEveryMs = 250

/** Waits for jobs that ask hosts for what was asked for before: they end by themselves, see `whileAsked`. */
async function formerEnded(
  plan: string,
  { fetching }: OpenRun,
  { generation }: Crawl,
  signal: AbortSignal,
): Promise<void> {
  const isFormer = ({ data }: Job<FetchJob>) => data.plan !== plan || data.generation !== generation
  while ((await fetching.getActive()).some(isFormer)) {
    await pause(lookEveryMs, signal)
    signal.throwIfAborted()
  }
}

/** A plan appears whole: with one of the crawl's batches, all of them. */
async function isInPlan({ folder }: OpenRun, { generation, inputs }: Crawl): Promise<boolean> {
  for await (const { crawled } of readPlan(folder.plan)) if (crawled === generation) return true
  return inputs === 0
}

async function addRound(
  job: Job<PublishJob>,
  { fetching }: OpenRun,
  crawl: Crawl,
  round: number,
  failures: ReadonlyMap<string, string>,
): Promise<number> {
  const parent = { id: job.id ?? '', queue: job.queueQualifiedName }
  const { plan } = job.data
  let added = 0
  for await (const host of hostJobs(crawl, round)) {
    const reason = failures.get(host.key)
    if (reason !== undefined) await refuseRest(crawl, host, reason)
    else if (await isOpen(crawl, host)) {
      const opts = { ...childJobOptions, jobId: childJobId(host.key, job.data), parent }
      await fetching.add('fetch', { plan, generation: crawl.generation, host }, opts)
      added += 1
    }
  }
  return added
}

async function isOpen(crawl: Crawl, host: HostJob): Promise<boolean> {
  for await (const _ of missingChunks(crawl, host)) return true
  return false
}

/** What a job that failed for good has not asked is given up. */
async function refuseRest(crawl: Crawl, host: HostJob, reason: string): Promise<void> {
  const message = `fetching it failed again and again: ${reason}`
  for await (const chunk of missingChunks(crawl, host))
    await refuseChunk(crawl, chunk, { reason: 'internal', message })
}

async function* withCaptures({ folder }: OpenRun, crawl: Crawl): AsyncGenerator<Batch> {
  for await (const batch of readPlan(folder.plan)) if (batch.crawled === undefined) yield batch
  for await (const batch of batches(capturesInOrder(crawl))) yield { ...batch, crawled: crawl.generation }
}
