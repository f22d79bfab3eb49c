import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Batch, FileState, InputRef } from '../inputs/input-ref.js'
import { lineRanges } from '../inputs/line-ranges.js'
import { stateOf } from '../inputs/walk.js'
import { inOrder } from './in-order.js'
import { isolating, WorkerEnded } from './isolate.js'
import { wholeOf } from './slice.js'

async function* numbers(count: number): AsyncGenerator<number> {
  for (let value = 0; value < count; value++) yield value
}

it('gives results in the order of their sources, and runs no more than it may at once', async () => {
  let running = 0
  let most = 0
  const results: number[] = []
  const work = async (value: number): Promise<number> => {
    most = Math.max(most, ++running)
    await new Promise((resolve) => setTimeout(resolve, (value * 7) % 5))
    running -= 1
    return value * 2
  }
  for await (const result of inOrder(numbers(20), 4, work)) results.push(result)
  expect(results).toEqual(Array.from({ length: 20 }, (_, value) => value * 2))
  expect(most).toBe(4)
})

it('throws a failure when its turn comes, after the results before it', async () => {
  const results: number[] = []
  const work = async (value: number): Promise<number> => {
    if (value === 2) throw new Error('two')
    return value
  }
  await expect(
    (async () => {
      for await (const result of inOrder(numbers(9), 3, work)) results.push(result)
    })(),
  ).rejects.toThrow('two')
  expect(results).toEqual([0, 1])
})

it('gives a result though the next source does not come yet', async () => {
  let end = (): void => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  async function* slow(): AsyncGenerator<number> {
    yield 1
    await ended
    yield 2
  }
  const results = inOrder(slow(), 4, async (value) => value)
  expect(await results.next()).toEqual({ value: 1, done: false })
  end()
  expect(await results.next()).toEqual({ value: 2, done: false })
  expect((await results.next()).done).toBe(true)
})

/** A file, a container of three lines and another file; `deadly` inputs end the worker that comes to them. */
async function isolated(deadly: readonly number[], keepsLines: boolean) {
  const folder = await mkdtemp(join(tmpdir(), 'jianbao-threads-'))
  const file = (path: string): InputRef => ({ kind: 'file', path, format: 'text', size: 1, mtimeMs: 0 })
  const container = join(folder, 'lines.jsonl')
  await writeFile(container, '{"text":"一"}\n{"text":"二"}\n\n{"id":"c","text":"三"}\n')
  const listed = await lineRanges((await stateOf(container)) as FileState).next()
  const batch: Batch = { inputs: [file('first'), listed.value as InputRef, file('last')] }
  let ends = 0
  const out = await isolating(batch, wholeOf(batch), async ({ from, to }) => {
    let lines = ''
    for (let at = from; at < to; at++) {
      if (deadly.includes(at)) {
        ends += 1
        throw new WorkerEnded(new Error('out of memory'), keepsLines ? { at, lines } : { at })
      }
      lines += `${at}\n`
    }
    return lines
  })
  const outcomes = out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))
  return { outcomes, ends, container }
}

it.each([true, false])('costs no other input when one ends its worker twice (%s)', async (keepsLines) => {
  const { outcomes, ends, container } = await isolated([3], keepsLines)
  const input = { url: null, path: container, line: 4, id: 'c' }
  expect(outcomes).toMatchObject([0, 1, 2, { reject: { input, reason: 'poison' } }, 4])
  expect(outcomes[3].reject.message).toMatch(/^it ended its worker twice.*Error: out of memory \| {5}at /)
  expect(ends).toBe(2)
})

it('accounts for each input where all end their workers', async () => {
  const { outcomes, ends } = await isolated([0, 1, 2, 3, 4], true)
  expect(outcomes.map(({ reject }) => reject.reason)).toEqual(Array(5).fill('poison'))
  expect(ends).toBe(10)
})

it('takes no input for the fault of a worker that could not begin', async () => {
  const batch: Batch = { inputs: [{ kind: 'file', path: 'a', format: 'text', size: 1, mtimeMs: 0 }] }
  const run = async (): Promise<string> => {
    throw new Error('no more processes')
  }
  await expect(isolating(batch, wholeOf(batch), run)).rejects.toThrow('no more processes')
})
