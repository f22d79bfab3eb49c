import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { HttpClient } from '../fetch/http-exchange.js'
import { readInputs } from '../inputs/read-inputs.js'
import {
  answering,
  type LoopbackSite,
  loopbackClient,
  openSite,
  type Route,
  redirecting,
} from '../testing/loopback-site.js'
import { gathered } from '../testing/warc-records.js'
import { capturesInOrder, locateCaptures } from './captures.js'
import { missingChunks, refuseChunk } from './chunks.js'
import type { Crawl } from './crawl-folder.js'
import { type FetchContext, type FetchSummary, fetchHost } from './fetch-host.js'
import { hostJobs, nextRound, planCrawl } from './plan-crawl.js'
import type { Politeness } from './politeness.js'

let root: string
let client: HttpClient
const sites: LoopbackSite[] = []

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'jianbao-fetch-'))
  client = loopbackClient()
})
afterEach(async () => {
  client.close()
  for (const site of sites.splice(0)) await site.close()
  await rm(root, { recursive: true })
})

async function site(routes: Record<string, Route>): Promise<LoopbackSite> {
  const opened = await openSite(routes)
  sites.push(opened)
  return opened
}

const quick: Politeness = { delayMs: 5, tries: 3, backoffMs: 10, longestWaitMs: 2000 }

async function plan(...urls: readonly string[]): Promise<Crawl> {
  async function* addresses() {
    for (const url of urls) yield { given: url, url }
  }
  return planCrawl(root, addresses(), { key: 'list' })
}

async function fetchAll(crawl: Crawl, context: Partial<FetchContext> = {}): Promise<FetchSummary[]> {
  const done: FetchSummary[] = []
  const signal = new AbortController().signal
  for (let round = 0; ; round++) {
    for await (const job of hostJobs(crawl, round))
      done.push(await fetchHost(crawl, job, { client, politeness: quick, signal, ...context }))
    if (!(await nextRound(crawl, round))) return done
  }
}

/** What became of each input: its page's text, or why there is none. */
async function outcomes(crawl: Crawl): Promise<string[]> {
  const { inputs } = locateCaptures({ inputs: await gathered(capturesInOrder(crawl)) }, root)
  const list: string[] = []
  for (const ref of inputs) {
    for await (const read of readInputs(ref)) {
      if ('reject' in read) list.push(`${read.reject.stage} ${read.reject.reason}: ${read.reject.message}`)
      else
        list.push(
          [read.raw.bytes, ...(read.raw.following ?? [])]
            .map((bytes) => Buffer.from(bytes).toString())
            .join('|'),
        )
    }
  }
  return list
}

async function fetched(
  paths: readonly string[],
  routes: Record<string, Route>,
  politeness: Politeness = quick,
) {
  const one = await site(routes)
  const crawl = await plan(...paths.map(one.at))
  const summary = await fetchAll(crawl, { politeness })
  return { site: one, crawl, summary, outcomes: await outcomes(crawl) }
}

