import type { JobsOptions } from 'bullmq'

/** The queues of one run: no two runs share any, wherever they keep their jobs. */
export interface QueueNames {
  readonly article: string
  readonly publish: string
}

/** @param runId names the run's folder for good, see `runId` of the adapters */
export function queueNames(runId: string): QueueNames {
  return { article: `article-${runId}`, publish: `publish-${runId}` }
}

/** Names a batch, or one reference of it: never carries what they hold. */
export interface ArticleJob {
  /** The batch: its key and its place in the plan file. */
  readonly key: string
  readonly start: number
  readonly end: number
  /** Only this reference of the batch, where the whole batch failed. */
  readonly only?: number
  /** How many workers ended while they were at this job, as far as the store does not count that itself. */
  readonly ended?: number
}

/** What an article job gave. */
export interface ArticleResult {
  readonly records: number
  readonly rejects: number
}

export interface PublishJob {
  /** The plan's key. */
  readonly plan: string
  /** How often article jobs were added: part of their ids, so that no id is ever used twice. */
  readonly round: number
}

/** The part that an article job makes. */
export function partName(job: ArticleJob): string {
  return job.only === undefined ? job.key : `${job.key}.${job.only}`
}

/** A content key: adding the same job twice in a round is harmless. */
export function articleJobId(job: ArticleJob, round: number): string {
  return `${partName(job)}-${round}`
}

/** The part of the job that has this key (`…:<id>`) in its parent's list of children. */
export function partOfChild(childKey: string): string {
  return childKey.slice(childKey.lastIndexOf(':') + 1).replace(/-\d+$/, '')
}

export function publishJobId(plan: string): string {
  return `publish-${plan}`
}

/** A finished job leaves the store at once: what it did lies in its part. Its failure stays with the publish job. */
export const articleJobOptions: JobsOptions = {
  attempts: 3,
  backoff: { type: 'exponential', delay: 500, jitter: 0.5 },
  removeOnComplete: true,
  removeOnFail: true,
  ignoreDependencyOnFailure: true,
}

/** Kept after its end until the runner has read it. */
export const publishJobOptions: JobsOptions = { attempts: 1 }

/**
 * How soon the jobs of a killed worker are taken up again: its locks run out and the next look finds them, 15 s at most.
 * Workers stay free to renew their locks, for the work is done in threads.
 */
export const patience = { lockDuration: 10_000, stalledInterval: 5_000 } as const

/** However many workers end at a job, it is taken up again: an input that ends them is told apart by `processApart`. */
export const noLimit = 1_000_000
