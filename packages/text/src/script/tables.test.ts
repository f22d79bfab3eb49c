import { describe, expect, test } from 'vitest'
import { readTable } from './read-table.js'
import { type Region, regionalWords } from './regional-words.js'

const words = readTable('regional-words.tsv', ['word', 'mainland', 'variants', 'keep', 'reason'])
const phrases = readTable('script-phrases.tsv', ['stage', 'before', 'after', 'reason'])

describe.each<Region>(['tw', 'hk'])('regional words of %s', (region) => {
  const own = words.filter(([, , variants = '']) => variants.split(',').includes(region))
  const inMainland = (text: string) =>
    regionalWords(text, region).reduceRight((done, { start, end, mainland }) => {
      return done.slice(0, start) + mainland + done.slice(end)
    }, text)

  test('each becomes its mainland word, which stays', () => {
    expect(own.map(([word = '']) => [word, inMainland(word)])).toEqual(
      own.map(([word, mainland]) => [word, mainland]),
    )
    expect(own.map(([, mainland = '']) => inMainland(mainland))).toEqual(own.map(([, mainland]) => mainland))
  })

  test('stay in the longer words that hold them, unless those are regional themselves', () => {
    const mainland = new Map(own.map(([word = '', to = '']) => [word, to]))
    for (const [word = '', , , keep = ''] of own) {
      for (const longer of keep.split(',').filter((each) => each !== '')) {
        expect(longer).toContain(word)
        expect(inMainland(longer)).toBe(mainland.get(longer) ?? longer)
      }
    }
  })

  test('none stands twice', () => {
    expect(new Set(own.map(([word]) => word)).size).toBe(own.length)
  })
})

test('regional words have a region there is, and a reason', () => {
  for (const [, , variants, , reason] of words) {
    expect(variants).toMatch(/^(?:tw|hk|tw,hk)$/)
    expect(reason).not.toBe('')
  }
})

test('phrases stand once each, in a stage there is, with a reason, and keep their length', () => {
  expect(new Set(phrases.map(([stage, before]) => `${stage} ${before}`)).size).toBe(phrases.length)
  for (const [stage, before = '', after = '', reason] of phrases) {
    expect(stage).toMatch(/^(?:regional|final)$/)
    expect(Array.from(after).length).toBe(Array.from(before).length)
    expect(reason).not.toBe('')
  }
})
