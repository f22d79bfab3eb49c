import { isUtf8 } from 'node:buffer'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodeValidUtf8 } from './decode-bytes.js'
import { isSoundText, undoMojibake } from './mojibake.js'
import { undoRuns } from './mojibake-runs.js'
import { dropReplacements, holdsReplacements } from './replacements.js'
import { isSoundUtf8 } from './sound-utf8.js'
import { gbkSymptoms, suspectsIn } from './suspects.js'

const sound = '市气象台发布消息说未来三天我市将有小雨。'
const signs = fc.oneof(
  fc.constantFrom(...gbkSymptoms),
  fc.constantFrom('plain', ' ', '<p>', sound, '。', 'é', 'ã', '¯', '𠮷', '\uFFFD', '锟斤拷'),
  fc.string({ unit: 'binary', maxLength: 9 }),
)
const pages = fc.array(signs, { maxLength: 40 }).map((parts) => Buffer.from(parts.join('')))

it('passes no text that is mojibake or has any in it', () => {
  let passed = 0
  fc.assert(
    fc.property(pages, fc.nat(3), fc.nat(3), (whole, head, tail) => {
      const bytes = whole.subarray(head, whole.length - tail)
      if (!isSoundUtf8(bytes)) return
      passed++
      // A character that is cut at either end is none.
      expect(isUtf8(bytes)).toBe(true)
      const text = new TextDecoder().decode(bytes)
      expect(undoMojibake(text)).toEqual({ kind: 'sound' })
      expect(suspectsIn(text)).toMatchObject({ gbk: 0, latin: 0 })
    }),
    { numRuns: 2000, examples: [[Buffer.from(sound), 0, 0]] },
  )
  expect(passed).toBeGreaterThan(0)
})

it('passes no text in which anything is undone', () => {
  let passed = 0
  fc.assert(
    fc.property(pages, (bytes) => {
      const text = new TextDecoder().decode(bytes)
      const suspects = suspectsIn(text)
      if (!isSoundText(text, suspects)) return
      passed++
      expect(undoMojibake(text)).toEqual({ kind: 'sound' })
      expect(undoRuns(text, suspects)).toEqual({ text, count: 0, samples: [] })
      expect(dropReplacements(text)).toEqual({ text, count: 0, tooMany: false, samples: [] })
    }),
    { numRuns: 2000, examples: [[Buffer.from(sound)]] },
  )
  expect(passed).toBeGreaterThan(0)
})

it.each([
  '',
  'plain',
  'café â 市',
  `<p>${sound}</p>`,
  `${sound.repeat(100)}𠮷`,
  `${sound}${[...gbkSymptoms][0]}${'x'.repeat(30)}${[...gbkSymptoms][1]}`,
])('passes %j', (text) => {
  expect(isSoundUtf8(Buffer.from(text))).toBe(true)
})

it('decodes what is valid as a decoder does, and sees what is lost', () => {
  fc.assert(
    fc.property(pages, (bytes) => {
      const text = new TextDecoder().decode(bytes)
      expect(decodeValidUtf8(bytes)).toBe(text)
      expect(holdsReplacements(bytes)).toBe(text.includes('\uFFFD'))
    }),
    { examples: [[Buffer.from('\ufeff市')], [Buffer.from('\ufeff')], [Buffer.alloc(0)]] },
  )
})
