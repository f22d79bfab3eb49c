import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Covered } from './covered.js'

describe('Covered', () => {
  it('says what a set of places would, and begins anew each time', () => {
    const stretch = fc.tuple(fc.nat(40), fc.nat(8))
    fc.assert(
      fc.property(fc.array(stretch), fc.constantFrom(50, 70_000), (stretches, length) => {
        const covered = new Covered(length)
        const known = new Set<number>()
        for (const [start, size] of stretches) {
          const places = Array.from({ length: size }, (_, at) => start + at)
          expect(covered.overlaps(start, start + size)).toBe(places.some((at) => known.has(at)))
          covered.take(start, start + size)
          for (const at of places) known.add(at)
        }
      }),
    )
  })
})
