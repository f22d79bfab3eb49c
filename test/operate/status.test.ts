import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { knownRunId, openQueue, type QueueBackend, runFolder } from '@jianbao/adapters'
import { openRunQueues } from '@jianbao/workers'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { jianbao } from '../cli/command.js'
import { describeOn } from '../run/describe-on.js'
import { launch } from '../run/launch.js'
import type { LiveServer } from '../run/servers.js'

let out: string
beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'jianbao-status-'))
})
afterEach(() => rm(out, { recursive: true, force: true }))

async function statusOf(queue: string) {
  const { code, stdout, stderr } = await jianbao(['status', '--json', '--out', out, '--queue', queue])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout)
}

it('says that a folder holds no run', async () => {
  for (const command of [
    ['status', '--out', out],
    ['dashboard', '--out', out, '--queue', 'redis://127.0.0.1:1'],
  ]) {
    expect(await jianbao(command)).toMatchObject({ code: 1, stderr: expect.stringContaining('holds no run') })
  }
})

it('tells of an embedded run by its files, while it runs, when it was stopped, and when it is done', async () => {
  const run = { directory: out, inputs: 160 }
  const first = launch({ ...run, ms: 3000 })
  await first.reached(16)
  const during = await statusOf('embedded')
  expect(during).toMatchObject({
    state: 'working',
    process: `${first.process.pid}`,
    planned: { batches: 20, inputs: 160 },
    records: null,
    queues: null,
  })
  expect(during.done.inputs).toBeGreaterThanOrEqual(16)
  expect(during.rate.inputs_per_second).toBeGreaterThan(0)
  expect(during.rejects_by_reason.not_chinese).toBe(during.done.rejects)
  first.process.kill('SIGKILL')
  await first.ended
  expect(await statusOf('embedded')).toMatchObject({ state: 'stopped', process: null })
  expect((await launch(run).ended).code).toBe(0)
  const done = await statusOf('embedded')
  expect(done).toMatchObject({
    state: 'published',
    done: { batches: 20, inputs: 160, rejects: 15 },
    rejects_by_reason: { not_chinese: 15 },
  })
  expect(done.records + done.duplicates).toBe(145)
  const { stdout } = await jianbao(['status', '--out', out])
  expect(stdout).toContain('done      160 of 160 inputs (20 of 20 batches)\nrejects   15: not_chinese 15\n')
  expect(stdout).toContain('queues    embedded, which only the process that works on the run can open')
}, 180_000)

describeOn('redis', 'status on Redis', onServer)
describeOn('postgres', 'status on PostgreSQL', onServer)

function onServer(server: () => LiveServer): void {
  let backend: QueueBackend
  beforeEach(async () => {
    backend = await openQueue(server().address, out)
  })
  afterEach(() => backend.close())

  it('tells what each queue holds, since when, and who works', async () => {
    await writeFile(join(out, 'run-id'), '7f\n')
    expect(await knownRunId(runFolder(out))).toBe('7f')
    const article = openRunQueues(backend, '7f').find(({ role }) => role === 'article')?.queue
    if (article === undefined) throw new Error('a run has no article queue')
    await article.add('a', {}, { timestamp: Date.now() - 90_000, delay: 600_000 })
    await article.add('b', {}, { attempts: 1 })
    const failing = backend.worker(
      article.name,
      async () => {
        throw new Error('no good')
      },
      { name: 'a-worker' },
    )
    await new Promise((resolve) => failing.once('failed', resolve))
    await article.add('c', {}, { delay: 600_000 })
    const { state, queues } = await statusOf(server().address)
    expect(state).toBe('working')
    const told = queues.find(({ queue }: { queue: string }) => queue === 'article')
    expect(told).toMatchObject({ waiting: 0, active: 0, delayed: 2, failed: 1, workers: ['a-worker'] })
    expect(told.oldest.state).toBe('delayed')
    expect(told.oldest.age_seconds).toBeGreaterThanOrEqual(90)
    const { stdout } = await jianbao(['status', '--out', out, '--queue', server().address])
    expect(stdout).toMatch(/^article +0 +0 +2 +1 +\S+ +1 +\d+ s, delayed$/m)
    await article.obliterate({ force: true })
  })

  it('leaves nothing in the store', async () => {
    await writeFile(join(out, 'run-id'), '8a\n')
    await statusOf(server().address)
    const [{ queue } = { queue: null }] = openRunQueues(backend, '8a')
    expect(await queue?.getMeta()).not.toHaveProperty('version')
  })
}
