import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Batch,
  openParts,
  type Parts,
  type RunFolder,
  readPlan,
  runFolder,
  writePlan,
} from '@jianbao/adapters'
import { beforeEach, expect, it } from 'vitest'
import { failuresByName } from './failures.js'
import { type ArticleJob, childJobId, partName } from './jobs.js'
import { missingWork, settleFailures } from './missing-work.js'

let folder: RunFolder
let parts: Parts
let jobs: ArticleJob[]

/** A plan of two batches of two inputs each; no file of theirs exists. */
beforeEach(async () => {
  folder = runFolder(await mkdtemp(join(tmpdir(), 'jianbao-missing-')))
  parts = await openParts(folder.parts)
  async function* batches(): AsyncGenerator<Batch> {
    for (const names of [
      ['a', 'b'],
      ['c', 'd'],
    ]) {
      yield {
        inputs: names.map((name) => ({
          kind: 'refused',
          path: join(folder.root, name),
          reason: 'unreadable',
          message: `${name} is gone`,
        })),
      }
    }
  }
  await writePlan(folder.plan, batches(), { options: {}, version: '1' })
  jobs = []
  for await (const { key, start, end } of readPlan(folder.plan)) jobs.push({ plan: 'a', key, start, end })
})

async function missing(failures: Record<string, string> = {}): Promise<string[]> {
  const names: string[] = []
  for await (const job of missingWork(folder, parts, failuresByName(failures))) names.push(partName(job))
  return names
}

/** As the store names a child that failed. */
function failure(part: string, round = 1): string {
  return `jianbao:article-7f-1:${part}-0a1b2c3d-${round}`
}

it('asks for each batch without a part, and for nothing once all are there', async () => {
  const [first, second] = jobs.map(partName)
  expect(await missing()).toEqual([first, second])
  await parts.write(first ?? '', 'x\n')
  expect(await missing()).toEqual([second])
  await parts.write(second ?? '', 'x\n')
  expect(await missing()).toEqual([])
})

it('asks for each input of a failed batch by itself, and once', async () => {
  const [first, second] = jobs.map(partName)
  const failures = { [failure(first ?? '')]: 'too much', [failure(`${first}.0`, 2)]: 'still too much' }
  expect(await missing(failures)).toEqual([`${first}.1`, second])
  await parts.write(`${first}.1`, 'x\n')
  expect(await missing(failures)).toEqual([second])
})

it('makes the part of a failed batch of those of its inputs, and rejects', async () => {
  const first = partName(jobs[0] as ArticleJob)
  await parts.write(partName(jobs[1] as ArticleJob), 'x\n')
  await parts.write(`${first}.1`, '{"record":{}}\n')
  await settleFailures(
    folder,
    parts,
    failuresByName({ [failure(first)]: 'too much', [failure(`${first}.0`)]: 'too much' }),
  )
  const lines = (await parts.read(first))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines).toMatchObject([{ reject: { input: { path: join(folder.root, 'a') } } }, { record: {} }])
  expect([...(await parts.names())].sort()).toEqual(jobs.map(partName).sort())
})

it('has job ids that no store takes for a number or a key', () => {
  for (const job of [...jobs, { ...jobs[0], only: 3 } as ArticleJob]) {
    expect(childJobId(partName(job), { plan: '0a1b2c3d4e', round: 2 })).toMatch(
      /^[0-9a-f]{32}(\.\d+)?-0a1b2c3d-2$/,
    )
  }
})
