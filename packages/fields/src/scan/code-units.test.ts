import fc from 'fast-check'
import { expect, it } from 'vitest'
import { codeUnits } from './code-units.js'

it('reads the code units of every text', () => {
  const text = fc.string({
    unit: fc.constantFrom('说', '，', 'a', 'é', '🙂', '\ud83d', '\udc00', '\u0000'),
    maxLength: 60,
  })
  fc.assert(
    fc.property(text, (read) => {
      expect([...codeUnits(read)]).toEqual(
        Array.from({ length: read.length }, (_, at) => read.charCodeAt(at)),
      )
    }),
  )
})
