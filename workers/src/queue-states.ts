import type { QueueBackend } from '@jianbao/adapters'
import type { Job, Queue } from 'bullmq'
import { type QueueNames, queueNames } from './jobs.js'

/** What one of a run's queues holds at this moment. */
export interface QueueState {
  readonly queue: keyof QueueNames
  readonly waiting: number
  readonly active: number
  readonly delayed: number
  readonly failed: number
  /** Jobs that wait for those they added: the run's own. */
  readonly waitingChildren: number
  /** By when it was added; null where there is none. `at` in milliseconds since the epoch. */
  readonly oldest: { readonly id: string; readonly state: string; readonly at: number } | null
  /** Jobs completed in the last whole minute, as the workers count them; null where the store keeps no such count. */
  readonly completedPerMinute: number | null
  /** Names of the workers that are connected, as far as the store says. */
  readonly workers: readonly string[]
}

/** A run's queues, in the order of its work. Opened to be read: nothing is written to the store. */
export function openRunQueues(backend: QueueBackend, runId: string) {
  return Object.entries(queueNames(runId)).map(([role, name]) => ({
    role: role as keyof QueueNames,
    queue: backend.queue(name, { skipMetasUpdate: true }),
  }))
}

/** What each of a run's queues holds. */
export async function queueStates(backend: QueueBackend, runId: string): Promise<QueueState[]> {
  return Promise.all(openRunQueues(backend, runId).map(({ role, queue }) => stateOf(role, queue)))
}

async function stateOf(role: keyof QueueNames, queue: Queue): Promise<QueueState> {
  const counts = await queue.getJobCounts('waiting', 'active', 'delayed', 'failed', 'waiting-children')
  return {
    queue: role,
    waiting: counts.waiting ?? 0,
    active: counts.active ?? 0,
    delayed: counts.delayed ?? 0,
    failed: counts.failed ?? 0,
    waitingChildren: counts['waiting-children'] ?? 0,
    oldest: await oldestOf(queue),
    completedPerMinute: await lastMinute(queue),
    workers: (await queue.getWorkers()).map(workerName),
  }
}

async function oldestOf(queue: Queue): Promise<QueueState['oldest']> {
  let oldest: QueueState['oldest'] = null
  for (const state of ['waiting', 'active', 'delayed', 'waiting-children'] as const) {
    const [job]: (Job | undefined)[] = await queue.getJobs([state], 0, 0, true)
    if (job !== undefined && (oldest === null || job.timestamp < oldest.at))
      oldest = { id: job.id ?? '', state, at: job.timestamp }
  }
  return oldest
}

/** BullMQ adds a point a minute, the newest first, but only when a job ends: an old one tells nothing of now. */
async function lastMinute(queue: Queue): Promise<number | null> {
  const { meta, data } = await queue.getMetrics('completed', 0, 0)
  const [newest] = data
  if (newest === undefined || Number(meta.prevTS) < Date.now() - 120_000) return null
  return Number(newest)
}

/** A client's name ends in `:w:<the worker's>`, where it has one. */
function workerName({ rawname = '', id = '' }: Readonly<Record<string, string>>): string {
  return /:w:(.*)$/.exec(rawname)?.[1] ?? (id || 'unnamed')
}
