import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type Batch, type FileState, type InputRef, pathOf } from '../inputs/input-ref.js'
import { lineRanges } from '../inputs/line-ranges.js'
import { stateOf } from '../inputs/walk.js'
import { inOrder } from './in-order.js'
import { isolating } from './isolate.js'

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

it('costs no other input when one brings down its thread', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'jianbao-threads-'))
  const file = (path: string): InputRef => ({ kind: 'file', path, format: 'text', size: 1, mtimeMs: 0 })
  const page = join(folder, 'poison.html')
  const container = join(folder, 'poison.jsonl')
  await writeFile(page, '<p>')
  await writeFile(container, '{"text":"一"}\n{"text":"二"}\n\n{"id":"c","text":"三"}\n')
  const listed = await lineRanges((await stateOf(container)) as FileState).next()
  const lines = listed.value as InputRef
  const process = async (batch: Batch): Promise<string> => {
    if (batch.inputs.some((ref) => pathOf(ref)?.startsWith(folder))) throw new Error('out of memory')
    return batch.inputs.map((ref) => `${pathOf(ref)}\n`).join('')
  }
  const done = await isolating({ inputs: [file('1'), file(page), lines, file('2')] }, process)
  const out = done.split('\n').slice(0, -1)
  expect([out[0], out.at(-1)]).toEqual(['1', '2'])
  const rejects = out.slice(1, -1).map((line) => JSON.parse(line).reject)
  expect(rejects.map(({ input, reason }) => [input.path, input.line, input.id, reason])).toEqual([
    [page, null, null, 'internal'],
    [container, 1, null, 'internal'],
    [container, 2, null, 'internal'],
    [container, 4, 'c', 'internal'],
  ])
  expect(rejects[0].message).toContain('out of memory')
})
