import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sharedPassage } from './shared-passage.js'

const passage = '渡口的石阶修了三个月，终于在入冬之前重新开放，船工老潘说等这一天等得太久'

function quoted(text: string, other: string): string | null {
  const span = sharedPassage(text, other)
  return span && text.slice(span.start, span.end)
}

test('is the longest that both have', () => {
  const one = `本网综合消息。先说天气，今天有雨。${passage}。责任编辑周某`
  const other = `${passage}！另据了解，先说天气，今天有雨，明天也有雨。`
  expect(quoted(one, other)).toBe(passage)
})

test('goes on over other blanks, line breaks and punctuation, and is quoted as it stands here', () => {
  const broken = passage.replace('，', '\n').replace('，', ', ')
  expect(quoted(broken, passage)).toBe(broken)
  expect(quoted(passage, broken)).toBe(passage)
})

test('is found behind another place that begins alike', () => {
  const decoy = '渡口的石阶修了三个月，终于在入冬之前'
  expect(quoted(`${passage}。`, `${decoy}停工。${decoy}塌了。${passage}。`)).toBe(passage)
})

test('is none where nothing longer than a phrase is shared', () => {
  expect(quoted(passage, '船工老潘说，入冬之前不再出船。')).toBeNull()
  expect(quoted('', '')).toBeNull()
})

test('never tears a character beyond U+FFFF', () => {
  const [one, other] = [`𠮷${'一二三四五六七八九十甲乙丙'}𠮷`, `𠮸${'一二三四五六七八九十甲乙丙'}𠮸`]
  expect(quoted(one, other)).toBe('一二三四五六七八九十甲乙丙')
})

test('is a slice of both, and as long as the longest there is where no text repeats itself', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'天地玄黄宇宙洪荒日月盈昃辰宿列张'), maxLength: 80 })
  fc.assert(
    fc.property(
      letters,
      letters,
      fc.string({ minLength: 12, maxLength: 40, unit: fc.constantFrom(...'寒来暑往秋收冬藏') }),
      (a, b, middle) => {
        const found = quoted(`${a}${middle}${b}`, `${b}${middle}${a}`)
        expect(found?.length).toBeGreaterThanOrEqual(middle.length)
        expect(`${b}${middle}${a}`).toContain(found)
      },
    ),
  )
})

test('ends soon on texts made to be slow', () => {
  const length = 60_000
  expect(quoted('啊'.repeat(length), `${'啊'.repeat(length)}呀`)?.length).toBeGreaterThan(10_000)
  expect(quoted('啊呀'.repeat(length), `${'呀啊啊'.repeat(length)}`)).toBeNull()
})
