import { textOfUnits } from '@jianbao/text'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decode } from './decode.js'
import { decodeValidUtf8, partsOf, unitsOf } from './decode-bytes.js'
import { isSound, undoMojibake } from './mojibake.js'
import { undoRuns } from './mojibake-runs.js'
import { readingOf } from './reading.js'
import { dropReplacements, dropUnread } from './replacements.js'
import { surveyOf } from './survey.js'
import { gbkSymptoms } from './suspects.js'

const sound = '市气象台发布消息说未来三天我市将有小雨。'
const signs = fc.oneof(
  fc.constantFrom(...gbkSymptoms),
  fc.constantFrom(
    'plain',
    ' ',
    '<p>',
    sound,
    '。',
    'é',
    'ã',
    '¯',
    '𠮷',
    '\uFFFD',
    '锟斤拷',
    '\ue5e5',
    '\x85',
  ),
  fc.constantFrom('(', '（', '「', '[x]', '網(wǎng)', '，'),
  fc.string({ unit: 'binary', maxLength: 9 }),
)
const texts = fc.array(signs, { maxLength: 40 }).map((parts) => parts.join(''))

/** The same as patterns, each of which takes longer on a page than the survey does for all. */
const symptom = `[${[...gbkSymptoms].join('')}]`
const nearSymptom = new RegExp(`(?<=${symptom}[^]{0,4})${symptom}`, 'g')
const latin = /[\u00e2-\u00ef](?=[\u0080-\uffff])/g
const gloss = /[\u00c0-\u036f]|[(（[［〔【{｛＜〈《「](?<=[\u2e80-\uffff] ?.)(?![\u4e00-\u9fff])/g
const placesOf = (text: string, pattern: RegExp) => Array.from(text.matchAll(pattern), ({ index }) => index)
const countOf = (text: string, pattern: RegExp) => placesOf(text, pattern).length

it('sees what patterns see', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { suspects, unread, reading, glossSigns } = surveyOf(unitsOf(text))
      expect(suspects).toEqual({
        gbk: countOf(text, nearSymptom),
        latin: countOf(text, latin),
        lost: countOf(text, /锟/g),
      })
      expect(unread).toEqual(placesOf(text, /\uFFFD/g))
      expect(reading).toEqual(readingOf(text))
      expect(glossSigns).toEqual(placesOf(text, gloss))
    }),
    { numRuns: 3000 },
  )
})

it('tells how a text reads by its beginning', () => {
  const late = `${'x'.repeat(300_000)}${sound}`
  expect(surveyOf(unitsOf(late)).reading.wide).toBe(0)
  const long = sound.repeat(1000)
  expect(surveyOf(unitsOf(long)).reading).toEqual(readingOf(long))
})

it('passes no text in which anything is undone', () => {
  let passed = 0
  fc.assert(
    fc.property(texts, (text) => {
      const survey = surveyOf(unitsOf(text))
      if (!isSound(survey)) return
      passed++
      expect(undoMojibake(text, survey)).toEqual({ kind: 'sound' })
      expect(undoRuns(text, survey.suspects)).toEqual({ text, count: 0, samples: [] })
      const { tooMany, ...expected } = dropReplacements(text)
      const { units, ...clean } = dropUnread(unitsOf(text), survey.unread)
      expect(clean.tooMany).toBe(tooMany)
      if (!tooMany) expect({ ...clean, text: textOfUnits(units) }).toEqual({ tooMany, ...expected })
    }),
    { numRuns: 2000, examples: [[sound]] },
  )
  expect(passed).toBeGreaterThan(0)
})

it.each([
  ['網\uFFFD(wǎng)絡\uFFFDluò', true],
  ['網\uFFFD(a)絡\uFFFD(b)', false],
  [`<!-- ${sound.repeat(4000)} --><p>網\uFFFD(wang)</p>`, true],
  [`<!-- ${sound.repeat(4000)} --><p>網 \uFFFD(wang2</p>`, false],
])('tells whether %# has glosses, whatever is left out before and between', (spoilt, glossed) => {
  const decoded = decode(Buffer.from(`${sound.repeat(9)}${spoilt}`), null, 'html')
  if ('reason' in decoded) throw new Error(decoded.message)
  expect(decoded.text).toBe(decoded.parts.join(''))
  expect(decoded.text).not.toContain('\uFFFD')
  expect(decoded.glossed).toBe(glossed)
})

it('gives a long page in parts, each from a tag on', () => {
  const units = (text: string) => partsOf(unitsOf(text))
  expect(units('')).toEqual([''])
  expect(units('<p>短</p>')).toEqual(['<p>短</p>'])
  const item = '<li>一条</li>'
  const long = item.repeat(20_000)
  const parts = units(long)
  expect(parts.length).toBeGreaterThan(2)
  expect(parts.join('')).toBe(long)
  expect(parts.every((part) => part.startsWith('<'))).toBe(true)
  const code = 'x'.repeat(200_000)
  expect(units(`<script>${code}</script><p>`)).toEqual([`<script>${code}`, '</script><p>'])
  expect(units(code)).toEqual([code])
})

it.each([
  '',
  'plain',
  'café â 市',
  `<p>${sound}</p>`,
  `${sound.repeat(100)}𠮷`,
  `${sound}${[...gbkSymptoms][0]}${'x'.repeat(30)}${[...gbkSymptoms][1]}`,
])('passes %j', (text) => {
  expect(isSound(surveyOf(unitsOf(text)))).toBe(true)
})

it('decodes what is valid as a decoder does', () => {
  fc.assert(
    fc.property(texts, (written) => {
      const bytes = Buffer.from(written)
      const text = new TextDecoder().decode(bytes)
      const { units, parts } = decodeValidUtf8(bytes)
      expect(parts().join('')).toBe(text)
      expect(units).toEqual(unitsOf(text))
    }),
    { examples: [['\ufeff市'], ['\ufeff'], ['']] },
  )
})
