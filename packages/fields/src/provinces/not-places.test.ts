import { isIn } from '@jianbao/text'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { opensStreet, street } from './not-places.js'

it('knows what the words of a street begin with', () => {
  const words = street.source.match(/[\u4e00-\u9fff]/gu) ?? []
  const text = fc
    .array(fc.constantFrom(...words, ...'0123456789', '站'), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, (tail) => {
      if (street.test(tail)) expect(isIn(opensStreet, tail, 0)).toBe(true)
    }),
    { numRuns: 3000 },
  )
})
