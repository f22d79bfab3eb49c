import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fieldCases } from '../testing/field-cases.js'
import { beforeSum } from './per.js'

const texts = fieldCases('amounts').map(({ text }) => text)

it.each(beforeSum)('no text without its signs is one that $pattern matches', ({ pattern, signs }) => {
  const words = pattern.source.match(/\p{Unified_Ideograph}{1,3}/gu) ?? []
  const given = fc
    .array(fc.constantFrom(...words, '水', '9'), { maxLength: 8 })
    .map((parts) => parts.join(''))
  const holds = (text: string): void => {
    if (pattern.test(text)) expect(signs.some((sign) => text.includes(sign))).toBe(true)
  }
  fc.assert(fc.property(given, holds), { numRuns: 2000 })
  for (const text of texts) for (let end = 1; end <= text.length; end++) holds(text.slice(0, end))
})
