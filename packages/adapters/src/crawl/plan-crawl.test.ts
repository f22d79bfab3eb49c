import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RefusedRef } from '../inputs/input-ref.js'
import { removePartials, runFolder } from '../output/run-folder.js'
import { gathered } from '../testing/warc-records.js'
import { capturesInOrder } from './captures.js'
import { missingChunks, refuseChunk } from './chunks.js'
import type { Address, FetchResult, HostChunk } from './crawl.js'
import type { Crawl } from './crawl-folder.js'
import { hostJobs, nextRound, planCrawl, readCrawl } from './plan-crawl.js'
import { writeResults } from './results.js'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'jianbao-crawl-'))
})
afterEach(() => rm(root, { recursive: true }))

const noAddress: RefusedRef = {
  kind: 'refused',
  path: null,
  url: 'no address',
  reason: 'bad_url',
  stage: 'fetch',
  message: 'it is no address',
}

async function* given(...list: readonly (string | RefusedRef)[]): AsyncGenerator<Address | RefusedRef> {
  for (const one of list) yield typeof one === 'string' ? { given: one, url: one.replace(/#.*/, '') } : one
}

const plan = (...list: readonly (string | RefusedRef)[]) => planCrawl(root, given(...list), { key: 'list' })

async function chunksOf(crawl: Crawl, round: number): Promise<HostChunk[]> {
  const jobs = await gathered(hostJobs(crawl, round))
  return (await Promise.all(jobs.map((job) => gathered(missingChunks(crawl, job))))).flat()
}

const archive = 'pages/0123456789abcdef0123456789abcdef.warc.gz'

const captured = (url: string, start = 7): FetchResult => ({
  url,
  result: 'captured',
  capture: {
    kind: 'capture',
    url,
    file: 'pages/0123456789abcdef0123456789abcdef.warc.gz',
    start,
    end: start + 1,
  },
  address: url,
  recordId: 'urn:a',
  date: '2026-05-01T08:00:00Z',
  etag: '"a"',
  lastModified: null,
})

it('asks each address once, by host in the order of their first, and counts every input', async () => {
  const crawl = await plan(
    'http://b.example/1',
    'http://a.example/1',
    noAddress,
    'https://b.example/2',
    'http://b.example/1#x',
  )
  expect(crawl).toEqual({ root, generation: 1, key: 'list', inputs: 5, tasks: 3 })
  expect(await readCrawl(root)).toEqual(crawl)
  const chunks = await chunksOf(crawl, 0)
  expect(chunks.map(({ host, tasks }) => [host, ...tasks.map(({ at }) => at)])).toEqual([
    ['b.example', 'http://b.example/1', 'https://b.example/2'],
    ['a.example', 'http://a.example/1'],
  ])
})

it('cuts a host with many addresses into chunks, each found by the job', async () => {
  const urls = Array.from({ length: 120 }, (_, at) => `http://${at % 40 === 3 ? 'b' : 'a'}.example/${at}`)
  const crawl = await plan(...urls)
  const jobs = await gathered(hostJobs(crawl, 0))
  expect(jobs.map(({ host, chunks, tasks }) => [host, chunks, tasks])).toEqual([
    ['a.example', 3, 117],
    ['b.example', 1, 3],
  ])
  expect((await chunksOf(crawl, 0)).flatMap(({ tasks }) => tasks.map(({ url }) => url))).toEqual([
    ...urls.filter((url) => url.includes('a.')),
    ...urls.filter((url) => url.includes('b.')),
  ])
})

it('gives back every input in its place, twice where it was given twice', async () => {
  const crawl = await plan(
    'http://b.example/1',
    noAddress,
    'http://a.example/1',
    'http://b.example/1#x',
    'http://b.example/2',
  )
  const [b, a] = await chunksOf(crawl, 0)
  if (a === undefined || b === undefined) throw new Error('no chunks')
  await writeResults(crawl, b.key, [captured('http://b.example/1', 3), captured('http://b.example/2', 4)])
  await refuseChunk(crawl, a, { reason: 'poison', message: 'it ended its worker' })
  expect(await chunksOf(crawl, 0)).toEqual([])
  expect(await nextRound(crawl, 0)).toBe(false)
  expect(await gathered(capturesInOrder(crawl))).toEqual([
    {
      kind: 'capture',
      url: 'http://b.example/1',
      file: 'pages/0123456789abcdef0123456789abcdef.warc.gz',
      start: 3,
      end: 4,
    },
    noAddress,
    {
      kind: 'refused',
      path: null,
      url: 'http://a.example/1',
      reason: 'poison',
      stage: 'fetch',
      message: 'it ended its worker',
    },
    {
      kind: 'capture',
      url: 'http://b.example/1#x',
      file: 'pages/0123456789abcdef0123456789abcdef.warc.gz',
      start: 3,
      end: 4,
    },
    {
      kind: 'capture',
      url: 'http://b.example/2',
      file: 'pages/0123456789abcdef0123456789abcdef.warc.gz',
      start: 4,
      end: 5,
    },
  ])
})

it('finds each refusal among the others of its chunk', async () => {
  const urls = [1, 2, 3].map((number) => `http://a.example/${number}`)
  const crawl = await plan(...urls)
  const [chunk] = await chunksOf(crawl, 0)
  const refusedAs = (url: string): FetchResult => ({
    url,
    result: 'refused',
    reason: 'http_status',
    message: `“${url}” 不在`,
  })
  await writeResults(crawl, chunk?.key ?? '', urls.map(refusedAs))
  const found = await gathered(capturesInOrder(crawl))
  expect(found.map((ref) => 'message' in ref && ref.message)).toEqual(urls.map((url) => `“${url}” 不在`))
})

describe('a further round', () => {
  const moved = (url: string, to: string): FetchResult => ({ url, result: 'moved', to, hops: [url] })

  it('asks what was redirected, by its new host, and has the last word', async () => {
    const crawl = await plan('http://a.example/1', 'http://a.example/2', 'http://b.example/1')
    const [a, b] = await chunksOf(crawl, 0)
    await writeResults(crawl, a?.key ?? '', [
      moved('http://a.example/1', 'http://c.example/x'),
      captured('http://a.example/2'),
    ])
    await expect(nextRound(crawl, 0)).rejects.toThrow(/no result yet; run again/)
    await writeResults(crawl, b?.key ?? '', [moved('http://b.example/1', 'http://c.example/y')])
    expect(await nextRound(crawl, 0)).toBe(true)
    expect(await nextRound(crawl, 0)).toBe(true)
    const [c, ...others] = await chunksOf(crawl, 1)
    expect(others).toEqual([])
    expect(c).toMatchObject({
      host: 'c.example',
      tasks: [
        { url: 'http://a.example/1', at: 'http://c.example/x', hops: ['http://a.example/1'] },
        { url: 'http://b.example/1', at: 'http://c.example/y', hops: ['http://b.example/1'] },
      ],
    })
    await expect(gathered(capturesInOrder(crawl))).rejects.toThrow(/not fetched to its end; run again/)
    await writeResults(crawl, c?.key ?? '', [
      captured('http://a.example/1', 5),
      captured('http://b.example/1', 6),
    ])
    expect(await nextRound(crawl, 1)).toBe(false)
    expect((await gathered(capturesInOrder(crawl))).map((ref) => 'start' in ref && ref.start)).toEqual([
      5, 7, 6,
    ])
  })
})

describe('a later run', () => {
  it('knows what the former one has, and asks for what was refused anew', async () => {
    const first = await plan('http://a.example/1', 'http://a.example/2')
    const [chunk] = await chunksOf(first, 0)
    const page = captured('http://a.example/1')
    await writeResults(first, chunk?.key ?? '', [
      page,
      { url: 'http://a.example/2', result: 'refused', reason: 'unreachable', message: 'no answer' },
    ])
    await mkdir(join(root, 'pages'))
    await writeFile(join(root, archive), 'an archive')
    const second = await plan('http://a.example/1', 'http://a.example/2', 'http://a.example/3')
    expect(second.generation).toBe(2)
    const { result: _, url: __, ...known } = page as Extract<FetchResult, { result: 'captured' }>
    expect((await chunksOf(second, 0)).flatMap(({ tasks }) => tasks)).toEqual([
      { url: 'http://a.example/1', at: 'http://a.example/1', hops: [], known },
      { url: 'http://a.example/2', at: 'http://a.example/2', hops: [] },
      { url: 'http://a.example/3', at: 'http://a.example/3', hops: [] },
    ])
    expect((await readdir(join(root, 'crawl'))).sort()).toEqual(['2', 'current.json'])
  })

  it('knows nothing of pages whose archive was removed', async () => {
    const [chunk] = await chunksOf(await plan('http://a.example/1'), 0)
    const crawl = (await readCrawl(root)) as Crawl
    await writeResults(crawl, chunk?.key ?? '', [captured('http://a.example/1')])
    const [again] = await chunksOf(await plan('http://a.example/1'), 0)
    expect(again?.tasks).toEqual([{ url: 'http://a.example/1', at: 'http://a.example/1', hops: [] }])
  })

  it('asks the same list anew though nothing is known of it', async () => {
    const [before] = await chunksOf(await plan('http://a.example/1'), 0)
    const [after] = await chunksOf(await plan('http://a.example/1'), 0)
    expect(after?.key).not.toBe(before?.key)
  })

  it('leaves the former crawl in its place until its own plan is whole', async () => {
    const first = await plan('http://a.example/1')
    async function* failing() {
      yield { given: 'http://b.example/', url: 'http://b.example/' }
      throw new Error('the list cannot be read')
    }
    await expect(planCrawl(root, failing(), { key: 'other' })).rejects.toThrow('the list cannot be read')
    expect(await readCrawl(root)).toEqual(first)
    expect(await chunksOf(first, 0)).toHaveLength(1)
    expect((await plan('http://c.example/')).generation).toBe(2)
  })
})

it('leaves nothing half-written behind that a killed process left', async () => {
  await plan('http://a.example/1')
  await mkdir(join(root, 'pages'))
  const left = [
    'pages/a.warc.gz.partial',
    'crawl/1/results/a.jsonl.b.partial',
    'crawl/1/round-1.jsonl.partial',
  ]
  for (const path of left) await writeFile(join(root, path), 'half')
  await removePartials(runFolder(root), 60_000)
  expect(await readdir(join(root, 'pages'))).toHaveLength(1)
  await removePartials(runFolder(root), 0)
  const names = await readdir(root, { recursive: true })
  expect(names.filter((name) => name.endsWith('.partial'))).toEqual([])
  expect(await chunksOf((await readCrawl(root)) as Crawl, 0)).toHaveLength(1)
})

it('says which file of its own is damaged', async () => {
  const crawl = await plan('http://a.example/1')
  await writeFile(join(root, 'crawl/1/round-0.hosts.jsonl'), '{"key":\n')
  await expect(gathered(hostJobs(crawl, 0))).rejects.toThrow(
    /round-0.hosts.jsonl:1 is damaged: run again with --fresh/,
  )
})
