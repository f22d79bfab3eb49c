import fc from 'fast-check'
import { expect, test } from 'vitest'
import { glossSigns } from './gloss-signs.js'

/** The same as a pattern, which takes three times as long on a page. */
const sign = /[\u00c0-\u036f]|[(（[［〔【{｛＜〈《「](?<=[\u2e80-\uffff] ?.)(?![\u4e00-\u9fff])/g

const placesOf = (text: string) => Array.from(text.matchAll(sign), ({ index }) => index)

const piece = fc.constantFrom(
  ...[
    '<a href="',
    'f(x)[0]{',
    ' ',
    '\n',
    '網',
    '𠮷',
    '，',
    '(',
    '（',
    '《',
    '「',
    'huì',
    'é',
    '×',
    '\u0304',
    '\xa0',
  ],
  ...['function markup() {'.repeat(3), '汉字'.repeat(7), '?', '\ue5e5'],
)

test('accented letters, and brackets behind Chinese characters and marks', () => {
  expect(glossSigns('會(huì)議（一） (a) é，「x')).toEqual([1, 4, 11, 15, 17])
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('')
      expect(glossSigns(text)).toEqual(placesOf(text))
    }),
    { numRuns: 3000 },
  )
})

test('wherever a long text is parted', () => {
  const size = 1 << 15
  for (const ending of ['會(huì)', '會 (huì)', '會（会', 'é', '會(']) {
    for (let before = size - 16; before <= size + 4; before++) {
      const text = `${'a'.repeat(before)}${ending}${'b'.repeat(40)}${ending}`
      const found = glossSigns(text).filter((at) => !/[\u4e00-\u9fff]/.test(text.charAt(at + 1)))
      expect(found).toEqual(placesOf(text))
    }
  }
})