describe('politeness', () => {
  it('asks one at a time, with the pause before the first request and between all others, robots.txt included', async () => {
    const slow: Route = (_, response) => {
      setTimeout(() => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>慢'), 30)
    }
    const start = performance.now()
    const { site } = await fetched(
      ['/1', '/2', '/3'],
      { '/1': slow, '/2': slow, '/3': slow },
      { delayMs: 60 },
    )
    expect(site.paths()).toEqual(['/robots.txt', '/1', '/2', '/3'])
    let last = start
    for (const { started, ended } of site.visits) {
      expect(started - last).toBeGreaterThanOrEqual(60)
      last = ended
    }
  })

  it('keeps to a longer Crawl-delay, also between chunks, and asks for robots.txt once', async () => {
    const paths = Array.from({ length: 51 }, (_, at) => `/${at}`)
    const robots = answering(200, {}, 'User-agent: *\nCrawl-delay: 0.02\n')
    const { site } = await fetched(paths, { '/robots.txt': robots }, { delayMs: 1 })
    expect(site.paths()).toEqual(['/robots.txt', ...paths])
    const pauses = site.visits.slice(1).map(({ started }, at) => started - (site.visits[at]?.ended ?? 0))
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(20)
  })

  it('tries again what may pass, waiting longer each time, and holds the host as long as Retry-After says', async () => {
    const busy: Route = (_, response, visit) => {
      if (visit === 0) response.writeHead(429, { 'retry-after': '1' }).end()
      else if (visit === 1) response.writeHead(503).end()
      else response.writeHead(200, { 'content-type': 'text/html' }).end('<p>好')
    }
    const { site, outcomes } = await fetched(['/1', '/2'], { '/1': busy, '/2': '<p>二' })
    expect(outcomes).toEqual(['<p>好', '<p>二'])
    expect(site.paths()).toEqual(['/robots.txt', '/1', '/1', '/1', '/2'])
    const [, first, second, third] = site.visits
    expect((second?.started ?? 0) - (first?.ended ?? 0)).toBeGreaterThanOrEqual(1000)
    expect((third?.started ?? 0) - (second?.ended ?? 0)).toBeGreaterThanOrEqual(20)
  })

  it('leaves a host alone that wants a longer rest than is waited for', async () => {
    const { site, outcomes } = await fetched(['/1', '/2'], {
      '/1': answering(503, { 'retry-after': '3600' }),
      '/2': '<p>二',
    })
    expect(site.paths()).toEqual(['/robots.txt', '/1'])
    const message =
      'fetch http_status: the server asks to be left alone for 60 minutes (Retry-After); run again after that'
    expect(outcomes).toEqual([message, message])
  })

  it('asks once, not again and again, once a host seems to be down', async () => {
    const cut: Route = (request) => request.socket.destroy()
    const paths = ['/1', '/2', '/3', '/4', '/5']
    const routes = {
      ...Object.fromEntries(paths.map((path) => [path, cut])),
      '/robots.txt': answering(404, { connection: 'close' }),
    }
    const { site, outcomes } = await fetched(paths, routes)
    expect(site.paths().filter((path) => path !== '/robots.txt')).toEqual([
      ...['/1', '/1', '/1', '/2', '/2', '/2', '/3', '/3', '/3', '/4', '/5'],
    ])
    expect(outcomes).toHaveLength(5)
    for (const one of outcomes) expect(one).toMatch(/^fetch unreachable: .*; run again later$/)
  })

  it('ends at once when told to, with the chunk undone', async () => {
    const one = await site({ '/1': '<p>一' })
    const crawl = await plan(one.at('/1'))
    const stop = new AbortController()
    const fetching = fetchAll(crawl, { signal: stop.signal, politeness: { delayMs: 3_600_000 } })
    setTimeout(() => stop.abort(new Error('told to stop')), 30)
    await expect(fetching).rejects.toThrow('told to stop')
    expect(await readdir(join(root, 'pages')).catch(() => [])).toEqual([])
    expect(await fetchAll(crawl)).toEqual([{ captured: 1, unchanged: 0, moved: 0, refused: 0 }])
    expect(await outcomes(crawl)).toEqual(['<p>一'])
  })
})

describe('robots.txt', () => {
  const asked = async (robots: Route) => {
    const { site, outcomes } = await fetched(['/news/1'], { '/robots.txt': robots, '/news/1': '<p>一' })
    return { paths: site.paths(), outcome: outcomes[0] }
  }
  const rules = 'User-agent: other\nDisallow:\n\nUser-agent: Jianbao\nDisallow: /news/\n'

  it('is obeyed where it names us', async () => {
    expect(await asked(answering(200, {}, rules))).toEqual({
      paths: ['/robots.txt'],
      outcome: expect.stringMatching(/^fetch robots: the site's robots.txt does not allow it to jianbao/),
    })
  })

  it('is obeyed within a redirect too', async () => {
    const { outcomes } = await fetched(['/1'], {
      '/robots.txt': answering(200, {}, rules),
      '/1': redirecting('/news/1'),
      '/news/1': '<p>一',
    })
    expect(outcomes).toEqual([expect.stringMatching(/^fetch robots/)])
  })

  it.each<[string, Route]>([
    ['that is not there', answering(403)],
    ['that speaks to others', answering(200, {}, 'User-agent: other\nDisallow: /\n')],
    ['that leads to another host', redirecting('http://127.0.0.1:9/robots.txt')],
    ['that leads in a circle', redirecting('/robots.txt')],
    ['whose rules come too late', answering(200, {}, `${'#'.repeat(512 * 1024)}\n${rules}`)],
  ])('%s allows all', async (_, robots) => {
    expect((await asked(robots)).outcome).toBe('<p>一')
  })

  it('is not followed for ever', async () => {
    expect((await asked(redirecting('/robots.txt'))).paths).toEqual([
      ...Array.from({ length: 6 }, () => '/robots.txt'),
      '/news/1',
    ])
  })

  it('of more agents and patterns than can be compared forbids all, and costs little', async () => {
    const agents = answering(200, {}, `${'User-agent: *\n'.repeat(15_000)}${'Disallow: /x\n'.repeat(15_000)}`)
    expect((await asked(agents)).outcome).toBe('<p>一')
    const one = await site({
      '/robots.txt': answering(200, {}, `User-agent: *\n${'Disallow: /*a*a*a*a*b\n'.repeat(20_000)}`),
    })
    const crawl = await plan(one.at(`/${'a'.repeat(4000)}`))
    await fetchAll(crawl)
    expect(await outcomes(crawl)).toEqual([expect.stringMatching(/^fetch robots: .*patterns are too many/)])
  })

  it('that a redirect within the host leads to is obeyed', async () => {
    const { outcomes } = await fetched(['/news/1'], {
      '/robots.txt': redirecting('/rules'),
      '/rules': answering(200, {}, rules),
      '/news/1': '<p>一',
    })
    expect(outcomes).toEqual([expect.stringMatching(/^fetch robots/)])
  })

  it('that the server fails to send forbids all, after further tries', async () => {
    expect(await asked(answering(500))).toEqual({
      paths: ['/robots.txt', '/robots.txt', '/robots.txt'],
      outcome: expect.stringMatching(/^fetch robots: robots.txt could not be read \(the server says 500\)/),
    })
  })

  it('that cannot be asked for says that the host cannot be reached', async () => {
    const cut: Route = (request) => request.socket.destroy()
    expect((await asked(cut)).outcome).toMatch(/^fetch unreachable: .* \(asked for robots.txt first\)/)
  })
})

describe('what is no page', () => {
  it.each<[string, Route]>([
    ['http_status: the server answers 404: the page is not there; check the address', answering(404)],
    ['http_status: the server answers 410: the page is gone for good; leave the address out', answering(410)],
    ['http_status: the server answers 403: it refuses', answering(403)],
    ['http_status: the server answers 204: it sends no content', answering(204)],
    ['http_status: the server answers 300: it redirects to nowhere; check the address', answering(300)],
    ['http_status: the server answers 418: it does not accept the request', answering(418)],
    [
      'redirects: it redirects to ftp://a.example/, which is no page of the web',
      redirecting('ftp://a.example/'),
    ],
    ['redirects: its redirects lead in a circle', redirecting('/1')],
    ['not_text: ', answering(200, { 'content-type': 'image/png' }, 'PNG')],
    [
      'not_text: it is no article: neither HTML nor plain text',
      answering(200, {}, Buffer.from([0x89, 0x50, 0, 1])),
    ],
  ])('%s', async (message, route) => {
    const { site, outcomes, summary } = await fetched(['/1'], { '/1': route })
    expect(outcomes).toHaveLength(1)
    expect(outcomes[0]?.startsWith(`fetch ${message}`), outcomes[0]).toBe(true)
    expect(site.paths()).toEqual(['/robots.txt', '/1'])
    expect(summary).toEqual([{ captured: 0, unchanged: 0, moved: 0, refused: 1 }])
  })

  it('is told where a redirect never ends', async () => {
    const onward: Route = (request, response) =>
      void response.writeHead(302, { location: `/r${Number(request.url?.slice(2)) + 1}` }).end()
    const routes = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`/r${at}`, onward]))
    const { site, outcomes } = await fetched(['/r0'], routes)
    expect(outcomes).toEqual([expect.stringMatching(/^fetch redirects: it redirects more than 10 times/)])
    expect(site.paths()).toHaveLength(12)
  })
})

