import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openQueue } from '@jianbao/adapters'
import { queueStates } from '@jianbao/workers'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { articles } from '../cli/articles.js'
import { jianbao, parseLines, start } from '../cli/command.js'
import { type LiveServer, redisServer, sayLeftOut, startRedis } from '../run/servers.js'

if (redisServer === null) sayLeftOut('a crawl that is looked at', 'redis-server on the PATH')

describe.skipIf(redisServer === null)('a crawl that is looked at', () => {
  let redis: LiveServer
  let site: Server
  let folder: string
  let asked: string[] = []
  const children: ChildProcess[] = []
  const page = `<html><head><meta charset="utf-8"><title>新闻</title></head><body><p>${articles.flood.replaceAll('\n', '</p><p>')}</p></body></html>`

  beforeAll(async () => {
    redis = await startRedis()
    site = createServer((request, response) => {
      asked.push(request.url ?? '')
      if (request.url === '/article') response.setHeader('content-type', 'text/html').end(page)
      // Never answered: the one who asks has to leave before.
      else if (request.url !== '/never') response.writeHead(404).end('no such page')
    })
    await once(site.listen(0, '127.0.0.1'), 'listening')
  })
  beforeEach(async () => {
    asked = []
    folder = await mkdtemp(join(tmpdir(), 'jianbao-crawl-'))
  })
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL')
    await rm(folder, { recursive: true, force: true })
  })
  afterAll(async () => {
    site.closeAllConnections()
    site.close()
    await redis.stop()
  })

  const at = (path: string) => `http://127.0.0.1:${(site.address() as AddressInfo).port}${path}`
  const out = () => join(folder, 'out')
  const place = () => ['--out', out(), '--queue', redis.address]
  const asking = ['--allow-private', '127.0.0.0/8', '--delay', '1', '--contact', 'https://jianbao.example/']

  it('logs each request, and status tells what became of the addresses', async () => {
    const log = join(folder, 'run.log')
    const secret = at('/article').replace('//', '//reader:geheim@')
    const { code } = await jianbao([
      ...['run', at('/article'), at('/gone'), secret, ...place(), ...asking, '--log', log],
    ])
    expect(code).toBe(3)
    const logged = await readFile(log, 'utf8')
    expect(logged).not.toContain('geheim')
    const lines = parseLines<Record<string, unknown>>(logged)
    const fetched = lines.filter(({ event }) => event === 'fetched')
    expect(fetched).toMatchObject([
      { url: at('/robots.txt'), status: 404, attempt: 1 },
      { url: at('/article'), status: 200, bytes: Buffer.byteLength(page), trouble: null },
      { url: at('/gone'), status: 404, ms: expect.any(Number) },
    ])
    const status = await jianbao(['status', ...place(), '--json'])
    expect(JSON.parse(status.stdout)).toMatchObject({
      state: 'published',
      rejects_by_reason: { http_status: 1, bad_url: 1 },
      crawl: { fetched: 2, open: 0, captured: 1, moved: 0, refused_by_reason: { http_status: 1 } },
    })
  }, 120_000)

  it.each([['run'], ['worker']])(
    '%s leaves in time while a page does not come',
    async (role) => {
      const wanted = [at('/never'), at('/article')]
      if (role === 'worker') {
        const added = await jianbao(['add', ...wanted, ...place(), ...asking])
        expect(added).toMatchObject({ code: 0 })
      }
      const child = start(
        role === 'worker' ? ['worker', ...place()] : ['run', ...wanted, ...place(), ...asking],
      )
      children.push(child)
      const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
      while (!asked.includes('/never')) await sleep(100)
      const runId = (await readFile(join(out(), 'run-id'), 'utf8')).trim()
      const backend = await openQueue(redis.address, folder)
      try {
        expect((await queueStates(backend, runId)).find(({ queue }) => queue === 'fetch')?.active).toBe(1)
        const since = performance.now()
        child.kill('SIGTERM')
        expect(await ended).toBe(role === 'worker' ? 0 : 143)
        expect(performance.now() - since).toBeLessThan(10_000)
        for (const { active, failed } of await queueStates(backend, runId))
          expect({ active, failed }).toEqual({ active: 0, failed: 0 })
      } finally {
        await backend.close()
      }
    },
    120_000,
  )
})
