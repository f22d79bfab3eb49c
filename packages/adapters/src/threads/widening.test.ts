import { expect, it } from 'vitest'
import { heldWork, moment } from '../testing/held-work.js'
import { type Steps, widening } from './widening.js'

const long = 1e6
const held = (steps: Partial<Steps>) =>
  heldWork((work) => widening(work, { aloneMs: long, few: 2, fewMs: long, many: 3, ...steps }))

it('begins nothing beside the first, and in order what waited for it', async () => {
  const { begun, work, end } = held({})
  const results = [work(1), work(2), work(3), work(4)]
  await moment()
  expect(begun).toEqual([1])
  end(1)
  await moment()
  expect(begun).toEqual([1, 2, 3])
  end(3)
  await moment()
  expect(begun).toEqual([1, 2, 3, 4])
  end(4)
  end(2)
  expect(await Promise.all(results)).toEqual([1, 2, 3, 4])
})

it('begins the others where the first fails, which its asker is told', async () => {
  const { begun, work, end } = held({ few: 1 })
  const [first, second] = [work(1), work(2)]
  await moment()
  end(1, new Error('one'))
  await expect(first).rejects.toThrow('one')
  await moment()
  expect(begun).toEqual([1, 2])
  end(2)
  expect(await second).toBe(2)
})

it('begins others where the first takes too long', async () => {
  const { begun, work, end } = held({ aloneMs: 1 })
  const results = [work(1), work(2), work(3)]
  await expect.poll(() => begun).toEqual([1, 2])
  for (const source of [1, 2]) end(source)
  await moment()
  end(3)
  expect(await Promise.all(results)).toEqual([1, 2, 3])
})

it('does more at a time later, though nothing ends', async () => {
  const { begun, work, end } = held({ aloneMs: 1, fewMs: 2 })
  const results = [work(1), work(2), work(3), work(4)]
  await expect.poll(() => begun).toEqual([1, 2, 3])
  for (const source of [1, 2, 3]) end(source)
  await moment()
  end(4)
  expect(await Promise.all(results)).toEqual([1, 2, 3, 4])
})
