import type { RefusedRef } from '../inputs/input-ref.js'
import type { Address, HostJob } from './crawl.js'
import type { Crawl } from './crawl-folder.js'

export interface PlanCrawlOptions {
  /** Names the sources, such as a hash of what the user asked for. */
  readonly key: string
  readonly signal?: AbortSignal
}

/** The crawl that stands in a run's folder; null where none was planned to its end. */
export async function readCrawl(_root: string): Promise<Crawl | null> {
  throw new Error('not built yet')
}

/**
 * Plans a crawl of the addresses, in one pass and with little memory: a generation of its own, whose tasks know what the
 * crawl that stood here has of them (an unchanged page is then not sent again). Takes the former one's place at the end.
 * @throws JianbaoError where the disk refuses
 */
export async function planCrawl(
  _root: string,
  _addresses: AsyncIterable<Address | RefusedRef>,
  _options: PlanCrawlOptions,
): Promise<Crawl> {
  throw new Error('not built yet')
}

/** The hosts to ask in a round, each a job; a job's key covers all it depends on. Rounds count from 0. */
export async function* hostJobs(_crawl: Crawl, _round: number): AsyncGenerator<HostJob> {
  yield* []
  throw new Error('not built yet')
}

/**
 * Plans the round behind a finished one: the tasks that were redirected to another host, by that. Asking again is harmless.
 * @returns false where there are none: the crawl is done
 * @throws JianbaoError where a chunk of the round is not done
 */
export async function nextRound(_crawl: Crawl, _round: number): Promise<boolean> {
  throw new Error('not built yet')
}
