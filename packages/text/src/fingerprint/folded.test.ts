import fc from 'fast-check'
import { expect, test } from 'vitest'
import { simplifiedView } from '../script/simplified-view.js'
import { foldedText } from './folded.js'

test('a text is folded as Unicode says, whatever stands side by side in it', () => {
  const characters = fc.constantFrom(
    ...'aＡÀe\u0301か\u3099ｶﾞ가\u1100\u1161…㎡①ﬁΣİ鎮衞😀。 \u3000\u00a0\u00b4\ud83d',
  )
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: characters }), fc.string({ unit: 'binary' })), (text) => {
      const folded = simplifiedView(text.normalize('NFKC')).toLowerCase()
      expect(String.fromCharCode(...foldedText(text).units)).toBe(folded)
    }),
    { numRuns: 1000 },
  )
})

test('every character by itself, and between others', () => {
  for (let unit = 0; unit < 0x10000; unit++) {
    const text = `e${String.fromCharCode(unit)}か`
    const folded = simplifiedView(text.normalize('NFKC')).toLowerCase()
    if (String.fromCharCode(...foldedText(text).units) !== folded) expect.fail(`U+${unit.toString(16)}`)
  }
})
