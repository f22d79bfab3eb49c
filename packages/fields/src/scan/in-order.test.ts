import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inOrder } from './in-order.js'

it('sorts as the engine does, equal ones as they came', () => {
  const byKey = (one: readonly [number, number], other: readonly [number, number]) => one[0] - other[0]
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 60, size: 'max' }), (keys) => {
      const list = keys.map((key, at) => [key, at] as const)
      expect(inOrder([...list], byKey)).toEqual([...list].sort(byKey))
    }),
  )
})
