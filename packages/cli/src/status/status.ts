import {
  crawlOutcomes,
  lockHolder,
  noRun,
  openQueue,
  readCrawl,
  readRunState,
  recentSeconds,
  runFolder,
  watchCrawl,
} from '@jianbao/adapters'
import { queueStates } from '@jianbao/workers'
import { statusText } from './status-text.js'

export interface StatusOptions {
  readonly out: string
  readonly queue: string
  readonly json?: boolean
}

/** `jianbao status --json`: how a run stands, on one line. */
export interface Status {
  /** Names the run's queues. */
  readonly run: string
  readonly out: string
  /**
   * `published`: its results are those of its plan; `working`: a process of this machine has it in hand, or workers are
   * connected to its queues; `stopped`: neither.
   */
  readonly state: 'published' | 'working' | 'stopped'
  /** The process of this machine that plans and publishes; null where none does. */
  readonly process: string | null
  /** Null where nothing is planned yet. */
  readonly planned: { readonly batches: number; readonly inputs: number } | null
  /** What lies in part files. */
  readonly done: { readonly batches: number; readonly inputs: number; readonly rejects: number }
  readonly rejects_by_reason: Readonly<Record<string, number>>
  /** Addresses; null where the run has none. */
  readonly crawl: CrawlStatus | null
  /** Inputs a second, by the part files written in the last `seconds`. */
  readonly rate: { readonly inputs_per_second: number; readonly from: 'parts'; readonly seconds: number }
  /** Known once published. */
  readonly records: number | null
  readonly duplicates: number | null
  /** In the order of the work; null where the queue is embedded, which only the process that works on it can open. */
  readonly queues: readonly QueueStatus[] | null
}

/** By the crawl's result files. An address that led to another host is asked again, and counts again. */
export interface CrawlStatus {
  readonly fetched: number
  readonly open: number
  readonly captured: number
  readonly moved: number
  /** Part of the rejects above once the pages are processed. */
  readonly refused_by_reason: Readonly<Record<string, number>>
}

export interface QueueStatus {
  readonly queue: string
  readonly waiting: number
  readonly active: number
  readonly delayed: number
  readonly failed: number
  readonly waiting_children: number
  /** Jobs in the last whole minute, as BullMQ counts them; null where the store has no such count. */
  readonly jobs_per_minute: number | null
  /** The job that was added first of those that are not finished; null where there is none. */
  readonly oldest: { readonly id: string; readonly state: string; readonly age_seconds: number } | null
  /** The workers that are connected, by their names. */
  readonly workers: readonly string[]
}

/** Prints how the run in a folder stands. @throws JianbaoError where none is kept there, or the queue is out of reach */
export async function status(options: StatusOptions): Promise<void> {
  const state = await statusOf(options)
  process.stdout.write(options.json ? `${JSON.stringify(state)}\n` : statusText(state))
}

async function statusOf({ out, queue }: StatusOptions): Promise<Status> {
  const folder = runFolder(out)
  const run = await readRunState(folder)
  if (run === null) throw noRun(folder)
  const queues = queue === 'embedded' ? null : await queuesOf(queue, out, run.runId)
  const holder = await lockHolder(out)
  const isWorking = holder !== null || (queues ?? []).some(({ workers }) => workers.length > 0)
  const unfinished = isWorking ? 'working' : 'stopped'
  return {
    run: run.runId,
    out,
    state: run.published === null ? unfinished : 'published',
    process: holder,
    planned: run.planned,
    done: { ...run.done, rejects: Object.values(run.rejects).reduce((sum, count) => sum + count, 0) },
    rejects_by_reason: run.rejects,
    crawl: await crawlOf(out),
    rate: { inputs_per_second: run.recentInputs / recentSeconds, from: 'parts', seconds: recentSeconds },
    records: run.published?.records ?? null,
    duplicates: run.published?.duplicates ?? null,
    queues,
  }
}

async function crawlOf(out: string): Promise<CrawlStatus | null> {
  const crawl = await readCrawl(out)
  if (crawl === null) return null
  const { captured, moved, refused } = await crawlOutcomes(crawl)
  return { ...(await watchCrawl(crawl)()), captured, moved, refused_by_reason: refused }
}

async function queuesOf(address: string, out: string, runId: string): Promise<QueueStatus[]> {
  const backend = await openQueue(address, out)
  try {
    const now = Date.now()
    const states = await queueStates(backend, runId)
    return states.map(({ waitingChildren, completedPerMinute, oldest, ...state }) => ({
      ...state,
      waiting_children: waitingChildren,
      jobs_per_minute: completedPerMinute,
      oldest: oldest && {
        id: oldest.id,
        state: oldest.state,
        age_seconds: Math.max(0, (now - oldest.at) / 1000),
      },
    }))
  } finally {
    await backend.close()
  }
}
