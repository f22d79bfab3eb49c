import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readArabic } from './arabic.js'

const digits = (most: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: most })

it('reckons what the engine reads, up to forty digits', () => {
  fc.assert(
    fc.property(digits(20), fc.option(digits(19)), (whole, decimals) => {
      const written = decimals === null ? whole : `${whole}.${decimals}`
      const fullWidth = written.replace(/./g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
      for (const text of [written, fullWidth])
        expect(readArabic(`${text}元`, 0)).toEqual({
          end: text.length,
          value: Number(written),
          decimal: decimals !== null,
        })
    }),
  )
})

it('takes separators for groups of three, behind one to three digits', () => {
  const read = (text: string) => readArabic(text, 0)
  expect(read('1,234,567.25')).toEqual({ end: 12, value: 1234567.25, decimal: true })
  expect(read('12，000')).toEqual({ end: 6, value: 12000, decimal: false })
  expect(read('1,23')).toEqual({ end: 1, value: 1, decimal: false })
  expect(read('1,2345')).toEqual({ end: 1, value: 1, decimal: false })
  expect(read('1234,567')).toEqual({ end: 4, value: 1234, decimal: false })
})
