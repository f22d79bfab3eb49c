import { createReadStream } from 'node:fs'
import { mkdtemp, open, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WARCParser } from 'warcio'
import type { HttpClient } from '../fetch/http-exchange.js'
import { inputsOf } from '../inputs/input-ref.js'
import { listInputs } from '../inputs/list-inputs.js'
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
import type { Crawl } from './crawl-folder.js'
import { fetchHost } from './fetch-host.js'
import { hostJobs, planCrawl } from './plan-crawl.js'

let root: string
let client: HttpClient
let routes: Record<string, Route>
let site: LoopbackSite

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'jianbao-archive-'))
  client = loopbackClient()
  routes = {}
  site = await openSite(routes)
})
afterEach(async () => {
  client.close()
  await site.close()
  await rm(root, { recursive: true })
})

async function crawled(...paths: readonly string[]): Promise<Crawl> {
  async function* addresses() {
    for (const path of paths) yield { given: site.at(path), url: site.at(path) }
  }
  const crawl = await planCrawl(root, addresses(), { key: 'list' })
  const signal = new AbortController().signal
  const politeness = { delayMs: 1, tries: 1 }
  for await (const job of hostJobs(crawl, 0))
    await fetchHost(crawl, job, { client, politeness, signal, software: 'jianbao/1.2.3' })
  return crawl
}

const texts = (raw: { bytes: Uint8Array; following?: readonly Uint8Array[] }): string[] =>
  [raw.bytes, ...(raw.following ?? [])].map(
    (bytes) => /第\S+页/.exec(Buffer.from(bytes).toString())?.[0] ?? '',
  )

/** The pages of each capture. */
async function captures(crawl: Crawl): Promise<string[][]> {
  const { inputs } = locateCaptures({ inputs: await gathered(capturesInOrder(crawl)) }, root)
  const read = await Promise.all(inputs.map((ref) => gathered(readInputs(ref))))
  return read.flat().map((one) => ('raw' in one ? texts(one.raw) : [one.reject.message]))
}

/** The pages of each input that the archives are, and how many of them were announced. */
async function reread(): Promise<{ pages: string[][]; announced: number }> {
  const refs = await gathered(listInputs([join(root, 'pages')]))
  const read = await Promise.all(refs.map((ref) => gathered(readInputs(ref))))
  return {
    pages: read.flat().map((one) => ('raw' in one ? texts(one.raw) : [one.reject.message])),
    announced: refs.reduce((sum, ref) => sum + inputsOf(ref), 0),
  }
}

async function archives(): Promise<string[]> {
  return (await readdir(join(root, 'pages')).catch(() => [])).map((name) => join(root, 'pages', name))
}

interface Read {
  readonly type: string
  readonly url: string | null | undefined
  readonly offset: number
  readonly payload: string
  /** The first line of its HTTP headers. */
  readonly http: string | undefined
  readonly headers: (name: string) => string | null | undefined
}

/** What warcio reads. */
async function records(): Promise<Read[]> {
  const list: Read[] = []
  for (const path of await archives()) {
    const parser = new WARCParser(createReadStream(path))
    for await (const record of parser) {
      const { offset } = parser
      const payload = Buffer.from(await record.readFully(false)).toString()
      const headers = (name: string) => record.warcHeader(name)
      const http = record.httpHeaders?.statusline
      list.push({ type: record.warcType, url: record.warcTargetURI, offset, payload, http, headers })
    }
  }
  return list
}

/** A page of an article of several, whose pager leads on. */
const body = (number: number) =>
  Array.from(
    { length: 5 },
    (_, at) => `<p>沿江的小城今天开了第${at}次公开的会，讨论第${number}条道路的修整。</p>`,
  ).join('')
const page = (number: number, next: string | null) =>
  `<html><head><title>小城修路</title></head><body><h1>小城修路</h1><div class="article"><p>第${number}页</p>${body(number)}</div><div class="page">${next === null ? '' : `<a href="${next}">下一页</a>`}</div></body></html>`