describe('redirects', () => {
  it('are followed, on the host at once and to another one in the next round, after its own robots.txt', async () => {
    const there = await site({ '/x': redirecting('/y'), '/y': '<p>到了' })
    const here = await site({ '/1': redirecting('/2'), '/2': redirecting(there.at('/x')), '/3': '<p>三' })
    const crawl = await plan(here.at('/1'), here.at('/3'))
    expect(await fetchAll(crawl)).toEqual([
      { captured: 1, unchanged: 0, moved: 1, refused: 0 },
      { captured: 1, unchanged: 0, moved: 0, refused: 0 },
    ])
    expect(await outcomes(crawl)).toEqual(['<p>到了', '<p>三'])
    expect(there.paths()).toEqual(['/robots.txt', '/x', '/y'])
    const refs = locateCaptures({ inputs: await gathered(capturesInOrder(crawl)) }, root).inputs
    const [read] = refs[0] === undefined ? [] : await gathered(readInputs(refs[0]))
    expect(read).toMatchObject({
      raw: { url: here.at('/1'), address: there.at('/y'), path: null, line: null, id: null },
    })
  })

  it('between two hosts are told from their circle', async () => {
    const there: Record<string, Route> = {}
    const b = await site(there)
    const a = await site({ '/1': redirecting(b.at('/1')) })
    there['/1'] = redirecting(a.at('/1'))
    const crawl = await plan(a.at('/1'))
    await fetchAll(crawl)
    expect(await outcomes(crawl)).toEqual([
      expect.stringMatching(/^fetch redirects: its redirects lead in a circle/),
    ])
  })
})

