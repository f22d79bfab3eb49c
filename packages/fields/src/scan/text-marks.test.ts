import { expect, test } from 'vitest'
import { worthSideBySide } from '../turns.js'
import { IS_ABBREVIATION } from './character-rows.js'
import { textMarks, visitor } from './text-marks.js'
import { OPENS_PLACE } from './word-openings.js'

const texts = Array.from({ length: 40 }, (_, at) =>
  '江州市公安局局长王力表示、'.repeat(1 + (at % 7) * 5).slice(at % 11),
)

test('a text has the same marks whatever others were read before it and since', () => {
  const alone = texts.map((text) => textMarks(text).slice())
  for (const group of [3, 16, 17, 40])
    for (let from = 0; from < texts.length; from += group) {
      const side = texts.slice(from, from + group)
      for (const text of side) textMarks(text)
      for (const [at, text] of side.entries()) expect(textMarks(text)).toEqual(alone[from + at])
    }
})

test('the marks of texts that go side by side are kept, each read after its title', () => {
  const articles = Array.from({ length: worthSideBySide }, (_, at) => ({
    title: `江州公安局第${at}次通报`,
    text: `${at}、${'江州市公安局局长王力表示、'.repeat(20)}`,
  }))
  const marks = articles.map(({ title, text }) => {
    textMarks(title)
    return textMarks(text)
  })
  for (const [at, { text }] of articles.entries()) expect(textMarks(text)).toBe(marks[at])
})

test('visits the places that are marked, in order, to the last', () => {
  const bits = OPENS_PLACE | IS_ABBREVIATION
  for (const text of [...texts, '抵沪', '赴江州，返京', '', '好'.repeat(200)]) {
    const marks = textMarks(text)
    const wanted = [...marks.keys()].filter((at) => ((marks[at] ?? 0) & bits) !== 0)
    const next = visitor(text, bits)
    const visited: number[] = []
    for (let at = next(0); at < text.length; at = next(at + 1)) visited.push(at)
    expect(visited).toEqual(wanted)
  }
})
