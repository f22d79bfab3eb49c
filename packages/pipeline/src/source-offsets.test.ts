import { toSimplified } from '@jianbao/text'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { processInput } from './pipeline.js'

const clauses = [
  '清溪縣警方昨日通報，',
  '𠮷慶村網絡詐騙案告破，',
  '查獲嫌疑人12名、電腦30台，',
  '涉案金額約45萬元，',
  '浙江省多個縣市的民眾受騙。',
  '警員搭計程車趕到現場，',
  '縣長田小禾表示將嚴懲。',
  '記者隨後走訪了三家網吧。',
]

const glosses: Readonly<Record<string, string>> = {
  網: 'wǎng',
  騙: 'piàn',
  獲: 'huò',
  縣: 'xiàn',
  約: 'yuē',
  萬: 'wàn',
}

/** Ways in which a page may write a character. */
const ways: readonly ((character: string) => string)[] = [
  (character) => character,
  (character) => `&#x${character.codePointAt(0)?.toString(16)};`,
  (character) => `<b>${character}</b>`,
  (character) => `${character}<!-- 註 -->`,
  (character) => `${character}\u200b`,
  (character) => (glosses[character] === undefined ? character : `${character}(${glosses[character]})`),
]

/** What a page's way of writing leaves to be read. */
function read(source: string): string {
  return source
    .replace(/<!--.*?-->|<[^>]*>|\u200b|\(\p{Ll}+\)/gu, '')
    .replace(/&#x([0-9a-f]+);/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
}

const paragraph = fc
  .array(
    fc.record({
      clause: fc.constantFrom(...clauses),
      way: fc.array(fc.nat(ways.length * 3), { maxLength: 12 }),
    }),
    {
      minLength: 8,
      maxLength: 14,
    },
  )
  .map((chosen) =>
    [{ clause: '警方查獲電腦30台，', way: [] }, ...chosen]
      .map(({ clause, way }) =>
        Array.from(clause, (character, i) =>
          (ways[way[i % Math.max(1, way.length)] ?? 0] ?? ways[0])?.(character),
        ).join(''),
      )
      .join(''),
  )

it('a mention’s source reads as its quote, however the page writes it', () => {
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 2, maxLength: 4 }), (paragraphs) => {
      const html = `<html><body><h1>清溪縣破案</h1><div>${paragraphs.map((text) => `<p>　　${text}</p>`).join('\n')}</div></body></html>`
      const outcome = processInput({ bytes: Buffer.from(html), format: 'html' }, { sourceOffsets: true })
      if ('reject' in outcome) throw new Error(outcome.reject.message)
      const { record } = outcome
      const source = Array.from(html)
      const mentions = [
        ...record.counts,
        ...record.amounts,
        ...record.provinces.flatMap((one) => one.mentions),
      ]
      expect(mentions.map(({ quote }) => quote)).toContain('30台')
      for (const { quote, source_start, source_end } of mentions) {
        const words = read(source.slice(source_start ?? 0, source_end ?? 0).join(''))
        expect(toSimplified(words, { hint: record.script }).text).toBe(read(quote))
      }
    }),
    { numRuns: 60 },
  )
})

it('has no place for a mention of the byline', () => {
  const text =
    '清溪縣破案\n來源：清溪網\n　　清溪縣警方昨日通報，查獲嫌疑人12名，涉案金額約45萬元。（記者 田小禾）'
  const outcome = processInput({ bytes: Buffer.from(text), format: 'text' }, { sourceOffsets: true })
  const mentions = 'record' in outcome ? outcome.record.roles.flatMap((role) => role.mentions) : []
  expect(mentions).toContainEqual({
    quote: '田小禾',
    start: null,
    end: null,
    source_start: null,
    source_end: null,
  })
})
