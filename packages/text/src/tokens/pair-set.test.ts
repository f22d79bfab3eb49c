import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PairSet } from './pair-set.js'

const pairs = fc.array(fc.tuple(fc.nat(0xffff), fc.nat(0xffff)), { maxLength: 40 })

test('holds every pair that was added', () => {
  fc.assert(
    fc.property(pairs, (added) => {
      const set = new PairSet(12)
      for (const [one, other] of added) set.add(one, other)
      for (const [one, other] of added) expect(set.mayHold(one, other)).toBe(true)
    }),
  )
})

test('takes few others for its own', () => {
  const set = new PairSet(16)
  for (let one = 0; one < 100; one++) set.add(one, one + 1)
  let wrong = 0
  for (let one = 0; one < 100; one++)
    for (let other = 0; other < 100; other++) wrong += +set.mayHold(one, other)
  expect(wrong).toBeLessThan(200)
})
