import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PairTable } from './pair-table.js'

test('a pair has the number that was set for it last, and every other pair has none', () => {
  const unit = fc.oneof(fc.nat(3), fc.integer({ min: 0xfff0, max: 0xffff }), fc.nat(0xffff))
  const pairs = fc.array(fc.tuple(unit, unit), { maxLength: 50 })
  fc.assert(
    fc.property(pairs, pairs, (added, others) => {
      const table = new PairTable(added.length)
      const known = new Map<string, number>()
      for (const [at, [first, second]] of added.entries()) {
        table.set(first, second, at + 1)
        known.set(`${first} ${second}`, at + 1)
      }
      for (const [first, second] of [...added, ...others])
        expect(table.get(first, second)).toBe(known.get(`${first} ${second}`) ?? 0)
    }),
  )
})
