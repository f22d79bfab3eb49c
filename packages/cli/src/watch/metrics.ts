import type { Fetched, Observe, RunEvent } from '@jianbao/workers'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export interface Metrics {
  readonly observe: Observe
  readonly contentType: string
  /** In Prometheus' text format. */
  text(): Promise<string>
}

type Handlers = { readonly [Name in RunEvent['event']]?: (event: RunEvent & { event: Name }) => void }

/** From a fast page to one that waited for its time-out. */
const fetchSeconds = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60]
const batchSeconds = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300]

/** Counts what happens in this process, from its beginning; beside it the process's own memory, time and event loop. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const handlers = [countersOf(registry), queuesOf(registry), timesOf(registry)]
  return {
    observe(event) {
      for (const each of handlers) (each[event.event] as ((event: RunEvent) => void) | undefined)?.(event)
    },
    contentType: registry.contentType,
    text: () => registry.metrics(),
  }
}

function countersOf(registry: Registry): Handlers {
  const counter = <Label extends string = never>(name: string, help: string, labelNames: Label[] = []) =>
    new Counter<Label>({ name: `jianbao_${name}_total`, help, labelNames, registers: [registry] })
  const inputs = counter('inputs', 'Inputs of the batches done here, by what became of them', [
    'outcome',
    'reason',
  ])
  const duplicates = counter('duplicates', 'Records set apart as duplicates when the run was published here')
  const retries = counter('fetch_retries', 'Requests for an address that was asked for just before')
  const failed = counter('jobs_failed', 'Attempts at a job that threw', ['queue'])
  const stalled = counter('jobs_stalled', 'Jobs taken from workers that were gone', ['queue'])
  const lost = counter('connections_lost', 'Times the queue could not be reached')
  const paused = counter('pauses', 'Times that work had to wait, for a full disk as a rule')
  return {
    batch_done: ({ records }) => inputs.inc({ outcome: 'record', reason: '' }, records),
    input_rejected: ({ reason }) => inputs.inc({ outcome: 'reject', reason }),
    ended: (event) => duplicates.inc(event.duplicates ?? 0),
    fetched({ attempt }) {
      if (attempt > 1) retries.inc()
    },
    job_failed: ({ queue }) => failed.inc({ queue }),
    job_stalled: ({ queue }) => stalled.inc({ queue }),
    connection_lost: () => lost.inc(),
    paused: () => paused.inc(),
  }
}

function queuesOf(registry: Registry): Handlers {
  const jobs = new Gauge({
    name: 'jianbao_queue_jobs',
    help: "Jobs in the run's queues, over all processes, a few seconds ago",
    labelNames: ['queue', 'state'],
    registers: [registry],
  })
  return {
    queue_depths({ depths }) {
      for (const { queue, ...states } of depths)
        for (const [state, count] of Object.entries(states)) jobs.set({ queue, state }, count)
    },
  }
}

function timesOf(registry: Registry): Handlers {
  const histogram = (name: string, help: string, buckets: number[]) =>
    new Histogram({ name: `jianbao_${name}_seconds`, help, buckets, registers: [registry] })
  const waited = histogram('batch_wait', 'From when a batch could be taken until it was', batchSeconds)
  const worked = histogram('batch_work', 'What a batch took from then on', batchSeconds)
  const fetched = histogram('fetch', 'What a request took', fetchSeconds)
  const fetches = new Counter({
    name: 'jianbao_fetches_total',
    help: 'Requests, by the class of their status, or by why there was no answer',
    labelNames: ['status'],
    registers: [registry],
  })
  const bytes = new Counter({
    name: 'jianbao_fetched_bytes_total',
    help: 'Bytes of bodies, as transferred',
    registers: [registry],
  })
  return {
    fetched(event) {
      fetches.inc({ status: statusClass(event) })
      fetched.observe(event.ms / 1000)
      bytes.inc(event.bytes)
    },
    batch_done: ({ waitedMs, workedMs }) => {
      if (waitedMs !== null) waited.observe(waitedMs / 1000)
      worked.observe(workedMs / 1000)
    },
  }
}

/** `2xx`, or why there is none. */
function statusClass({ status, trouble }: Fetched): string {
  return status === null ? (trouble ?? 'none') : `${Math.floor(status / 100)}xx`
}
