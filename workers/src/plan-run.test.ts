import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Batch, planKey, type RunFolder, readRunFile, runFolder } from '@jianbao/adapters'
import { beforeEach, expect, it, vi } from 'vitest'
import { planRun } from './plan-run.js'

// Each who asks does so from a machine of its own.
let machines = 0
vi.mock('node:os', async (original) => ({
  ...(await original<typeof import('node:os')>()),
  hostname: () => `machine-${machines++}`,
}))

let folder: RunFolder
beforeEach(async () => {
  folder = runFolder(await mkdtemp(join(tmpdir(), 'jianbao-plan-run-')))
})

const context = {
  options: {},
  fields: [],
  version: '1.0.0',
  duplicates: { address: 'memory', days: null },
}

/** Asks for one more file; its listing takes as long as `until`. */
async function ask(path: string, until?: Promise<unknown>) {
  async function* batches(): AsyncGenerator<Batch> {
    yield { inputs: [{ kind: 'file', path, size: 1, mtimeMs: 1, format: 'text' }] }
    await until
  }
  const { signal } = new AbortController()
  return planRun(folder, { batches: batches(), crawl: null, context }, { isMore: true, signal })
}

it('loses nothing that is asked for from two machines at once: the second is told to ask again', async () => {
  await ask('/a.txt')
  let letOn = (): void => {}
  const slow = ask('/b.txt', new Promise<void>((resolve) => (letOn = resolve)))
  const quick = await ask('/c.txt')
  letOn()
  await expect(slow).rejects.toThrow('ask again')
  expect(await readRunFile(folder)).toEqual(quick)
  expect(await planKey(folder.plan)).toBe(quick.plan)
  const { plan } = await ask('/b.txt')
  expect(plan).not.toBe(quick.plan)
})
