import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PairTable } from './pair-table.js'
import { NOWHERE } from './word-trie.js'

test('a pair has what was added for it last, and every other pair has none', () => {
  const unit = fc.oneof(fc.nat(3), fc.integer({ min: 0xfff0, max: 0xffff }), fc.nat(0xffff))
  const pairs = fc.array(fc.tuple(unit, unit), { maxLength: 50 })
  fc.assert(
    fc.property(pairs, pairs, (added, others) => {
      const table = new PairTable(added.length)
      const known = new Map<string, number>()
      for (const [at, [first, second]] of added.entries()) {
        table.add(first, second, at + 1, at / 2)
        table.addNext(first, second, first)
        known.set(`${first} ${second}`, at + 1)
      }
      for (const [first, second] of [...added, ...others]) {
        const place = table.find(first, second)
        const node = known.get(`${first} ${second}`)
        if (node === undefined) expect(place).toBe(NOWHERE)
        else {
          expect([table.nodeAt(place), table.costAt(place)]).toEqual([node, (node - 1) / 2])
          expect([table.mayGoOn(place, first), table.mayGoOn(place, first ^ 1)]).toEqual([true, false])
        }
      }
    }),
  )
})
