import type { HttpClient } from '../fetch/http-exchange.js'
import type { HostJob } from './crawl.js'
import type { Crawl } from './crawl-folder.js'

/** How hosts are asked. Times in milliseconds. */
export interface Politeness {
  /** Between the end of a request to a host and the next; 1000 by default. robots.txt may ask for more, up to a minute. */
  readonly delayMs?: number
  /** How often an address is asked at most; 5 by default. */
  readonly tries?: number
  /** The wait before the second try, doubled for each further one; 1000 by default. */
  readonly backoffMs?: number
  /** The longest wait between tries, and the longest `Retry-After` that is obeyed; 10 minutes by default. */
  readonly longestWaitMs?: number
}

export interface FetchContext {
  readonly client: HttpClient
  readonly politeness?: Politeness
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
export async function fetchHost(_crawl: Crawl, _job: HostJob, _context: FetchContext): Promise<FetchSummary> {
  throw new Error('not built yet')
}
