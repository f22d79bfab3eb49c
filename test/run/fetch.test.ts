import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Summary } from '@jianbao/adapters'
import type { ArticleRecord, Reject } from '@jianbao/record'
import { Redis } from 'ioredis'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { jianbao, parseLines, start } from '../cli/command.js'
import { type LiveServer, redisServer, sayLeftOut, startRedis } from './servers.js'

const patienceMs = 300_000
let folder: string
let out: string
let sites: Site[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jianbao-fetch-'))
  out = join(folder, 'out')
  sites = [await startSite('127.0.0.1'), await startSite('127.0.0.2')]
})
afterEach(() => {
  for (const { server } of sites) {
    server.closeAllConnections()
    server.close()
  }
})

interface Site {
  readonly server: Server
  readonly origin: string
  /** `/path`, with a `*` where it was asked conditionally. */
  readonly asked: string[]
  /** How many requests were under way at once, at most. */
  most: number
  /** Paths that answer 503. */
  readonly busy: Set<string>
  /** Set by a test that changes its pages. */
  edition: number
}

const things = '茶园 桥梁 渡口 书店 果林 水渠 车站 码头 操场 菜市'.split(' ')

function page(number: number, edition: number): string {
  const [thing, other] = [things[number % 10], things[(number * 7 + 3) % 10]]
  const told = `江畔镇第${number}号公告说，${thing}的修缮已经开始，共有${number + 20}名工人参加，邻近的${other}照常开放。`
  return `<html><head><title>${thing}修缮开工，第${number}号</title></head><body><article><p>${told}</p><p>镇里估计，${thing}要到${edition}月才能全部完工，总共花费${number + 5}万元，其中${other}一侧先行完成。</p></article></body></html>`
}

async function startSite(host: string): Promise<Site> {
  let open = 0
  const server = createServer(async (request, response) => {
    const path = request.url ?? ''
    const etag = request.headers['if-none-match']
    site.asked.push(etag === undefined ? path : `${path}*`)
    site.most = Math.max(site.most, ++open)
    await sleep(20)
    open -= 1
    const number = Number(path.slice(1))
    const current = `"${number}-${site.edition}"`
    if (path.startsWith('/to/')) response.writeHead(302, { Location: `${sites[1]?.origin}/${path.slice(4)}` })
    else if (site.busy.has(path)) response.writeHead(503, { 'Retry-After': '0' })
    else if (!Number.isInteger(number)) response.writeHead(404)
    else if (etag === current) response.writeHead(304)
    else response.writeHead(200, { ETag: current, 'Content-Type': 'text/html; charset=utf-8' })
    response.end(response.statusCode === 200 ? page(number, site.edition) : '')
  }).listen(0, host)
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const site: Site = {
    server,
    origin: `http://${host}:${port}`,
    asked: [],
    most: 0,
    busy: new Set(),
    edition: 1,
  }
  return site
}

const allowed = ['--allow-private', '127.0.0.0/8', '--delay', '1']

async function list(...addresses: string[]): Promise<string> {
  const path = join(folder, 'urls.txt')
  await writeFile(path, addresses.map((address) => `${address}\n`).join(''))
  return path
}

function pages(site: number, from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => `${sites[site]?.origin}/${from + index}`)
}

async function lines<Value>(name: string): Promise<Value[]> {
  return parseLines<Value>(await readFile(join(out, name), 'utf8'))
}

async function summary(): Promise<Summary> {
  return JSON.parse(await readFile(join(out, 'summary.json'), 'utf8'))
}

/** What was asked of a site but for robots.txt, sorted. */
function asked(site: number): string[] {
  return (sites[site]?.asked ?? []).filter((path) => path !== '/robots.txt').sort()
}