describe('a later run', () => {
  const etagged =
    (tag: string, body: string): Route =>
    (request, response) => {
      if (request.headers['if-none-match'] === tag) response.writeHead(304, { etag: tag }).end()
      else response.writeHead(200, { 'content-type': 'text/html', etag: tag }).end(body)
    }

  it('is sent only what has changed; the old capture stands for the rest', async () => {
    const routes: Record<string, Route> = {
      '/1': etagged('"a"', '<p>一'),
      '/2': etagged('"b"', '<p>二'),
      '/3': '<p>三',
    }
    const one = await site(routes)
    const first = await plan(one.at('/1'), one.at('/2'), one.at('/3'))
    await fetchAll(first)
    const before = await gathered(capturesInOrder(first))
    routes['/2'] = etagged('"c"', '<p>新二')
    const second = await plan(one.at('/1'), one.at('/2'), one.at('/3'))
    expect(await fetchAll(second)).toEqual([{ captured: 2, unchanged: 1, moved: 0, refused: 0 }])
    expect(await outcomes(second)).toEqual(['<p>一', '<p>新二', '<p>三'])
    const [unchanged] = await gathered(capturesInOrder(second))
    expect(unchanged).toEqual(before[0])
    const third = await plan(one.at('/1'), one.at('/2'))
    expect(await fetchAll(third)).toEqual([{ captured: 0, unchanged: 2, moved: 0, refused: 0 }])
    expect(await outcomes(third)).toEqual(['<p>一', '<p>新二'])
  })

  it('says what it has at the address that the redirects lead to', async () => {
    const one = await site({ '/1': redirecting('/2'), '/2': etagged('"b"', '<p>二') })
    await fetchAll(await plan(one.at('/1')))
    const second = await plan(one.at('/1'))
    expect(await fetchAll(second)).toEqual([{ captured: 0, unchanged: 1, moved: 0, refused: 0 }])
    const asked = one.visits.map(({ path, headers }) => [path, headers['if-none-match']])
    expect(asked.slice(-2)).toEqual([
      ['/1', undefined],
      ['/2', '"b"'],
    ])
  })
})

