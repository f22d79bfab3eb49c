import type { ChildProcess } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openQueue, type QueueBackend } from '@jianbao/adapters'
import { queueStates } from '@jianbao/workers'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { articles } from '../cli/articles.js'
import { start } from '../cli/command.js'
import { type LiveServer, redisServer, sayLeftOut, startRedis } from '../run/servers.js'

if (redisServer === null) sayLeftOut('stopping on Redis', 'redis-server on the PATH')

/** A field that takes a minute for each article: no batch is done before the process has to end. */
const slow = `export default {
  name: 'slow',
  schema: { '~standard': { version: 1, vendor: 'test', validate: (value) => ({ value }) } },
  extract() {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000)
    return []
  },
}\n`

describe.skipIf(redisServer === null)('a process that is told to end', () => {
  let server: LiveServer
  let backend: QueueBackend
  let folder: string
  beforeAll(async () => {
    server = await startRedis()
  })
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jianbao-stop-'))
    backend = await openQueue(server.address, folder)
    await writeFile(join(folder, 'slow.mjs'), slow)
    await mkdir(join(folder, 'in'))
    for (let n = 10; n < 50; n++) await writeFile(join(folder, 'in', `${n}.txt`), articles.flood)
  })
  afterEach(async () => {
    child?.kill('SIGKILL')
    await backend.close()
    await rm(folder, { recursive: true, force: true })
  })
  afterAll(() => server.stop())

  let child: ChildProcess | null = null
  const startSlowRun = () => {
    const started = start([
      ...['run', join(folder, 'in'), '--out', out(), '--queue', server.address],
      ...['--batch-size', '4', '--jobs', '2', '--field', join(folder, 'slow.mjs')],
    ])
    child = started
    return started
  }
  const out = () => join(folder, 'out')
  const articleQueue = async () => {
    const runId = (await readFile(join(out(), 'run-id'), 'utf8')).trim()
    return (await queueStates(backend, runId)).find(({ queue }) => queue === 'article')
  }
  const activeJobs = async () => (await articleQueue().catch(() => undefined))?.active ?? 0

  it('has left within ten seconds and leaves no job active, however long one takes', async () => {
    const child = startSlowRun()
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
    while ((await activeJobs()) < 2) await sleep(200)
    const since = performance.now()
    child.kill('SIGTERM')
    expect(await ended).toBe(143)
    expect(performance.now() - since).toBeLessThan(10_000)
    expect(await articleQueue()).toMatchObject({ active: 0, waiting: 10, failed: 0, workers: [] })
  }, 120_000)

  it('ends at once at the second signal', async () => {
    const child = startSlowRun()
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
    const said = new Promise((resolve) => {
      child.stderr.on('data', (text) => {
        if (String(text).includes('again to stop at once')) resolve(null)
      })
    })
    while ((await activeJobs()) < 2) await sleep(200)
    child.kill('SIGINT')
    await said
    const since = performance.now()
    child.kill('SIGINT')
    expect(await ended).toBe(130)
    expect(performance.now() - since).toBeLessThan(3_000)
  }, 120_000)
})