it(
  'fetches each address once, accounts for each as it was given, and asks later only whether it has changed',
  async () => {
    const [one, two] = [sites[0]?.origin, sites[1]?.origin]
    const given = [...pages(0, 1, 3), `${one}/2?utm_source=x#top`, `${one}/to/9`, `${one}/gone`, `${two}/4`]
    const args = ['run', '--urls', await list(...given, 'nonsense'), `${two}/5`, '--out', out, ...allowed]
    expect((await jianbao(args)).code).toBe(3)
    const told = await lines<ArticleRecord>('records.jsonl')
    expect(told.map(({ url }) => url)).toEqual([`${two}/5`, ...pages(0, 1, 3), `${one}/to/9`, `${two}/4`])
    expect(told[4]?.canonical_url).toBe(`${two}/9`)
    expect(await lines('duplicates.jsonl')).toMatchObject([{ url: given[3], duplicate: { of: told[2]?.id } }])
    expect(await lines<Reject>('rejects.jsonl')).toMatchObject([
      { input: { url: `${one}/gone` }, reason: 'http_status', stage: 'fetch' },
      { reason: 'bad_url' },
    ])
    expect(await summary()).toMatchObject({ inputs: 9, records: 6, duplicates: 1, rejects: 2 })
    expect(asked(0)).toEqual(['/1', '/2', '/3', '/gone', '/to/9'])
    expect(asked(1)).toEqual(['/4', '/5', '/9'])
    expect(sites.map(({ most }) => most)).toEqual([1, 1])

    const before = await readFile(join(out, 'records.jsonl'), 'utf8')
    for (const site of sites) site.asked.length = 0
    expect((await jianbao(args)).code).toBe(3)
    expect(await readFile(join(out, 'records.jsonl'), 'utf8')).toBe(before)
    expect(asked(0)).toEqual(['/1*', '/2*', '/3*', '/gone', '/to/9'])
    expect(asked(1)).toEqual(['/4*', '/5*', '/9*'])
  },
  patienceMs,
)

it(
  'goes on where it was stopped, without asking again what it has',
  async () => {
    const args = ['run', '--urls', await list(...pages(0, 1, 120)), '--out', out, ...allowed]
    const run = start(args)
    const ended = new Promise((resolve) => run.once('close', resolve))
    while ((sites[0]?.asked.length ?? 0) < 60) await sleep(20)
    const since = performance.now()
    run.kill('SIGTERM')
    expect(await ended).toBe(143)
    expect(performance.now() - since).toBeLessThan(10_000)
    expect((await jianbao(args)).code).toBe(0)
    expect(await summary()).toMatchObject({ inputs: 120, rejects: 0 })
    const times = new Map<string, number>()
    for (const path of asked(0)) times.set(path, (times.get(path) ?? 0) + 1)
    // The first chunk of fifty was done; of the second, what was begun is asked once more.
    for (const path of pages(0, 1, 50)) expect(times.get(new URL(path).pathname)).toBe(1)
    expect(Math.max(...times.values())).toBeLessThanOrEqual(2)
  },
  patienceMs,
)

it(
  'puts back what was refused for what may pass, and nothing else',
  async () => {
    sites[0]?.busy.add('/2')
    const args = ['run', ...pages(0, 1, 3), `${sites[0]?.origin}/none`, '--out', out, ...allowed]
    expect((await jianbao([...args])).code).toBe(3)
    expect(await lines<Reject>('rejects.jsonl')).toHaveLength(2)
    sites[0]?.busy.clear()
    expect((await jianbao(['retry', '--out', out])).stderr).toContain('1 input put back')
    expect((await jianbao(args)).code).toBe(3)
    expect(await summary()).toMatchObject({ inputs: 4, records: 3, rejects: 1 })
    expect((await jianbao(['retry', '--out', out])).stderr).toContain('nothing to put back')
    expect((await jianbao(['retry', '--out', out, '--reason', 'dull'])).code).toBe(2)
  },
  patienceMs,
)

