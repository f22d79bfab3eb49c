import { expect, test } from 'vitest'
import { textMarks } from './text-marks.js'

test('a text has the same marks whatever others were read before it and since', () => {
  const texts = Array.from({ length: 40 }, (_, at) =>
    '江州市公安局局长王力表示、'.repeat(1 + (at % 7)).slice(at),
  )
  const alone = texts.map((text) => textMarks(text).slice())
  for (const group of [3, 16, 17, 40])
    for (let from = 0; from < texts.length; from += group) {
      const side = texts.slice(from, from + group)
      for (const text of side) textMarks(text)
      for (const [at, text] of side.entries()) expect(textMarks(text)).toEqual(alone[from + at])
    }
})
