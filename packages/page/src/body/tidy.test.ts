import { edited } from '@jianbao/text'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isBlank, tidy, tidyEdits } from './tidy.js'

it.each([
  ['\n    河堤上的路灯\n', '河堤上的路灯'],
  ['河堤上的\n   路灯', '河堤上的路灯'],
  ['河堤\t2031', '河堤 2031'],
  ['lamp\n  post', 'lamp post'],
  ['河堤 路灯', '河堤 路灯'],
  ['河堤\u00a0\u00a0路灯', '河堤 路灯'],
  ['河堤 \u3000 路灯', '河堤\u3000路灯'],
  ['路\0灯\u200b亮\ufeff了', '路灯亮了'],
  ['\u3000\u00a0\n', ''],
  ['', ''],
])('%j is shown as %j', (text, shown) => {
  expect(tidy(text)).toBe(shown)
})

const texts = fc
  .array(fc.constantFrom(...'灯路a1. \t\n\r\f\v\u00a0\u3000\0\u200b\ufeff\u2003\u2028'), { maxLength: 9 })
  .map((signs) => signs.join(''))

it('leaves as it is what there is nothing to do with', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(isBlank(text)).toBe(text.trim() === '')
      const trimmed = text.trim()
      const untidy = /[\t\n\r\f\u00a0\u3000\0\u200b\ufeff]|\s{2}/.test(trimmed)
      expect(tidy(text)).toBe(untidy ? edited(trimmed, tidyEdits(trimmed)) : trimmed)
    }),
    { numRuns: 3000 },
  )
})
