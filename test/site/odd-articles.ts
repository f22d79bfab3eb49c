import { fixed, redirect } from './answer.js'
import { isEdited, placeArticle } from './article-routes.js'
import type { Listed } from './expected.js'
import type { Ground } from './ground.js'
import { type HostWay, hostWays } from './host-ways.js'
import { understated } from './odd-routes.js'
import { reprint } from './templates.js'

/** Behind the hosts that have ways of their own: one that asks for patience. */
export const patientHost = hostWays.length
export const patientDelayMs = 1000

/** Articles that stand twice, behind redirects, under several addresses, or at a host that asks for patience. */
export function layOddArticles(ground: Ground, articles: number): Listed[] {
  const unlisted = articles + 10_000
  const lay = (host: number, number: number, path: string): Listed =>
    ground.lay(host, path, placeArticle({ number, path, way: wayOf(host) }))
  const short = placeArticle({ number: unlisted + 301, path: '/understated.html', way: wayOf(3) })
  const listed = [
    ...layReprints(ground, articles),
    ...layMoved(ground, lay, unlisted),
    ...chains(ground, lay(2, unlisted + 300, '/chained.html')),
    ground.lay(3, '/understated.html', understated(short)),
    ...Array.from({ length: 5 }, (_, nth) => lay(patientHost, unlisted + 400 + nth, `/${nth}.html`)),
  ]
  const robots = `User-agent: *\nCrawl-delay: ${patientDelayMs / 1000}\n`
  ground.set(patientHost, '/robots.txt', fixed(robots, { 'Content-Type': 'text/plain' }))
  return [...listed, ...sameAgain(listed, ground), ...noAddresses]
}

function wayOf(host: number): HostWay {
  const way = hostWays[host % hostWays.length]
  if (way === undefined) throw new RangeError(`no host ${host}`)
  return way
}

/** Articles that another host prints too. What a reprint has must not change with what it reprints. */
function layReprints(ground: Ground, articles: number): Listed[] {
  const numbers = Array.from({ length: 60 }, (_, nth) => (nth * 31) % articles)
  return numbers
    .filter((number) => !isEdited(number) && number % 20 !== 3)
    .map((number) => {
      const host = (number + 5) % hostWays.length
      const path = `/reprint/${number}.html`
      return ground.lay(host, path, placeArticle({ number, path, way: wayOf(host), template: reprint }))
    })
}

/** On each host, an article that has moved on it, and one that has moved to the next host. */
function layMoved(
  ground: Ground,
  lay: (host: number, number: number, path: string) => Listed,
  unlisted: number,
): Listed[] {
  return hostWays.flatMap((_, host) => {
    const there = (host + 1) % hostWays.length
    const near = lay(host, unlisted + host, '/moved/here.html')
    const away = lay(there, unlisted + 100 + host, `/moved/from-${host}.html`)
    ground.set(host, '/old.html', redirect(near.path, 301))
    ground.set(host, '/away.html', redirect(ground.address(there, away.path), 308))
    return [
      { ...near, path: '/old.html' },
      { ...away, host, path: '/away.html' },
    ]
  })
}

/** From host to host, six times and then to an article, and twelve times: more than are followed. */
function chains(ground: Ground, article: Listed): Listed[] {
  for (let step = 0; step < 12; step++) {
    const from = step % hostWays.length
    const to = (step + 1) % hostWays.length
    ground.set(from, `/long/${step}.html`, redirect(ground.address(to, `/long/${step + 1}.html`)))
    const [host, path] = step === 5 ? [article.host, article.path] : [to, `/short/${step + 1}.html`]
    if (step <= 5) ground.set(from, `/short/${step}.html`, redirect(ground.address(host, path), 303))
  }
  return [
    { ...article, host: 0, path: '/short/0.html' },
    { host: 0, path: '/long/0.html', expected: { becomes: 'reject', reason: 'redirects' } },
  ]
}

/** The same addresses written otherwise: each is fetched once, and comes out again as a duplicate. */
function sameAgain(listed: readonly Listed[], ground: Ground): Listed[] {
  return listed.slice(0, 20).map((each, at) => {
    const path = at % 2 === 0 ? `${each.path}?utm_source=feed&spm=1.2.3` : `${each.path}#top`
    return { ...each, path, given: ground.address(each.host, path).replace('http:', 'HTTP:') }
  })
}

const noAddresses: readonly Listed[] = ['ftp://127.0.0.1/1.html', 'news/1.html', 'javascript:void(0)'].map(
  (given) => ({ host: 0, path: '', given, expected: { becomes: 'reject', reason: 'bad_url' } }),
)
