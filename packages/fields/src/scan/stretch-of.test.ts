import fc from 'fast-check'
import { expect, it } from 'vitest'
import { stretchOf } from './stretch-of.js'

it('says of every stretch what the set of words would', () => {
  const characters = fc.string({ unit: fc.constantFrom('车', '房', '改', '贷', '𠮷'), maxLength: 8 })
  fc.assert(
    fc.property(fc.array(characters, { maxLength: 6 }), characters, (given, text) => {
      const words = new Set(given.filter((word) => word !== ''))
      const isWord = stretchOf(words)
      for (let start = 0; start <= text.length; start++)
        for (let end = start; end <= text.length; end++)
          expect(isWord(text, start, end)).toBe(words.has(text.slice(start, end)))
    }),
  )
})
