import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import type { DuplicateIndex } from '../duplicates/duplicate-index.js'
import type { Batch } from '../inputs/input-ref.js'
import { mergeParts } from './merge-parts.js'
import { dropParts, openParts, type Parts } from './parts.js'
import { readPlan, writePlan } from './plan.js'
import { type RunFolder, runFolder } from './run-folder.js'

let folder: RunFolder
let parts: Parts
beforeEach(async () => {
  folder = runFolder(await mkdtemp(join(tmpdir(), 'jianbao-merge-')))
  parts = await openParts(folder.parts)
})

/** Copies are those whose fingerprints are equal. */
function equality(): DuplicateIndex {
  const first = new Map<string, string>()
  return {
    claim(id, fingerprint) {
      const of = first.get(fingerprint) ?? id
      first.set(fingerprint, of)
      return of === id ? null : { of, similarity: 1 }
    },
    close() {},
  }
}

const shared = '渡口的石阶修了三个月，终于重新开放'

function record(id: string, fingerprint: string): string {
  const fields = { counts: [{}], amounts: [], provinces: [{}, {}], roles: [], sentences: [] }
  const repairs = [{ kind: 'noise', count: 2, samples: [] }]
  return JSON.stringify({
    record: { id, text: `甲\u2028乙，${shared}。${id}`, fingerprint, duplicate: null, repairs, ...fields },
  })
}

function reject(path: string, reason = 'empty'): string {
  return JSON.stringify({
    reject: { input: { path }, reason, stage: 'clean', message: 'it is empty' },
  })
}

async function plan(...sizes: number[]): Promise<string[]> {
  async function* batches(): AsyncGenerator<Batch> {
    for (const [index, count] of sizes.entries()) {
      yield {
        inputs: [{ kind: 'lines', path: `${index}`, size: 1, mtimeMs: 1, start: 0, end: 9, line: 1, count }],
      }
    }
  }
  await writePlan(folder.plan, batches(), { options: {}, version: '1' })
  const keys: string[] = []
  for await (const { key } of readPlan(folder.plan)) keys.push(key)
  return keys
}

async function write(keys: string[], ...texts: string[][]): Promise<void> {
  // The last first: the order of the plan counts, not that of writing.
  for (const [index, lines] of [...texts.entries()].reverse()) {
    await parts.write(keys[index] ?? '', lines.map((line) => `${line}\n`).join(''))
  }
}

async function ids(path: string): Promise<string[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line).id)
}

it('sorts every outcome into its file, in the order of the plan', async () => {
  const keys = await plan(3, 2)
  await write(keys, [record('a', 'x'), reject('r'), record('b', 'y')], [record('c', 'x'), record('d', 'z')])
  const { summary, passing } = await mergeParts(folder, parts, { index: equality(), version: '1.2.3' })
  expect(await ids(folder.records)).toEqual(['a', 'b', 'd'])
  expect(await ids(folder.duplicates)).toEqual(['c'])
  expect(JSON.parse(await readFile(folder.duplicates, 'utf8')).duplicate).toEqual({
    of: 'a',
    similarity: 1,
    shared: { quote: `甲\u2028乙，${shared}`, start: 0, end: 4 + shared.length },
  })
  expect(JSON.parse(await readFile(folder.rejects, 'utf8')).input.path).toBe('r')
  expect(summary).toEqual({
    versions: { jianbao: '1.2.3', schema: '1' },
    inputs: 5,
    records: 3,
    duplicates: 1,
    rejects: 1,
    repairs: { noise: { records: 3, count: 6 } },
    fields: { counts: 3, amounts: 0, provinces: 6, roles: 0, sentences: 0 },
    rejects_by_reason: { empty: 1 },
  })
  expect(JSON.parse(await readFile(folder.summary, 'utf8'))).toEqual(summary)
  expect([...passing]).toEqual([])
})

it('forgets the parts whose rejects may pass, so that the next run tries them again', async () => {
  const keys = await plan(1, 1, 1)
  await write(keys, [reject('a', 'unreadable')], [reject('b')], [reject('c', 'internal')])
  const { passing } = await mergeParts(folder, parts, { index: equality(), version: '1' })
  await dropParts(parts, readPlan(folder.plan), passing)
  expect([...(await parts.names())]).toEqual([keys[1]])
})

it('takes a second input of one id for a copy of the first', async () => {
  const keys = await plan(3)
  await write(keys, [record('a', 'x'), record('a', 'x'), record('a', 'x')])
  await mergeParts(folder, parts, { index: equality(), version: '1' })
  expect(await ids(folder.records)).toEqual(['a'])
  expect(await ids(folder.duplicates)).toEqual(['a', 'a'])
})

it('quotes nothing of a record that another run kept', async () => {
  await write(await plan(1), [record('b', 'x')])
  const index = equality()
  await index.claim('a', 'x')
  await mergeParts(folder, parts, { index, version: '1' })
  expect(JSON.parse(await readFile(folder.duplicates, 'utf8')).duplicate).toEqual({
    of: 'a',
    similarity: 1,
    shared: null,
  })
})

it('gives a record the text that its part has', async () => {
  await write(await plan(1), [record('a', 'x')])
  await mergeParts(folder, parts, { index: equality(), version: '1' })
  expect(`{"record":${(await readFile(folder.records, 'utf8')).trimEnd()}}`).toBe(record('a', 'x'))
})

it('publishes nothing where a part does not account for its inputs, or is missing', async () => {
  const keys = await plan(2, 1)
  await write(keys, [record('a', 'x')])
  const merge = () => mergeParts(folder, parts, { index: equality(), version: '1' })
  await expect(merge()).rejects.toThrow('1 missing')
  await write(keys, [record('a', 'x'), record('b', 'y')])
  await expect(merge()).rejects.toThrow('ENOENT')
  expect((await readdir(folder.root)).sort()).toEqual(['parts', 'plan.jsonl'])
})

it('drops the parts that the plan does not name', async () => {
  const old = await plan(1, 2)
  await write(old, [record('a', 'x')], [record('b', 'y'), record('c', 'z')])
  const now = await plan(1)
  await dropParts(parts, readPlan(folder.plan), new Set())
  expect([...(await parts.names())]).toEqual(now)
})
