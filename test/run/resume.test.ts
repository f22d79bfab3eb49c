import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeOn } from './describe-on.js'
import { type FakeRun, launch, published } from './launch.js'

const inputs = 400
/** Generous: the processes of a suite share a few cores. */
const patienceMs = 180_000
let scratch: string
let undisturbed: Record<string, string>

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'jianbao-resume-'))
  const directory = join(scratch, 'undisturbed')
  expect(await launch({ directory, inputs }).ended).toMatchObject({ code: 0 })
  undisturbed = published(directory)
}, patienceMs)
afterAll(() => rmSync(scratch, { recursive: true, force: true }), patienceMs)

/** The same run, killed again and again, then let go. */
async function killedRun(settings: FakeRun, kills: readonly number[]): Promise<void> {
  for (const [index, after] of kills.entries()) {
    const run = launch({ ...settings, ms: 40 })
    // By turns: after some work is done, and at a moment that may be any.
    if (index % 2 === 0) await run.reached(after)
    else await sleep(after * 4)
    run.process.kill('SIGKILL')
    await run.ended
  }
  expect(await launch(settings).ended).toMatchObject({ code: 0, stderr: '' })
}

/** What a place that keeps jobs has to stand. */
function standsCrashes(queue: () => string): void {
  it(
    'gives the same bytes, however often it is killed',
    async () => {
      const directory = join(scratch, `killed-${new URL(`x:${queue()}`).href.replace(/\W/g, '')}`)
      await killedRun({ directory, queue: queue(), inputs }, [8, 150, 60, 250, 120, 400, 300])
      expect(published(directory)).toEqual(undisturbed)
      expect(readdirSync(directory).filter((name) => name.endsWith('.partial'))).toEqual([])
    },
    patienceMs,
  )
}

