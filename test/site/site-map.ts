import type { Behaviour } from './answer.js'
import { isCutShort, isUnnamed, placeArticle } from './article-routes.js'
import type { Listed } from './expected.js'
import { emptyGround, type Ground } from './ground.js'
import { hostWays } from './host-ways.js'
import { feedOf, packed, sitemapOf } from './listings.js'
import { layOddArticles } from './odd-articles.js'
import { oddPages } from './odd-routes.js'
import { chance } from './random.js'

/** What the hosts answer, and what is listed where. */
export interface SiteMap {
  readonly routes: readonly ReadonlyMap<string, Behaviour>[]
  readonly file: readonly Listed[]
  readonly feed: readonly Listed[]
  readonly sitemap: readonly Listed[]
}

/** The sitemap is of the first host, the feed of the second. */
export const [sitemapHost, feedHost] = [0, 1]

export function mapSite(articles: number, isOdd: boolean, hosts: readonly string[]): SiteMap {
  const ground = emptyGround(hosts)
  const file: Listed[] = isOdd ? [...oddPages(ground, hostWays), ...layOddArticles(ground, articles)] : []
  const feed: Listed[] = []
  const sitemap: Listed[] = []
  const later = new Map([
    [sitemapHost, sitemap],
    [feedHost, feed],
  ])
  for (let number = 0; number < articles; number++) {
    const listed = layArticle(number, ground)
    const list = number < articles * 0.8 ? file : (later.get(listed.host) ?? file)
    list.push(listed)
  }
  const addresses = (list: readonly Listed[]) => list.map(({ host, path }) => ground.address(host, path))
  const index = [ground.address(sitemapHost, '/sitemap-1.xml.gz')]
  ground.set(sitemapHost, '/sitemap.xml', sitemapOf(index, 'sitemap'))
  ground.set(sitemapHost, '/sitemap-1.xml.gz', packed(sitemapOf(addresses(sitemap), 'url')))
  ground.set(feedHost, '/feed.xml', feedOf(addresses(feed)))
  return { routes: ground.routes, file: shuffled(file), feed, sitemap }
}

function layArticle(number: number, ground: Ground): Listed {
  const host = number % hostWays.length
  const way = hostWays[host]
  if (way === undefined) throw new RangeError(`no host ${host}`)
  const path = `/2024/${number}.html`
  const split = number % 20 === 3 ? { pages: 3 } : {}
  const next = { 43: { lastNext: 'first' }, 123: { pages: 1, lastNext: 'missing' } } as const
  const misled = next[(number % 200) as keyof typeof next] ?? {}
  return ground.lay(host, path, placeArticle({ number, path, way, ...split, ...misled }))
}

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
