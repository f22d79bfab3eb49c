import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from './fold.js'

const byDefinition = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '')

test.each([
  ['灯会开幕：首日 3 万人！', '灯会开幕首日3万人'],
  ['ＡＢＣ１２（上）', 'abc12上'],
  ['５０㎡ 的 Café', '50m2的café'],
  ['😀灯会', '灯会'],
  ['灯会', '灯会'],
  ['', ''],
])('%s is %s', (text, folded) => {
  expect(fold(text)).toBe(folded)
})

test('every unit alone and beside others', () => {
  for (let unit = 0; unit <= 0xffff; unit++) {
    const sign = String.fromCharCode(unit)
    for (const text of [sign, `灯${sign}A`, `e${sign}\u0301`, `\u1100${sign}`])
      if (fold(text) !== byDefinition(text)) expect.fail(`U+${unit.toString(16)} in ${JSON.stringify(text)}`)
  }
})

test('any text', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom(...'灯會Ａa１ ，Σςé\u0301ﾊﾞ가\u1100\u1161℃①﹝\ud83d\ude00'), { maxLength: 8 })
      .map((some) => some.join('')),
  )
  fc.assert(
    fc.property(texts, (text) => fold(text) === byDefinition(text)),
    { numRuns: 5000 },
  )
})