describe('an archive', () => {
  it('holds what was asked and answered, in the order of WARC 1.1, each record by itself', async () => {
    routes['/1'] = redirecting('/2')
    routes['/2'] = page(1, null)
    const crawl = await crawled('/1', '/gone')
    const read = await records()
    expect(read.map(({ type, url }) => [type, url?.replace(site.at(''), '')])).toEqual([
      ['warcinfo', undefined],
      ['response', '/1'],
      ['request', '/1'],
      ['response', '/2'],
      ['request', '/2'],
    ])
    const [info, , , response, request] = read
    expect(info?.payload).toContain('software: jianbao/1.2.3')
    expect(response?.payload).toBe(page(1, null))
    expect(request?.payload).toBe('')
    expect(request?.http).toMatch(/^GET \/2 HTTP\/1\.1/)
    expect(response?.headers('WARC-IP-Address')).toBe('127.0.0.1')
    expect(response?.headers('WARC-Payload-Digest')).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(request?.headers('WARC-Concurrent-To')).toBe(response?.headers('WARC-Record-ID'))
    const [ref] = await gathered(capturesInOrder(crawl))
    if (ref?.kind !== 'capture') throw new Error('no capture')
    expect(ref.start).toBe(response?.offset)
    const file = await open(join(root, ref.file))
    const { buffer } = await file.read(Buffer.alloc(ref.end - ref.start), 0, null, ref.start)
    await file.close()
    expect(gunzipSync(buffer).toString()).toMatch(
      /^WARC\/1\.1\r\n[\s\S]*\r\n\r\nHTTP\/1\.1 200 OK\r\n[\s\S]*GET \/2 HTTP\/1\.1/,
    )
  })

  it('gives as inputs the pages that the run gave', async () => {
    routes['/a.html'] = page(1, '/a_2.html')
    routes['/a_2.html'] = page(2, null)
    routes['/3'] = page(3, null)
    const crawl = await crawled('/a.html', '/3', '/none')
    expect((await captures(crawl)).slice(0, 2)).toEqual([['第1页', '第2页'], ['第3页']])
    expect(await reread()).toEqual({ pages: [['第1页', '第2页'], ['第3页']], announced: 2 })
  })

  it('is none where nothing came', async () => {
    await crawled('/gone')
    expect(await archives()).toEqual([])
  })

  it('holds an address with commas as it was asked for', async () => {
    routes['/a,,,,b'] = page(1, null)
    expect(await captures(await crawled('/a,,,,b'))).toEqual([['第1页']])
    expect((await records())[1]?.url).toBe(site.at('/a,,%2C,b'))
  })

  it('says that nothing has changed, of which record', async () => {
    routes['/1'] = (request, response) => {
      const known = request.headers['if-none-match'] !== undefined
      response.writeHead(known ? 304 : 200, { 'content-type': 'text/html', etag: '"a"' })
      response.end(known ? undefined : page(1, null))
    }
    await crawled('/1')
    const before = await records()
    const former = await archives()
    await crawled('/1')
    for (const path of former) await rm(path)
    const read = await records()
    expect(read.map(({ type }) => type)).toEqual(['warcinfo', 'revisit', 'request'])
    expect(read[1]?.headers('WARC-Profile')).toBe(
      'http://netpreserve.org/warc/1.1/revisit/server-not-modified',
    )
    expect(read[1]?.headers('WARC-Refers-To')).toBe(before[1]?.headers('WARC-Record-ID'))
    expect(read[1]?.headers('WARC-Refers-To-Date')).toBe(before[1]?.headers('WARC-Date'))
  })

  it('reads a body that came in chunks, whatever it begins with', async () => {
    routes['/1'] = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' })
      response.write('2\r\n')
      response.end('第1页\r\n0\r\n')
    }
    expect(await captures(await crawled('/1'))).toEqual([['第1页']])
    expect((await records())[1]?.payload).toBe('2\r\n第1页\r\n0\r\n')
  })
})

