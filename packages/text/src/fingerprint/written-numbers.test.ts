import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldedText } from './folded.js'
import { counters, digitsAlone, digitsTogether } from './telling-characters.js'
import { numberEnd, withoutStamps } from './written-numbers.js'

const stamp = /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}:\d{2}(?::\d{2})?/g
const number = new RegExp(
  `\\d[\\d,]*(?:\\.\\d+)?|[${digitsTogether}]{2,}|[${digitsAlone}](?=[${counters}])`,
  'g',
)

const signs = fc.string({ unit: fc.constantFrom(...'0123456789,.:-/ 一二十百两〇月日岁甲') })

test('blanks stand where a pattern finds dates and times', () => {
  fc.assert(
    fc.property(signs, (text) => {
      const cleared = text.replace(stamp, (found) => ' '.repeat(found.length))
      expect(String.fromCharCode(...withoutStamps(foldedText(text)).units)).toBe(cleared)
    }),
    { numRuns: 1000 },
  )
})

test('numbers are those that a pattern finds', () => {
  fc.assert(
    fc.property(signs, (text) => {
      const found: string[] = []
      const folded = foldedText(text)
      for (let at = 0; at < text.length; at++) {
        const end = numberEnd(folded, at)
        if (end === at) continue
        found.push(text.slice(at, end))
        at = end - 1
      }
      expect(found).toEqual(text.match(number) ?? [])
    }),
    { numRuns: 1000 },
  )
})
