import { expect, it } from 'vitest'
import { type GroupSize, groupsOf } from './groups.js'

async function grouped(lengths: readonly number[], size?: GroupSize): Promise<number[][]> {
  const groups: number[][] = []
  for await (const group of groupsOf(lengths, (length) => length, size)) groups.push(group)
  return groups
}

it('puts articles together up to a number and a size, in order', async () => {
  expect(await grouped([1, 1, 1, 1, 1], { articles: 2 })).toEqual([[1, 1], [1, 1], [1]])
  expect(await grouped([4, 5, 2, 9, 1], { bytes: 10 })).toEqual([[4, 5], [2], [9, 1]])
  expect(await grouped([])).toEqual([])
})

it('leaves a larger one by itself', async () => {
  expect(await grouped([1, 50, 1, 1], { bytes: 10 })).toEqual([[1], [50], [1, 1]])
})

it('reads no further than one article ahead', async () => {
  const taken: number[] = []
  function* articles() {
    for (const length of [1, 2, 3, 4, 5]) {
      taken.push(length)
      yield length
    }
  }
  const groups = groupsOf(articles(), () => 1, { articles: 2 })
  await groups.next()
  expect(taken).toEqual([1, 2, 3])
  await groups.next()
  expect(taken).toEqual([1, 2, 3, 4, 5])
})