it('accounts for an address that brings out a fault of the program, and loses no other', async () => {
  const one = await site({ '/1': '<p>一', '/3': '<p>三' })
  const crawl = await plan(one.at('/1'), one.at('/2'), one.at('/3'))
  const faulty: HttpClient = {
    ...client,
    request: async (asked) => {
      if (asked.url.endsWith('/2')) throw new TypeError('an odd fault')
      return client.request(asked)
    },
  }
  expect(await fetchAll(crawl, { client: faulty })).toEqual([
    { captured: 2, unchanged: 0, moved: 0, refused: 1 },
  ])
  expect(await outcomes(crawl)).toEqual([
    '<p>一',
    expect.stringMatching(
      /^fetch internal: a fault of this program, please report it: TypeError: an odd fault/,
    ),
    '<p>三',
  ])
})

it('leaves what another process has done meanwhile, and no archive beside it', async () => {
  const one = await site({
    '/1': (_, response) => {
      void (async () => {
        for await (const job of hostJobs(crawl, 0))
          for await (const chunk of missingChunks(crawl, job))
            await refuseChunk(crawl, chunk, { reason: 'unreachable', message: 'the other was quicker' })
        response.writeHead(200, { 'content-type': 'text/html' }).end('<p>一')
      })()
    },
  })
  const crawl = await plan(one.at('/1'))
  expect(await fetchAll(crawl)).toEqual([{ captured: 0, unchanged: 0, moved: 0, refused: 0 }])
  expect(await outcomes(crawl)).toEqual(['fetch unreachable: the other was quicker'])
  expect(await readdir(join(root, 'pages'))).toEqual([])
})

it('goes on with the chunks that are not done', async () => {
  const paths = Array.from({ length: 55 }, (_, at) => `/${at}`)
  const one = await site(Object.fromEntries(paths.map((path) => [path, `<p>${path}`])))
  const crawl = await plan(...paths.map(one.at))
  const stop = new AbortController()
  const politeness = { ...quick, delayMs: 1 }
  const onChunk = () => stop.abort(new Error('enough'))
  await expect(fetchAll(crawl, { signal: stop.signal, politeness, onChunk })).rejects.toThrow('enough')
  const asked = one.paths().length
  expect(await fetchAll(crawl, { politeness })).toEqual([{ captured: 5, unchanged: 0, moved: 0, refused: 0 }])
  expect(one.paths().slice(asked)).toEqual(['/robots.txt', ...paths.slice(50)])
  expect(await outcomes(crawl)).toEqual(paths.map((path) => `<p>${path}`))
})

it('keeps a page as it was transferred, and reads it as it was meant', async () => {
  const gzipped = answering(
    200,
    { 'content-type': 'text/html; charset=gbk', 'content-encoding': 'gzip' },
    gzipSync(Buffer.from([0x3c, 0x70, 0x3e, 0xca, 0xd0])),
  )
  const { crawl } = await fetched(['/1'], { '/1': gzipped })
  const [ref] = locateCaptures({ inputs: await gathered(capturesInOrder(crawl)) }, root).inputs
  const [read] = ref === undefined ? [] : await gathered(readInputs(ref))
  expect(read).toMatchObject({
    raw: { bytes: Buffer.from([0x3c, 0x70, 0x3e, 0xca, 0xd0]), format: 'html', declaredCharset: 'gbk' },
  })
  expect(read).toMatchObject({
    raw: { fetchedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) },
  })
  expect(await readFile(join(root, 'crawl/current.json'), 'utf8')).toContain('"tasks":1')
})