if (redisServer === null) sayLeftOut('a fleet of workers', 'redis-server on the PATH')
describe.skipIf(redisServer === null)('a fleet on Redis', () => {
  let server: LiveServer
  beforeEach(async () => {
    server = await startRedis()
  })
  afterEach(() => server.stop())

  const worker = () => start(['worker', '--queue', server.address, '--out', out, '--jobs', '1'])
  const published = async (inputs: number): Promise<void> => {
    for (;;) {
      if (existsSync(join(out, 'published')) && (await summary()).inputs === inputs) return
      await sleep(100)
    }
  }

  it(
    'shares what is added, before it starts and later, survives the loss of a worker, and leaves next to nothing',
    async () => {
      const workers = [worker()]
      const add = ['add', '--queue', server.address, '--out', out, ...allowed]
      const article = join(folder, 'a.txt')
      await writeFile(article, `${page(77, 3).replace(/<[^>]*>/g, '')}\n`)
      expect((await jianbao([...add, '--trace', article, ...pages(0, 1, 40), ...pages(1, 1, 40)])).code).toBe(
        0,
      )
      workers.push(worker())
      while ((sites[0]?.asked.length ?? 0) < 10) await sleep(20)
      workers[0]?.kill('SIGKILL')
      await published(81)
      expect(await summary()).toMatchObject({ inputs: 81, rejects: 0 })
      expect((await lines<ArticleRecord>('records.jsonl'))[0]).toHaveProperty('trace')
      expect(sites.map(({ most }) => most)).toEqual([1, 1])

      const other = await jianbao([...add, ...pages(1, 41, 42)])
      expect([other.code, other.stderr]).toEqual([1, expect.stringContaining('give the same options')])
      expect((await jianbao([...add, '--trace', ...pages(1, 41, 42)])).stderr).toContain(
        'holds 83 inputs now',
      )
      await published(83)
      const redis = new Redis(server.address)
      const keys = await redis.keys('*')
      await redis.quit()
      expect(
        keys.filter((key) => !/:(?:meta|id|events|stalled-check|marker|pc|metrics:.*)$/.test(key)),
      ).toEqual([])
      const since = performance.now()
      const ended = new Promise((resolve) => workers[1]?.once('close', resolve))
      workers[1]?.kill('SIGTERM')
      expect(await ended).toBe(0)
      expect(performance.now() - since).toBeLessThan(10_000)
    },
    patienceMs,
  )

  it(
    'asks a host one thing at a time where more is added while it is asked',
    async () => {
      const workers = [worker(), worker()]
      const add = ['add', '--queue', server.address, '--out', out, ...allowed]
      expect((await jianbao([...add, ...pages(0, 1, 400)])).code).toBe(0)
      while ((sites[0]?.asked.length ?? 0) < 60) await sleep(20)
      expect((await jianbao([...add, ...pages(0, 401, 403)])).code).toBe(0)
      await published(403)
      expect(await summary()).toMatchObject({ inputs: 403, rejects: 0 })
      expect(sites[0]?.most).toBe(1)
      for (const each of workers) each.kill('SIGTERM')
      await Promise.all(workers.map((each) => once(each, 'close')))
    },
    patienceMs,
  )

  it(
    'says why it cannot publish, after some tries, and publishes once it can',
    async () => {
      const article = join(folder, 'a.txt')
      await writeFile(article, `${page(77, 3).replace(/<[^>]*>/g, '')}\n`)
      const where = ['--out', out, '--queue', server.address]
      expect((await jianbao(['add', ...where, article])).code).toBe(0)
      const plan = await readFile(join(out, 'plan.jsonl'))
      await writeFile(join(out, 'plan.jsonl'), 'torn\n')
      const log = join(folder, 'worker.log')
      const failed = await jianbao(['worker', ...where, '--until-done', '--log', log])
      expect([failed.code, failed.stderr]).toEqual([1, expect.stringContaining('the run failed: ')])
      const attempts = parseLines<{ event: string; attempt: number }>(await readFile(log, 'utf8'))
      expect(attempts.filter(({ event }) => event === 'job_failed').map(({ attempt }) => attempt)).toEqual([
        1, 2, 3, 4, 5,
      ])
      // One without the input that was added: nothing is published rather than less than was asked for.
      await writeFile(join(out, 'plan.jsonl'), '')
      const other = await jianbao(['worker', ...where, '--until-done'])
      expect([other.code, other.stderr]).toEqual([1, expect.stringContaining('ask for it again')])
      expect(existsSync(join(out, 'summary.json'))).toBe(false)
      await writeFile(join(out, 'plan.jsonl'), plan)
      expect((await jianbao(['worker', ...where, '--until-done'])).code).toBe(0)
      expect(await summary()).toMatchObject({ inputs: 1, rejects: 0 })
    },
    patienceMs,
  )

  it(
    'goes on where Redis has lost its jobs',
    async () => {
      const run = start(['run', ...pages(0, 1, 60), '--out', out, '--queue', server.address, ...allowed])
      const ended = new Promise((resolve) => run.once('close', resolve))
      while ((sites[0]?.asked.length ?? 0) < 10) await sleep(20)
      const redis = new Redis(server.address)
      await redis.flushall()
      await redis.quit()
      expect(await ended).toBe(0)
      expect(await summary()).toMatchObject({ inputs: 60, rejects: 0 })
      const after = new Redis(server.address)
      expect(await after.keys('*')).toEqual([])
      await after.quit()
      const where = ['--out', out, '--queue', server.address]
      expect((await jianbao(['worker', ...where, '--until-done'])).code).toBe(0)
    },
    patienceMs,
  )

  it('is wrong usage without a server', async () => {
    for (const command of [['worker'], ['add', 'a.txt']]) {
      const { code, stderr } = await jianbao([...command, '--out', out])
      expect([code, stderr]).toEqual([2, expect.stringContaining('processes share a queue on a server')])
    }
    expect(existsSync(out)).toBe(false)
  })
})
