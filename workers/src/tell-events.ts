import type { Queue, Worker } from 'bullmq'
import type { Observe, QueueDepths } from './events.js'
import type { ArticleJob, ArticleResult } from './jobs.js'
import { partName } from './jobs.js'

const everyMs = 5_000

/** Of the network, as Node.js names them, and of a PostgreSQL server that ends or is not there. */
const lostCodes = /^(?:E[A-Z]+|08\d{3}|57P0\d)$/

/** Tells which jobs of a worker fail or stall; `queue` is the queue's part in the run. */
export function tellJobs(worker: Worker, queue: string, observe: Observe): void {
  worker.on('failed', (job, { message }) =>
    observe({ event: 'job_failed', queue, job: job?.id ?? '', attempt: job?.attemptsMade ?? 0, message }),
  )
  worker.on('stalled', (job) => observe({ event: 'job_stalled', queue, job }))
}

/** Tells each article batch that a worker of this process did. */
export function tellBatches(worker: Worker<ArticleJob, ArticleResult>, observe: Observe): void {
  worker.on('completed', ({ data, timestamp, attemptsMade, processedOn, finishedOn }, result) => {
    if (processedOn === undefined || finishedOn === undefined) return
    observe({
      event: 'batch_done',
      part: partName(data),
      records: result.records,
      rejects: result.rejects,
      // A second attempt was not there to be taken since the job was added.
      waitedMs: attemptsMade > 1 ? null : processedOn - timestamp,
      workedMs: finishedOn - processedOn,
    })
  })
}

export interface Watched {
  /** By their part in the run. */
  readonly queues: Readonly<Record<string, Pick<Queue, 'getJobCounts'>>>
  readonly workers: readonly Worker[]
}

/**
 * Tells every few seconds what the queues hold, and, when their store was out of reach, that it is back.
 * @returns what ends it
 */
export function tellQueues({ queues, workers }: Watched, observe: Observe): () => void {
  let lostAt: number | null = null
  let reading = false
  let over = false
  const onError = (error: Error & { code?: string }): void => {
    // A reading under way fails when its store is closed.
    if (over) return
    if (!lostCodes.test(error.code ?? '')) {
      observe({ event: 'queue_error', message: error.message })
    } else if (lostAt === null) {
      lostAt = performance.now()
      observe({ event: 'connection_lost', message: error.message })
    }
  }
  const read = async (): Promise<void> => {
    if (reading) return
    reading = true
    try {
      const depths = await depthsOf(queues)
      if (lostAt !== null) observe({ event: 'connection_back', ms: performance.now() - lostAt })
      lostAt = null
      observe({ event: 'queue_depths', depths })
    } catch (error) {
      onError(error as Error)
    } finally {
      reading = false
    }
  }
  for (const worker of workers) worker.on('error', onError)
  const timer = setInterval(read, everyMs)
  timer.unref()
  void read()
  return () => {
    over = true
    clearInterval(timer)
    for (const worker of workers) worker.off('error', onError)
  }
}

async function depthsOf(queues: Watched['queues']): Promise<QueueDepths['depths']> {
  return Promise.all(
    Object.entries(queues).map(async ([queue, counted]) => {
      const counts = await counted.getJobCounts('waiting', 'active', 'delayed', 'failed')
      const { waiting = 0, active = 0, delayed = 0, failed = 0 } = counts
      return { queue, waiting, active, delayed, failed }
    }),
  )
}
