import { expect, it } from 'vitest'
import { afterFirst } from './after-first.js'

/** Work that ends when it is told to, and the sources that were begun. */
function held(milliseconds: number) {
  const begun: number[] = []
  const ends = new Map<number, (failure?: Error) => void>()
  const work = afterFirst(
    (source: number) =>
      new Promise<number>((resolve, reject) => {
        begun.push(source)
        ends.set(source, (failure) => (failure ? reject(failure) : resolve(source)))
      }),
    milliseconds,
  )
  return { begun, work, end: (source: number, failure?: Error) => ends.get(source)?.(failure) }
}

const long = 1e6
const moment = () => new Promise((resolve) => setTimeout(resolve, 5))

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
