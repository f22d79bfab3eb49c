import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Batch } from '../inputs/input-ref.js'
import { openParts } from './parts.js'
import { readPlan, writePlan } from './plan.js'
import { runFolder } from './run-folder.js'
import { watchPlan } from './watch-plan.js'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'jianbao-watch-plan-'))
})
afterEach(() => rmSync(root, { recursive: true }))

async function* batches(...sizes: number[]): AsyncGenerator<Batch> {
  for (const count of sizes)
    yield {
      inputs: [{ kind: 'lines', path: 'x', size: 9, mtimeMs: count, start: 0, end: 9, line: 1, count }],
    }
}

it('counts the inputs of parts that other processes write, and those of a plan that grows', async () => {
  const folder = runFolder(root)
  const parts = await openParts(folder.parts)
  const context = { options: {}, version: '1' }
  await writePlan(folder.plan, batches(5, 7), context)
  const standing = watchPlan(folder, parts)
  expect(await standing()).toEqual({ inputs: 12, done: 0 })
  const keys: string[] = []
  for await (const { key } of readPlan(folder.plan)) keys.push(key)
  await parts.write(keys[1] ?? '', 'x\n')
  await parts.write('of-another-plan', 'x\n')
  expect(await standing()).toEqual({ inputs: 12, done: 7 })
  await writePlan(folder.plan, batches(5, 7, 30), context)
  expect(await standing()).toEqual({ inputs: 42, done: 7 })
})
