import fc from 'fast-check'
import { expect, it } from 'vitest'
import { codePointOffsets, codeUnitOffsets, sliceCodePoints } from './code-points.js'

it('counts an astral character once', () => {
  const text = '𠮷野家3家'
  const at = text.indexOf('3')
  const toCodePoints = codePointOffsets(text)
  expect(toCodePoints(at)).toBe(3)
  expect(sliceCodePoints(text, toCodePoints(at), toCodePoints(at + 2))).toBe('3家')
})

it('agrees with counting the code points before every index', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const toCodePoints = codePointOffsets(text)
      const toUnits = codeUnitOffsets(text)
      let index = 0
      for (const [count, character] of [...Array.from(text), ''].entries()) {
        expect(toCodePoints(index)).toBe(count)
        expect(toUnits(count)).toBe(index)
        index += character.length
      }
    }),
  )
})
