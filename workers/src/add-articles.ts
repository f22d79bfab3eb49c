import type { Job } from 'bullmq'
import { type ArticleJob, childJobId, childJobOptions, type PublishJob, partName } from './jobs.js'
import { missingWork } from './missing-work.js'
import type { OpenRun } from './open-run.js'

const atOnce = 200

/** Adds a job for each batch without a part, as a child of the run's job. @returns how many */
export async function addArticles(
  job: Job<PublishJob>,
  { folder, parts, articles }: OpenRun,
  failures: ReadonlyMap<string, string>,
  signal: AbortSignal,
): Promise<number> {
  const parent = { id: job.id ?? '', queue: job.queueQualifiedName }
  const { plan } = job.data
  let added = 0
  let chunk: ArticleJob[] = []
  const flush = async (): Promise<void> => {
    const jobs = chunk.map((data) => ({
      name: 'article',
      data,
      opts: { ...childJobOptions, jobId: childJobId(partName(data), job.data), parent },
    }))
    await articles.addBulk(jobs)
    added += chunk.length
    chunk = []
  }
  for await (const work of missingWork(folder, parts, failures)) {
    if (signal.aborted) break
    chunk.push({ ...work, plan })
    if (chunk.length === atOnce) await flush()
  }
  if (chunk.length > 0) await flush()
  return added
}
