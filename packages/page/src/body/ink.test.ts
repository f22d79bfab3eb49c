import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Ink } from './ink.js'

it('counts characters, Chinese ones and marks', () => {
  expect(new Ink('路灯 2031 盏，“亮”了。')).toEqual({ size: 13, chinese: 5, marks: 4, isTidy: true })
  expect(new Ink('')).toEqual({ size: 0, chinese: 0, marks: 0, isTidy: true })
})

it('tells tidy white space from other', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...'灯a。 \t\n\v\u00a0\u3000\0\u200b\ufeff\u2003'), { maxLength: 6 }),
      (signs) => {
        const text = signs.join('')
        const isUntidy = /[\t\n\r\f\u00a0\u3000\0\u200b\ufeff]|\s{2}/.test(text)
        expect(new Ink(text).isTidy).toBe(!isUntidy)
      },
    ),
    { numRuns: 2000 },
  )
})