describe('a split article', () => {
  const split = async (pages: Record<string, Route>, ...paths: readonly string[]) => {
    Object.assign(routes, pages)
    const crawl = await crawled(...(paths.length === 0 ? ['/a.html'] : paths))
    const missing = (await records()).filter(({ type }) => type === 'metadata').map(({ payload }) => payload)
    return {
      pages: await captures(crawl),
      missing,
      asked: site.paths().slice(1),
      again: (await reread()).pages,
    }
  }

  it('is fetched to its last page', async () => {
    const pages = {
      '/a.html': page(1, 'a_2.html'),
      '/a_2.html': page(2, '/a_3.html'),
      '/a_3.html': page(3, null),
    }
    const got = await split(pages)
    expect(got).toEqual({
      pages: [['第1页', '第2页', '第3页']],
      missing: [],
      asked: ['/a.html', '/a_2.html', '/a_3.html'],
      again: [['第1页', '第2页', '第3页']],
    })
  })

  it('is not begun at a page that is itself a further one', async () => {
    const pages = { '/a_2.html': page(2, '/a_3.html'), '/a_3.html': page(3, null) }
    expect(await split(pages, '/a_2.html')).toMatchObject({ pages: [['第2页']], asked: ['/a_2.html'] })
  })

  it('ends where its pager leads back', async () => {
    const got = await split({
      '/a.html': page(1, '/a_2.html'),
      '/a_2.html': page(2, '/a_3.html'),
      '/a_3.html': page(3, '/a_2.html'),
    })
    expect(got).toMatchObject({
      pages: [['第1页', '第2页', '第3页']],
      missing: [],
      asked: ['/a.html', '/a_2.html', '/a_3.html'],
    })
  })

  it('ends where its next page is one that it has, by another address', async () => {
    const pages = { '/a.html': page(1, '/a_2.html'), '/a_2.html': page(1, '/a_2.html') }
    expect(await split(pages)).toMatchObject({ pages: [['第1页']], missing: [] })
  })

  it.each<[string, Route, RegExp]>([
    ['is not there', answering(404), /because: the server answers 404/],
    ['is no page', answering(200, { 'content-type': 'image/png' }, 'PNG'), /because: /],
    ['is on another host', redirecting('http://127.0.0.1:9/'), /because: it redirects to another host/],
  ])(
    'stands as far as it can be had where a page %s, and says which is missing',
    async (_, route, because) => {
      const got = await split({
        '/a.html': page(1, '/a_2.html'),
        '/a_2.html': page(2, '/a_3.html'),
        '/a_3.html': route,
      })
      expect(got.pages).toEqual([['第1页', '第2页']])
      expect(got.missing).toEqual([expect.stringMatching(because)])
      expect(got.missing[0]).toContain(`jianbao-missing-page: ${site.at('/a_3.html')}`)
    },
  )

  it('that lacks a page is fetched whole the next time', async () => {
    const tagged = (
      request: { headers: Record<string, unknown> },
      response: { writeHead: CallableFunction; end: CallableFunction },
    ) => {
      response.writeHead(request.headers['if-none-match'] === undefined ? 200 : 304, {
        'content-type': 'text/html',
        etag: '"a"',
      })
      response.end(page(1, '/a_2.html'))
    }
    const first = await split({ '/a.html': tagged as unknown as Route })
    expect(first.pages).toEqual([['第1页']])
    const second = await split({ '/a_2.html': page(2, null) })
    expect(second.pages).toEqual([['第1页', '第2页']])
  })

  it('of too many pages is cut off, and says so', async () => {
    const pages = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [
        at === 0 ? '/a.html' : `/a_${at + 1}.html`,
        page(at + 1, `/a_${at + 2}.html`),
      ]),
    )
    const got = await split(pages)
    expect(got.pages[0]).toHaveLength(30)
    expect(got.again).toEqual(got.pages)
    expect(got.missing).toEqual([expect.stringContaining('an article of more than 30 pages is not one')])
  })
})
