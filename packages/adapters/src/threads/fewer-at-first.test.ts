import { expect, it } from 'vitest'
import { heldWork, moment } from '../testing/held-work.js'
import { fewerAtFirst } from './fewer-at-first.js'

const held = (after: number) => heldWork((work) => fewerAtFirst(work, { first: 1, later: 2, after }))

it('does less at a time at first, in order, whether it fails or not', async () => {
  const { begun, work, end } = held(1e6)
  const [first, second, third] = [work(1), work(2), work(3)]
  await moment()
  expect(begun).toEqual([1])
  end(1, new Error('one'))
  await expect(first).rejects.toThrow('one')
  await moment()
  expect(begun).toEqual([1, 2])
  end(2)
  expect(await second).toBe(2)
  await moment()
  end(3)
  expect(await third).toBe(3)
})

it('does more at a time later, though nothing ends', async () => {
  const { begun, work, end } = held(1)
  const results = [work(1), work(2), work(3), work(4)]
  expect(begun).toEqual([])
  await expect.poll(() => begun).toEqual([1, 2])
  end(1)
  await moment()
  expect(begun).toEqual([1, 2, 3])
  end(2)
  end(3)
  await moment()
  end(4)
  expect(await Promise.all(results)).toEqual([1, 2, 3, 4])
})
