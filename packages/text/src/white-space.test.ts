import { expect, test } from 'vitest'
import { whiteSpace } from './white-space.js'

test('white space is that of patterns', () => {
  for (let unit = 0; unit <= 0xffff; unit++) {
    const sign = String.fromCharCode(unit)
    expect(whiteSpace.includes(sign)).toBe(/\s/.test(sign))
  }
})
