import fc from 'fast-check'
import { expect, it } from 'vitest'
import { startBefore } from './start-before.js'

it('gives the start that the first of the words would from which a text goes on to the place', () => {
  const characters = fc.string({ unit: fc.constantFrom('车', '房', '改', '贷', '𠮷'), maxLength: 8 })
  fc.assert(
    fc.property(fc.array(characters, { maxLength: 6 }), characters, (given, text) => {
      const words = new Set(given.filter((word) => word !== ''))
      const start = startBefore(words)
      for (let end = 0; end <= text.length; end++)
        for (let floor = 0; floor <= end; floor++) {
          const starts = Array.from({ length: end - floor }, (_, index) => floor + index)
          const expected = starts.find((from) => words.has(text.slice(from, end))) ?? null
          expect(start(text, end, floor)).toBe(expected)
        }
    }),
  )
})
