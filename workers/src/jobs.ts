import type { HostJob } from '@jianbao/adapters'
import type { JobsOptions } from 'bullmq'

/** The queues of one run, in the order of its work: no two runs share any, wherever they keep their jobs. */
export interface QueueNames {
  readonly publish: string
  readonly fetch: string
  readonly article: string
}

/** @param runId names the run's folder for good, see `runId` of the adapters */
export function queueNames(runId: string): QueueNames {
  return { publish: `publish-${runId}`, fetch: `fetch-${runId}`, article: `article-${runId}` }
}

/** What every job of a run carries: what was asked for when it was added; see `RunFile`. */
interface Planned {
  readonly plan: string
}

/** Names a batch, or one reference of it: never carries what they hold. */
export interface ArticleJob extends Planned {
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

/** Names all that is to be asked of one host in a round. */
export interface FetchJob extends Planned {
  readonly generation: number
  readonly host: HostJob
  /** The chunk at which the job was last begun, and how often it was begun there. */
  readonly begun?: { readonly chunk: string; readonly times: number }
}

export interface PublishJob extends Planned {
  /** How often jobs were added: part of their ids, so that no id is ever used twice. */
  readonly round: number
}

/** The part that an article job makes. */
export function partName(job: Pick<ArticleJob, 'key' | 'only'>): string {
  return job.only === undefined ? job.key : `${job.key}.${job.only}`
}

/** A content key: adding the same job twice in a round is harmless. */
export function childJobId(name: string, { plan, round }: PublishJob): string {
  return `${name}-${plan.slice(0, 8)}-${round}`
}

/** What the job makes that has this key (`…:<id>`) in its parent's list of children. */
export function nameOfChild(childKey: string): string {
  return childKey.slice(childKey.lastIndexOf(':') + 1).replace(/-[0-9a-f]+-\d+$/, '')
}

export function publishJobId(plan: string): string {
  return `publish-${plan}`
}

/** A finished job leaves the store at once: what it did lies in its file. Its failure stays with the publish job. */
export const childJobOptions: JobsOptions = {
  attempts: 3,
  backoff: { type: 'exponential', delay: 500, jitter: 0.5 },
  removeOnComplete: true,
  removeOnFail: true,
  ignoreDependencyOnFailure: true,
}

/** A store or a shared folder may be out of reach for a moment. Where it fails all the same, it stays, to say why. */
export const publishJobOptions: JobsOptions = {
  attempts: 5,
  backoff: { type: 'exponential', delay: 500, jitter: 0.5 },
  removeOnComplete: true,
}

/**
 * How soon the jobs of a killed worker are taken up again: its locks run out and the next look finds them, 15 s at most.
 * Workers stay free to renew their locks, for the work is done in threads. However many workers end at a job, it is
 * taken up again: an input that ends them is told apart by `processApart`.
 */
export const patience = { lockDuration: 10_000, stalledInterval: 5_000, maxStalledCount: 1_000_000 } as const
