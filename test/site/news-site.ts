import { gzipSync } from 'node:zlib'
import { type Behaviour, fixed, redirect } from './answer.js'
import { isCutShort, isEdited, isUnnamed, type Placed, placeArticle } from './article-routes.js'
import type { Listed } from './expected.js'
import { hostWays } from './host-ways.js'
import { type Logged, type NewsServer, startServer } from './news-server.js'
import { oddPages, understated } from './odd-routes.js'
import { chance } from './random.js'
import { reprint } from './templates.js'

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

/** Listed hosts, and one that is slow to be asked. */
const patient = hostWays.length

export async function startNewsSite({ articles = 2000, odd = true }: SiteOptions = {}): Promise<NewsSite> {
  const log: Logged[] = []
  let edition = 0
  const servers: NewsServer[] = []
  for (let host = 0; host <= patient; host++) {
    // Only Linux has all of 127.0.0.0/8 without further ado.
    const address = process.platform === 'linux' ? `127.0.0.${host + 2}` : '127.0.0.1'
    servers.push(await startServer({ address, log, edition: () => edition }))
  }
  const hosts = servers.map(({ host }) => host)
  const map = mapOf(articles, odd, hosts)
  for (const [host, server] of servers.entries()) server.routes = map.routes[host] ?? new Map()
  const asked = (listed: Listed): SiteInput => ({
    ...listed,
    address: listed.given ?? `http://${hosts[listed.host]}${listed.path}`,
  })
  return {
    inputs: [...map.file, ...map.feed, ...map.sitemap].map(asked),
    inFile: map.file.length,
    feed: `http://${hosts[1]}/feed.xml`,
    sitemap: `http://${hosts[0]}/sitemap.xml`,
    log,
    crawlDelay: new Map([[hosts[patient] ?? '', 1000]]),
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

interface SiteMap {
  readonly routes: readonly ReadonlyMap<string, Behaviour>[]
  readonly file: readonly Listed[]
  readonly feed: readonly Listed[]
  readonly sitemap: readonly Listed[]
}

function mapOf(articles: number, odd: boolean, hosts: readonly string[]): SiteMap {
  const more = odd
    ? oddPages(hostWays)
    : { routes: hostWays.map(() => new Map<string, Behaviour>()), listed: [] }
  const routes = [...more.routes, new Map<string, Behaviour>()]
  const file: Listed[] = [...more.listed]
  const feed: Listed[] = []
  const sitemap: Listed[] = []
  const lay = (host: number, path: string, { routes: own, expected }: Placed): Listed => {
    for (const [each, behaviour] of own) routes[host]?.set(each, behaviour)
    return { host, path, expected }
  }
  for (let number = 0; number < articles; number++) {
    const listed = layArticle(number, lay)
    const isLate = number >= articles * 0.8
    const list = isLate && listed.host === 1 ? feed : isLate && listed.host === 0 ? sitemap : file
    list.push(listed)
  }
  if (odd) file.push(...layOddArticles(articles, hosts, routes, lay))
  routes[0]?.set('/sitemap.xml', sitemapOf([`http://${hosts[0]}/sitemap-1.xml.gz`], 'sitemap'))
  routes[0]?.set(
    '/sitemap-1.xml.gz',
    packed(
      sitemapOf(
        sitemap.map(({ path }) => `http://${hosts[0]}${path}`),
        'url',
      ),
    ),
  )
  routes[1]?.set('/feed.xml', feedOf(feed.map(({ path }) => `http://${hosts[1]}${path}`)))
  return { routes, file: shuffled(file), feed, sitemap }
}

type Lay = (host: number, path: string, placed: Placed) => Listed

function layArticle(number: number, lay: Lay): Listed {
  const host = number % hostWays.length
  const way = hostWays[host]
  if (way === undefined) throw new RangeError(`no host ${host}`)
  const path = `/2024/${number}.html`
  const split = number % 20 === 3 ? { pages: 3 } : {}
  const next = { 43: { lastNext: 'first' }, 123: { pages: 1, lastNext: 'missing' } } as const
  const misled = next[(number % 200) as keyof typeof next] ?? {}
  return lay(host, path, placeArticle({ number, path, way, ...split, ...misled }))
}

/** Articles that stand twice, behind redirects, under several addresses, or at a host that asks for patience. */
function layOddArticles(
  articles: number,
  hosts: readonly string[],
  routes: readonly Map<string, Behaviour>[],
  lay: Lay,
): Listed[] {
  const [way] = hostWays
  if (way === undefined) return []
  const listed: Listed[] = []
  const place = (number: number, path: string) => placeArticle({ number, path, way })
  for (let nth = 0; nth < 60; nth++) {
    const number = (nth * 31) % articles
    const host = (number + 5) % hostWays.length
    const own = hostWays[host] ?? way
    // What a reprint has must not change with what it reprints.
    if (isEdited(number) || number % 20 === 3) continue
    const path = `/reprint/${number}.html`
    listed.push(lay(host, path, placeArticle({ number, path, way: own, template: reprint })))
  }
  const unlisted = articles + 10_000
  for (let host = 0; host < hostWays.length; host++) {
    const own = hostWays[host] ?? way
    const here = placeArticle({ number: unlisted + host, path: '/moved/here.html', way: own })
    const there = (host + 1) % hostWays.length
    const far = placeArticle({
      ...{ number: unlisted + 100 + host, path: `/moved/from-${host}.html` },
      way: hostWays[there] ?? way,
    })
    const near = lay(host, '/moved/here.html', here)
    const away = lay(there, `/moved/from-${host}.html`, far)
    routes[host]?.set('/old.html', redirect('/moved/here.html', 301))
    routes[host]?.set('/away.html', redirect(`http://${hosts[there]}${away.path}`, 308))
    listed.push({ ...near, path: '/old.html' }, { ...away, host, path: '/away.html' })
  }
  listed.push(...chains(hosts, routes, lay(2, '/chained.html', place(unlisted + 300, '/chained.html'))))
  listed.push(lay(3, '/understated.html', understated(place(unlisted + 301, '/understated.html'))))
  routes[patient]?.set(
    '/robots.txt',
    fixed('User-agent: *\nCrawl-delay: 1\n', { 'Content-Type': 'text/plain' }),
  )
  for (let nth = 0; nth < 5; nth++)
    listed.push(lay(patient, `/${nth}.html`, place(unlisted + 400 + nth, `/${nth}.html`)))
  return [...listed, ...sameAgain(listed, hosts), ...noAddresses]
}

/** From host to host, six times and then to an article, and twelve times: more than are followed. */
function chains(
  hosts: readonly string[],
  routes: readonly Map<string, Behaviour>[],
  article: Listed,
): Listed[] {
  for (let step = 0; step < 12; step++) {
    const from = step % hostWays.length
    const to = (step + 1) % hostWays.length
    routes[from]?.set(`/long/${step}.html`, redirect(`http://${hosts[to]}/long/${step + 1}.html`))
    const next =
      step === 5
        ? `http://${hosts[article.host]}${article.path}`
        : `http://${hosts[to]}/short/${step + 1}.html`
    if (step <= 5) routes[from]?.set(`/short/${step}.html`, redirect(next, 303))
  }
  return [
    { ...article, host: 0, path: '/short/0.html' },
    { host: 0, path: '/long/0.html', expected: { becomes: 'reject', reason: 'redirects' } },
  ]
}

/** The same addresses written otherwise: each is fetched once, and comes out again as a duplicate. */
function sameAgain(listed: readonly Listed[], hosts: readonly string[]): Listed[] {
  return listed.slice(0, 20).map((each, at) => {
    const host = hosts[each.host]
    const path = at % 2 === 0 ? `${each.path}?utm_source=feed&spm=1.2.3` : `${each.path}#top`
    return { ...each, path, given: `HTTP://${host}${path}` }
  })
}

const noAddresses: readonly Listed[] = ['ftp://127.0.0.1/1.html', 'news/1.html', 'javascript:void(0)'].map(
  (given) => ({ host: 0, path: '', given, expected: { becomes: 'reject', reason: 'bad_url' } }),
)

/** Whether it is sent again though it has not changed: it has no name to be known by, or was never had whole. */
export const isSentAgain = ({ expected }: Listed): boolean =>
  expected.becomes === 'article' && (isUnnamed(Number(expected.story)) || isCutShort(Number(expected.story)))

function shuffled<Item>(items: readonly Item[]): Item[] {
  const { below } = chance(6)
  const order = [...items]
  for (let at = order.length - 1; at > 0; at--) {
    const other = below(at + 1)
    const [one, two] = [order[at], order[other]]
    if (one !== undefined && two !== undefined) [order[at], order[other]] = [two, one]
  }
  return order
}

function sitemapOf(addresses: readonly string[], kind: 'url' | 'sitemap'): Behaviour {
  const root = kind === 'url' ? 'urlset' : 'sitemapindex'
  const entries = addresses.map((address) => `<${kind}><loc>${address}</loc></${kind}>`)
  const xml = `<?xml version="1.0" encoding="UTF-8"?><${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join('\n')}</${root}>`
  return fixed(xml, { 'Content-Type': 'application/xml' })
}

const packed =
  (behaviour: Behaviour): Behaviour =>
  (asked) => ({
    ...behaviour(asked),
    headers: { 'Content-Type': 'application/gzip' },
    body: gzipSync(behaviour(asked).body),
  })

function feedOf(addresses: readonly string[]): Behaviour {
  const items = addresses.map(
    (address, at) => `<item><title>新闻${at}</title><link>${address}</link><guid>${address}</guid></item>`,
  )
  const xml = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>青石在线</title><link>/</link><description>新闻</description>${items.join('\n')}</channel></rss>`
  return fixed(xml, { 'Content-Type': 'application/rss+xml' })
}
