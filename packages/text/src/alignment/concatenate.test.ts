import { expect, it } from 'vitest'
import { alignmentOf, edited, sourceRange } from './alignment.js'
import { concatenate } from './concatenate.js'

it('joined texts say of each word where it stands in the joined sources', () => {
  const sources = ['〔页〕河水上涨(zhǎng)', '  桥被冲走。广告', '村民撤离。']
  const edits = [
    [
      { start: 0, end: 3, replacement: '' },
      { start: 7, end: 14, replacement: '' },
    ],
    [
      { start: 0, end: 2, replacement: '' },
      { start: 7, end: 9, replacement: '' },
    ],
    [{ start: 2, end: 4, replacement: '转移' }],
  ]
  const texts = sources.map((source, i) => edited(source, edits[i] ?? []))
  expect(texts).toEqual(['河水上涨', '桥被冲走。', '村民转移。'])
  const alignment = concatenate(
    sources.map((source, i) => ({
      alignment: alignmentOf(edits[i] ?? []),
      length: texts[i]?.length ?? 0,
      sourceLength: source.length,
    })),
    1,
  )
  const [text, source] = [texts.join('\n'), sources.join('')]
  const madeOf = (words: string) => {
    const start = text.indexOf(words)
    const range = sourceRange(alignment, { start, end: start + words.length })
    return source.slice(range.start, range.end)
  }
  expect(['河水', '上涨', '桥被冲走。', '村民', '转移', '。', '。\n村民'].map(madeOf)).toEqual([
    '河水',
    '上涨',
    '桥被冲走。',
    '村民',
    '撤离',
    '。',
    '。广告村民',
  ])
  expect(madeOf('转移。')).toBe('撤离。')
  const end = sourceRange(alignment, { start: text.length - 1, end: text.length })
  expect(source.slice(end.start, end.end)).toBe('。')
})
