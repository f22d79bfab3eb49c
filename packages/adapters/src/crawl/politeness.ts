/** How hosts are asked. Times in milliseconds. */
export interface Politeness {
  /** Between the end of a request to a host and the next; 1000 by default. robots.txt may ask for more, up to a minute. */
  readonly delayMs?: number
  /** How often an address is asked at most; 5 by default. */
  readonly tries?: number
  /** The wait before the second try, doubled for each further one, and up to half of it more by chance; 1000 by default. */
  readonly backoffMs?: number
  /** The longest wait between tries, and the longest `Retry-After` that is waited for; 10 minutes by default. */
  readonly longestWaitMs?: number
}

export const usualPoliteness: Required<Politeness> = {
  delayMs: 1000,
  tries: 5,
  backoffMs: 1000,
  longestWaitMs: 10 * 60 * 1000,
}

/** The longest `Crawl-delay` that is obeyed: a site that asks for more would never be done. */
export const longestCrawlDelayMs = 60_000