describe('a run on the embedded queue', () => {
  standsCrashes(() => 'embedded')

  it(
    'gives the same bytes at any concurrency',
    async () => {
      for (const jobs of [1, 7]) {
        const directory = join(scratch, `jobs-${jobs}`)
        expect(await launch({ directory, inputs, jobs }).ended).toMatchObject({ code: 0 })
        expect(published(directory)).toEqual(undisturbed)
      }
    },
    patienceMs,
  )

  it(
    'stops on Ctrl-C or SIGTERM within ten seconds, and goes on later',
    async () => {
      const directory = join(scratch, 'stopped')
      for (const [signal, code] of [['SIGINT', 130] as const, ['SIGTERM', 143] as const]) {
        const run = launch({ directory, inputs, ms: 100 })
        await run.reached(code === 130 ? 16 : 64)
        const since = performance.now()
        run.process.kill(signal)
        expect(await run.ended).toMatchObject({ code, signal: null })
        expect(performance.now() - since).toBeLessThan(10_000)
        expect(existsSync(join(directory, 'records.jsonl'))).toBe(false)
      }
      const made = partTimes(directory)
      expect(made.size).toBeGreaterThan(2)
      expect(await launch({ directory, inputs }).ended).toMatchObject({ code: 0 })
      expect(published(directory)).toEqual(undisturbed)
      for (const [name, time] of made) expect(partTimes(directory).get(name)).toBe(time)
    },
    patienceMs,
  )

  it(
    'keeps a second run out of its folder, unharmed itself',
    async () => {
      const directory = join(scratch, 'shared')
      const first = launch({ directory, inputs, ms: 40 })
      await first.reached(8)
      const second = await launch({ directory, inputs }).ended
      expect(second.code).toBe(1)
      expect(second.stderr).toContain(`shared is in use by another run (process ${first.process.pid})`)
      expect(await first.ended).toMatchObject({ code: 0 })
      expect(published(directory)).toEqual(undisturbed)
    },
    patienceMs,
  )

  it(
    'does again only what has changed, and drops what is no longer asked for',
    async () => {
      const directory = join(scratch, 'changed')
      await launch({ directory, inputs }).ended
      const before = partTimes(directory)
      expect(await launch({ directory, inputs, touched: ['article-100.txt'] }).ended).toMatchObject({
        code: 0,
      })
      const after = partTimes(directory)
      expect([...after.keys()].filter((name) => !before.has(name))).toHaveLength(1)
      expect(after.size).toBe(before.size)
      expect(published(directory)).toEqual(undisturbed)
      expect(await launch({ directory, inputs: 16 }).ended).toMatchObject({ code: 0 })
      expect(partTimes(directory).size).toBe(2)
      expect(JSON.parse(published(directory)['summary.json'] ?? '')).toMatchObject({ inputs: 16 })
    },
    patienceMs,
  )

  it(
    'begins anew when asked to',
    async () => {
      const directory = join(scratch, 'fresh')
      await launch({ directory, inputs: 16 }).ended
      const before = partTimes(directory)
      await launch({ directory, inputs: 16, fresh: true }).ended
      for (const [name, time] of partTimes(directory)) expect(before.get(name)).not.toBe(time)
    },
    patienceMs,
  )

  it(
    'makes its database anew where that was damaged',
    async () => {
      const directory = join(scratch, 'damaged')
      const run = launch({ directory, inputs, ms: 40 })
      await run.reached(64)
      run.process.kill('SIGKILL')
      await run.ended
      rmSync(join(directory, 'queue', 'pglite', 'global'), { recursive: true })
      expect(await launch({ directory, inputs }).ended).toMatchObject({ code: 0 })
      expect(published(directory)).toEqual(undisturbed)
    },
    patienceMs,
  )

  it(
    'rejects the one input that cannot be processed, and no other, and tries it again in the next run',
    async () => {
      const directory = join(scratch, 'poison')
      expect(await launch({ directory, inputs, poison: ['article-20.txt'] }).ended).toMatchObject({ code: 0 })
      expectOneRejected(directory, 'article-20.txt')
      expect(await launch({ directory, inputs }).ended).toMatchObject({ code: 0 })
      expect(published(directory)).toEqual(undisturbed)
    },
    patienceMs,
  )

  it(
    'rejects the one input that ends the process, and none that stood beside it',
    async () => {
      const directory = join(scratch, 'deadly')
      const run = { directory, inputs, batch: 40, deadly: ['article-20.txt'] }
      let ended = await launch(run).ended
      let kills = 0
      for (; ended.signal === 'SIGKILL' && kills < 20; kills++) ended = await launch(run).ended
      expect(ended).toMatchObject({ code: 0 })
      expect(kills).toBe(1)
      expectOneRejected(directory, 'article-20.txt')
    },
    patienceMs,
  )
})

describeOn('redis', 'a run on Redis', (server) => {
  standsCrashes(() => server().address)

  it(
    'waits for a server that was lost, and goes on',
    async () => {
      const directory = join(scratch, 'lost-redis')
      const run = launch({ directory, queue: server().address, inputs, ms: 40 })
      await run.reached(40)
      await server().kill()
      await sleep(10_000)
      await server().start()
      expect(await run.ended).toMatchObject({ code: 0 })
      expect(published(directory)).toEqual(undisturbed)
    },
    patienceMs,
  )
})

describeOn('postgres', 'a run on PostgreSQL', (server) => {
  standsCrashes(() => server().address)
})

/** When each part was written, in milliseconds. */
function partTimes(directory: string): Map<string, number> {
  const parts = join(directory, 'parts')
  return new Map(readdirSync(parts).map((name) => [name, statSync(join(parts, name)).mtimeMs]))
}

/** Article 20, the copy of article 18, is rejected; all else is as in the undisturbed run. */
function expectOneRejected(directory: string, path: string): void {
  const { records, duplicates, rejects } = JSON.parse(undisturbed['summary.json'] ?? '')
  const after = published(directory)
  expect(JSON.parse(after['summary.json'] ?? '')).toMatchObject({
    inputs,
    records,
    duplicates: duplicates - 1,
    rejects: rejects + 1,
  })
  expect(after['records.jsonl']).toBe(undisturbed['records.jsonl'])
  const lines = after['rejects.jsonl']?.split('\n') ?? []
  expect(lines.filter((line) => line.includes(`"${path}"`))).toHaveLength(1)
}
