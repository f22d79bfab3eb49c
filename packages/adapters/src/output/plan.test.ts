import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import type { Batch, FileRef } from '../inputs/input-ref.js'
import {
  type PlanContext,
  type PlannedBatch,
  planKey,
  readPlan,
  readPlannedBatch,
  writePlan,
} from './plan.js'

const context: PlanContext = { options: {}, version: '1.0.0' }
let path: string
beforeEach(async () => {
  path = join(await mkdtemp(join(tmpdir(), 'jianbao-plan-')), 'plan.jsonl')
})

function file(name: string, change: Partial<FileRef> = {}): FileRef {
  return { kind: 'file', path: name, size: 10, mtimeMs: 1.5, format: 'text', ...change }
}

async function* each(...batches: FileRef[][]): AsyncGenerator<Batch> {
  for (const inputs of batches) yield { inputs }
}

async function keys(): Promise<string[]> {
  const all: PlannedBatch[] = []
  for await (const batch of readPlan(path)) all.push(batch)
  return all.map(({ key }) => key)
}

it('gives the batches back in order, and each by its place', async () => {
  const batches = [[file('新闻.txt'), file('b.txt')], [file('c.txt')]]
  const plan = await writePlan(path, each(...batches), context)
  expect(plan.batches).toBe(2)
  let index = 0
  for await (const planned of readPlan(path)) {
    expect(planned.inputs).toEqual(batches[index++])
    expect((await readPlannedBatch(path, planned, context)).inputs).toEqual(planned.inputs)
  }
  expect(index).toBe(2)
})

it('has the same keys for the same work, and others for any other', async () => {
  const plan = await writePlan(path, each([file('a.txt')], [file('b.txt')]), context)
  const [a, b] = await keys()
  expect(await writePlan(path, each([file('a.txt')], [file('b.txt')]), context)).toEqual(plan)
  for (const change of [{ size: 11 }, { mtimeMs: 2 }, { path: 'c.txt' }, { format: 'html' as const }]) {
    const other = await writePlan(path, each([file('a.txt')], [file('b.txt', change)]), context)
    expect(other.key).not.toBe(plan.key)
    expect(await keys()).toEqual([a, expect.not.stringMatching(b ?? '')])
  }
  for (const other of [
    { ...context, version: '1.0.1' },
    { ...context, options: { skipRepairs: ['script_conversion' as const] } },
  ]) {
    await writePlan(path, each([file('a.txt')], [file('b.txt')]), other)
    const now = await keys()
    expect(now).not.toContain(a)
    expect(now).not.toContain(b)
  }
})

it('refuses a place where another batch stands', async () => {
  await writePlan(path, each([file('a.txt')]), context)
  const entries: { key: string; start: number; end: number }[] = []
  for await (const { key, start, end } of readPlan(path)) entries.push({ key, start, end })
  await writePlan(path, each([file('longer-name.txt')]), context)
  for (const entry of entries)
    await expect(readPlannedBatch(path, entry, context)).rejects.toThrow('replaced by another run')
})

it('leaves the plan that was there when listing fails', async () => {
  await writePlan(path, each([file('a.txt')]), context)
  const before = await readFile(path, 'utf8')
  async function* failing(): AsyncGenerator<Batch> {
    yield { inputs: [file('b.txt')] }
    throw new Error('no more')
  }
  await expect(writePlan(path, failing(), context)).rejects.toThrow('no more')
  expect(await readFile(path, 'utf8')).toBe(before)
})

it('keeps its key when what came of addresses comes into it', async () => {
  const { key } = await writePlan(path, each([file('a.txt')]), context)
  async function* withPages(): AsyncGenerator<Batch> {
    yield* each([file('a.txt')])
    yield { inputs: [{ kind: 'refused', path: null, reason: 'robots', message: 'no' }], crawled: 1 }
  }
  expect(await writePlan(path, withPages(), context)).toEqual({ key, batches: 2 })
  expect(await planKey(path)).toBe(key)
  await writePlan(path, each([file('a.txt')], [file('b.txt')]), context)
  expect(await planKey(path)).not.toBe(key)
})

it('leaves the plan that was there where it is not to be replaced, and none beside it', async () => {
  await writePlan(path, each([file('a.txt')]), context)
  const before = await readFile(path, 'utf8')
  const beforeCommit = () => Promise.reject(new Error('asked for anew'))
  await expect(writePlan(path, each([file('b.txt')]), context, { beforeCommit })).rejects.toThrow('asked for')
  expect(await readFile(path, 'utf8')).toBe(before)
  expect(await readdir(dirname(path))).toEqual(['plan.jsonl'])
})
