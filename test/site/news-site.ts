import type { Listed } from './expected.js'
import { type Logged, type NewsServer, startServer } from './news-server.js'
import { patientDelayMs, patientHost } from './odd-articles.js'
import { feedHost, mapSite, sitemapHost } from './site-map.js'

export interface SiteOptions {
  /** How many articles; 2,000 by default. */
  readonly articles?: number
  /** With hosts that ask for patience, time out or mislead; on by default. */
  readonly odd?: boolean
}

/** A news site on several hosts of this machine, all of it invented; the same each time but for its ports. */
export interface NewsSite {
  /** All addresses that are listed, in the order in which a run gets them: of a file, of a feed, of a sitemap. */
  readonly inputs: readonly SiteInput[]
  /** How many of the inputs stand in the file of addresses: the first ones. */
  readonly inFile: number
  readonly feed: string
  readonly sitemap: string
  /** Every request, in the order of the answers. */
  readonly log: readonly Logged[]
  /** Hosts that ask for a delay by their robots.txt, in milliseconds. */
  readonly crawlDelay: ReadonlyMap<string, number>
  /** Brings out the next edition: some articles have another text. */
  publish(): void
  readonly edition: number
  close(): Promise<void>
}

export interface SiteInput extends Listed {
  /** The address as it is given. */
  readonly address: string
}

export async function startNewsSite({ articles = 2000, odd = true }: SiteOptions = {}): Promise<NewsSite> {
  const log: Logged[] = []
  let edition = 0
  const servers: NewsServer[] = []
  for (let host = 0; host <= patientHost; host++) {
    // Only Linux has all of 127.0.0.0/8 without further ado.
    const address = process.platform === 'linux' ? `127.0.0.${host + 2}` : '127.0.0.1'
    servers.push(await startServer({ address, log, edition: () => edition }))
  }
  const hosts = servers.map(({ host }) => host)
  const map = mapSite(articles, odd, hosts)
  for (const [host, server] of servers.entries()) server.routes = map.routes[host] ?? new Map()
  const asked = (listed: Listed): SiteInput => ({
    ...listed,
    address: listed.given ?? `http://${hosts[listed.host]}${listed.path}`,
  })
  return {
    inputs: [...map.file, ...map.feed, ...map.sitemap].map(asked),
    inFile: map.file.length,
    feed: `http://${hosts[feedHost]}/feed.xml`,
    sitemap: `http://${hosts[sitemapHost]}/sitemap.xml`,
    log,
    crawlDelay: new Map([[hosts[patientHost] ?? '', patientDelayMs]]),
    publish() {
      edition += 1
    },
    get edition() {
      return edition
    },
    async close() {
      await Promise.all(servers.map((server) => server.close()))
    },
  }
}
