import type { Logged } from './news-server.js'

/** Clocks of two processes, and timers that fire a little early. */
const slack = 2

export interface Agreed {
  /** Between the end of a request to a host and the next, in milliseconds. */
  readonly delay: number
  /** Of hosts that ask for another by their robots.txt. */
  readonly crawlDelay: ReadonlyMap<string, number>
}

/**
 * Where a crawl was impolite, by the server's log: two requests at once at a host, or one too soon after another. The log
 * takes each request in late and ends it early, so what it shows was so.
 */
export function impoliteness(log: readonly Logged[], { delay, crawlDelay }: Agreed): string[] {
  const faults: string[] = []
  for (const [host, requests] of byHost(log)) {
    // robots.txt, which comes first, is what tells of another delay.
    const least = crawlDelay.get(host) ?? delay
    const inOrder = requests.toSorted((one, other) => one.start - other.start)
    for (const [at, { path, start }] of inOrder.entries()) {
      const before = inOrder[at - 1]
      if (before === undefined) continue
      const gap = start - before.end
      if (gap < 0) faults.push(`${host}: ${path} while ${before.path} was not answered yet`)
      else if (gap < least - slack)
        faults.push(`${host}: ${path} ${gap.toFixed(1)} ms after ${before.path}, ${least} ms agreed`)
    }
  }
  return faults
}

/** Where a 429 was answered by asking the host again before the time that its `Retry-After` named. */
export function impatience(log: readonly Logged[], retryAfterMs: number): string[] {
  return [...byHost(log).values()].flatMap((requests) =>
    requests.flatMap((refused) => {
      if (refused.status !== 429) return []
      const again = requests.find(({ path, start }) => path === refused.path && start >= refused.end)
      return again !== undefined && again.start - refused.end < retryAfterMs - slack
        ? [`${refused.host}${refused.path} asked again after ${again.start - refused.end} ms`]
        : []
    }),
  )
}

function byHost(log: readonly Logged[]): Map<string, Logged[]> {
  const hosts = new Map<string, Logged[]>()
  for (const request of log) {
    const requests = hosts.get(request.host)
    if (requests === undefined) hosts.set(request.host, [request])
    else requests.push(request)
  }
  return hosts
}
