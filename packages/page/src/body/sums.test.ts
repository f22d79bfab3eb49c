import { expect, test } from 'vitest'
import { PrefixSums } from './sums.js'

test('a stretch of a list has the sum of its values, whatever list was summed before', () => {
  const sums = new PrefixSums()
  for (const count of [3, 5000, 4]) {
    sums.fill(count, (index) => index + 1)
    expect(sums.within(0, count)).toBe((count * (count + 1)) / 2)
    expect(sums.within(1, 3)).toBe(5)
    expect(sums.within(2, 2)).toBe(0)
  }
})
