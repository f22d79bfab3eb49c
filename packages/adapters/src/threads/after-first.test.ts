import { expect, it } from 'vitest'
import { heldWork, moment } from '../testing/held-work.js'
import { afterFirst } from './after-first.js'

const held = (milliseconds: number) => heldWork((work) => afterFirst(work, milliseconds))
const long = 1e6

it('begins nothing beside the first', async () => {
  const { begun, work, end } = held(long)
  const results = [work(1), work(2), work(3)]
  await moment()
  expect(begun).toEqual([1])
  end(1)
  await moment()
  expect(begun).toEqual([1, 2, 3])
  end(3)
  end(2)
  expect(await Promise.all(results)).toEqual([1, 2, 3])
})

it('begins the others where the first fails, which its asker is told', async () => {
  const { begun, work, end } = held(long)
  const [first, second] = [work(1), work(2)]
  end(1, new Error('one'))
  await expect(first).rejects.toThrow('one')
  await moment()
  expect(begun).toEqual([1, 2])
  end(2)
  expect(await second).toBe(2)
})

it('begins the others where the first takes too long', async () => {
  const { begun, work, end } = held(1)
  const results = [work(1), work(2)]
  await expect.poll(() => begun).toEqual([1, 2])
  end(1)
  end(2)
  expect(await Promise.all(results)).toEqual([1, 2])
})
