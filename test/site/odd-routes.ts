import { gzipSync } from 'node:zlib'
import { type Behaviour, fixed, html, redirect, status } from './answer.js'
import type { Placed } from './article-routes.js'
import { type Listed, rejected } from './expected.js'
import type { Ground } from './ground.js'

const mebibyte = 1024 ** 2

/** Large bodies are made when they are first asked for. */
function lazily(make: () => Behaviour): Behaviour {
  let made: Behaviour | null = null
  return (asked) => {
    made ??= make()
    return made(asked)
  }
}

const paragraph = '<p>河湾村的渡口今天照常开放，来往的人不多，船工在岸边修补渔网。</p>'
const bomb = lazily(() => {
  const body = gzipSync(Buffer.alloc(80 * mebibyte, paragraph), { level: 1 })
  return fixed(body, { ...html('utf-8'), 'Content-Encoding': 'gzip' })
})
const oversized = lazily(() => fixed(Buffer.alloc(17 * mebibyte, paragraph), html('utf-8')))
const endless: Behaviour = lazily(() => (asked) => ({ ...oversized(asked), delivery: 'chunked' }))

const pdf = fixed('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', { 'Content-Type': 'application/pdf' })
const picture = fixed(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), { 'Content-Type': 'image/png' })
const json = fixed('{"title": "河湾"}', { 'Content-Type': 'application/json' })
const english = fixed(
  `<html><body><article>${'<p>The ferry at the bend of the river opened again today, and few people crossed.</p>'.repeat(8)}</article></body></html>`,
  html('utf-8'),
)
const headlines = fixed(
  `<html><body><ul>${'<li><a href="/a/1.html">渡口换上新灯</a></li>'.repeat(20)}</ul></body></html>`,
  html('utf-8'),
)

/** What every host has besides its articles. */
const odd: readonly (readonly [path: string, Behaviour | null, Parameters<typeof rejected>[2]])[] = [
  ['/private/1.html', status(200), 'robots'],
  ['/private/2.html', status(200), 'robots'],
  ['/missing/1.html', null, 'http_status'],
  ['/missing/2.html', null, 'http_status'],
  ['/gone.html', status(410), 'http_status'],
  ['/forbidden.html', status(403), 'http_status'],
  ['/empty.html', fixed('', html('utf-8')), 'empty'],
  ['/english.html', english, 'not_chinese'],
  ['/headlines.html', headlines, 'no_body'],
]

/** What one host each has. */
const rare: readonly (readonly [path: string, Behaviour, Parameters<typeof rejected>[2]])[] = [
  ['/paper.pdf', pdf, 'not_text'],
  ['/picture.png', picture, 'not_text'],
  ['/data.json', json, 'not_text'],
  ['/bomb.html', bomb, 'too_large'],
  ['/large.html', oversized, 'too_large'],
  ['/endless.html', endless, 'too_large'],
  ['/loop/a.html', redirect('/loop/b.html'), 'redirects'],
  ['/itself.html', redirect('/itself.html', 301), 'redirects'],
]

/** Paths that stand in no list, but others lead to. */
const unlisted: readonly (readonly [path: string, Behaviour])[] = [
  ['/loop/b.html', redirect('/loop/a.html', 307)],
]

/** Lays on a site's hosts what is no article. */
export function oddPages(ground: Ground, hosts: readonly { readonly robots: string | null }[]): Listed[] {
  return hosts.flatMap(({ robots }, host) => {
    for (const [path, behaviour] of unlisted) ground.set(host, path, behaviour)
    if (robots !== null) ground.set(host, '/robots.txt', fixed(robots, { 'Content-Type': 'text/plain' }))
    // Where nothing is forbidden, nothing is refused.
    const common = robots === null ? odd.filter(([, , reason]) => reason !== 'robots') : odd
    const own = rare.filter((_, at) => at % hosts.length === host)
    return [...common, ...own].map(([path, behaviour, reason]) => {
      if (behaviour !== null) ground.set(host, path, behaviour)
      return rejected(host, path, reason)
    })
  })
}

/** Sends more than it says: a foot behind the end of the page. The client may take the page, or nothing from such a server. */
export function understated(placed: Placed): Placed {
  const routes = new Map(
    [...placed.routes].map(([path, behaviour]): [string, Behaviour] => [
      path,
      (asked) => {
        const { headers, delivery: _, ...answer } = behaviour(asked)
        const length = { 'Content-Length': `${answer.body.length}` }
        const body = Buffer.concat([answer.body, Buffer.from('<!-- 页尾 -->')])
        return { ...answer, headers: { ...headers, ...length }, body }
      },
    ]),
  )
  const { expected } = placed
  return {
    routes,
    expected: expected.becomes === 'article' ? { ...expected, orReject: 'unreachable' } : expected,
  }
}
