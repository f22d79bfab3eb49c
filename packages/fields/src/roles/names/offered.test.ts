import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Offered } from './offered.js'

it('takes each stretch of each kind once', () => {
  const longest = { foreign: 16, chinese: 6, surname: 2 } as const
  const stretch = fc
    .tuple(fc.constantFrom('foreign' as const, 'chinese' as const, 'surname' as const), fc.nat(9))
    .chain(([kind, start]) =>
      fc.tuple(fc.constant(kind), fc.constant(start), fc.integer({ min: 1, max: longest[kind] })),
    )
  fc.assert(
    fc.property(fc.array(stretch), (stretches) => {
      const offered = new Offered()
      offered.begin(10)
      const known = new Set<string>()
      for (const [kind, start, size] of stretches) {
        const key = `${kind} ${start} ${size}`
        expect(offered.offer(kind, start, start + size, 1, 2)).toBe(!known.has(key))
        known.add(key)
      }
    }),
  )
})
