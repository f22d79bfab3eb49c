import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lettersOf } from '../letter-kinds.js'
import { findTeasers, mayHoldTeasers } from './doubled-lines.js'
import { repeatedRuns } from './repeated-runs.js'
import { mayRepeat } from './repeated-sentences.js'
import { sentenceUnits } from './sentence-units.js'

const textOf = (pieces: readonly string[], maxLength: number) =>
  fc.array(fc.constantFrom(...pieces), { maxLength }).map((some) => some.join(''))

test.each([
  ['水库今天开闸放水了。下游各村都没有人受伤。水库，今天开闸放水了！', true],
  ['水库今天开闸放水了。\n“水库今天开闸放水了？”\n他问。', true],
  ['水库今天开闸放水了。下游各村都没有人受伤。', false],
  ['水库放水。水库放水。水库放水。', false],
  ['“水库今天开闸放水了吗？”他问。水库今天开闸放水了吗？', false],
  ['水库今天开闸放水了，下游各村…更多\n', true],
])('a sentence that stands twice: %s', (text, repeats) => {
  expect(mayRepeat(text)).toBe(repeats)
})

test('no run of repeated sentences is passed over', () => {
  const pieces = [
    '水库今天',
    '开闸放水',
    '𠮷县',
    '😀',
    '？',
    '！',
    '。',
    '”',
    '）',
    '，',
    '\n',
    '…更多',
    '[详细]',
    ' ',
  ]
  fc.assert(
    fc.property(textOf(pieces, 40), (text) => {
      if (!mayRepeat(text)) expect(repeatedRuns(sentenceUnits(text))).toEqual([])
    }),
    { numRuns: 3000 },
  )
})

test('no teaser is passed over', () => {
  const lines = [
    '水库今天开闸放水',
    '下游各村没有人受伤',
    '𠮷县派出了三百人',
    '😀',
    '…',
    '。',
    '\n',
    '\n',
    '摘要：',
    '【',
  ]
  fc.assert(
    fc.property(textOf(lines, 30), (text) => {
      if (!mayHoldTeasers(text)) expect(findTeasers(text)).toEqual([])
    }),
    { numRuns: 3000 },
  )
})

test('the letters of a text are its letters and digits, of whatever plane', () => {
  const pieces = ['水', 'é', '٣', '①', '𠮷', '😀', '\ud842', '\udfb7', '，', ' ', '\n']
  fc.assert(
    fc.property(textOf(pieces, 20), (text) => {
      expect(lettersOf(text)).toBe(text.replace(/[^\p{L}\p{N}]/gu, ''))
    }),
  )
})
