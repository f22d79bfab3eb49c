import { JianbaoError } from '@jianbao/record'
import type { HttpClient } from '../fetch/http-exchange.js'
import { createArchiveWriter } from './archive-writer.js'
import { missingChunks } from './chunks.js'
import type { FetchResult, FetchTask, HostChunk, HostJob } from './crawl.js'
import type { Crawl } from './crawl-folder.js'
import type { HostWork } from './fetch-task.js'
import { createHostSession } from './host-session.js'
import type { Politeness } from './politeness.js'
import { isDone, writeResults } from './results.js'
import { createRobots } from './robots.js'

export interface FetchContext {
  readonly client: HttpClient
  readonly politeness?: Politeness
  /** What the archives say wrote them, such as `jianbao/1.2.3`. */
  readonly software?: string
  /** Aborted to end early: the chunk in hand is left undone, those before it are done. */
  readonly signal: AbortSignal
  /** Told of each chunk that is done. */
  readonly onChunk?: (done: FetchSummary) => void | Promise<void>
}

/** How many tasks ended in which way. */
export interface FetchSummary {
  /** Pages that came whole. */
  readonly captured: number
  /** Pages that the server says are as they were. */
  readonly unchanged: number
  readonly moved: number
  readonly refused: number
}

/**
 * A host's job: goes through its missing chunks one after another, one request at a time. Two jobs of one host must not
 * run at once. Done twice, it gives the same results as far as the server does.
 * @throws JianbaoError where the disk refuses; the signal's reason where it was aborted
 */
export async function fetchHost(crawl: Crawl, job: HostJob, context: FetchContext): Promise<FetchSummary> {
  const session = createHostSession(context)
  const work = { session, robots: createRobots(session) }
  let all = nothing
  for await (const chunk of missingChunks(crawl, job)) {
    const done = await fetchChunk(crawl, chunk, work, context)
    all = sum(all, done)
    await context.onChunk?.(done)
  }
  return all
}

const nothing: FetchSummary = { captured: 0, unchanged: 0, moved: 0, refused: 0 }

function sum(one: FetchSummary, other: FetchSummary): FetchSummary {
  return {
    captured: one.captured + other.captured,
    unchanged: one.unchanged + other.unchanged,
    moved: one.moved + other.moved,
    refused: one.refused + other.refused,
  }
}

/** The archive first, then the results that speak of it: where those are, both are whole. */
async function fetchChunk(
  crawl: Crawl,
  chunk: HostChunk,
  work: HostWork,
  { software = 'jianbao', signal }: FetchContext,
): Promise<FetchSummary> {
  // What reads pages is loaded only where some are fetched.
  const { fetchTask } = await import('./fetch-task.js')
  const archive = await createArchiveWriter(crawl.root, chunk.key, software)
  const results: FetchResult[] = []
  try {
    for (const task of chunk.tasks) {
      const fetched = fetchTask(work, archive, task)
      results.push(await fetched.catch((error: unknown) => faultOf(task, error, signal)))
    }
    // Another process was quicker: what it has stands.
    if (await isDone(crawl, chunk.key)) return nothing
    await archive.commit()
    await writeResults(crawl, chunk.key, results)
  } finally {
    await archive.discard()
  }
  return results.map((result) => summaryOf(result, archive.name)).reduce(sum, nothing)
}

/**
 * One address that brings out a fault of this program costs no other.
 * @throws the error where it is the disk's, or the signal's reason
 */
function faultOf({ url }: FetchTask, error: unknown, signal: AbortSignal): FetchResult {
  if (signal.aborted || error instanceof JianbaoError) throw error
  const { stack = String(error) } = error as Error
  const message = `a fault of this program, please report it: ${stack.split('\n').slice(0, 4).join(' | ')}`
  return { url, result: 'refused', reason: 'internal', message }
}

function summaryOf(result: FetchResult, archive: string): FetchSummary {
  if (result.result !== 'captured') return { ...nothing, [result.result]: 1 }
  return { ...nothing, [result.capture.file === archive ? 'captured' : 'unchanged']: 1 }
}
