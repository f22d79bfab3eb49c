import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segmentationCosts } from './segmentation-costs.js'
import { tagWords } from './tag-words.js'
import { parseWordList, wordFrequency, wordList, wordListUrl, wordTag } from './word-list.js'
import { nodeOf } from './word-trie.js'

describe('tagWords', () => {
  it('gives words with parts of speech and places', () => {
    expect(tagWords('民警 赶到现场')).toEqual([
      { word: '民警', tag: 'n', start: 0, end: 2 },
      { word: '赶到', tag: 'v', start: 3, end: 5 },
      { word: '现场', tag: 'n', start: 5, end: 7 },
    ])
  })

  it('covers every character but whitespace, in order, whatever the text', () => {
    const text = fc.string({
      unit: fc.oneof(fc.constantFrom(...'公安局🙂𠮷 \n\0a1。'), fc.string({ minLength: 1, maxLength: 1 })),
    })
    fc.assert(
      fc.property(text, (given) => {
        let at = 0
        let kept = ''
        for (const { word, start, end } of tagWords(given)) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(given.slice(start, end)).toBe(word)
          expect(given.slice(at, start).replace(/\0/gu, '').trim()).toBe('')
          kept += word
          at = end
        }
        expect(kept.replace(/[\s\0]/gu, '')).toBe(given.replace(/[\s\0]/gu, ''))
      }),
    )
  })
})

describe('tagWords beside nodejieba', () => {
  it('gives what its `tag` gives', () => {
    const nodejieba = createRequire(import.meta.url)('nodejieba')
    const pieces = fc.constantFrom(
      ...'的在了和与被把从人民法院公安局民警介绍查获现金诸葛慕容娜婷磊鑫罗江州市区县镇村',
      ...['派出所', '抓获归案', '中华人民共和国', '刑事拘留', '两百余', '阿依古丽', '老字号'],
      ...['4', '12.5', 'A', 'iPhone', '%', '“', '》', '·', ' ', '，', '。', '\t', '𠮷'],
    )
    const texts = fc.sample(fc.string({ unit: pieces, minLength: 1, maxLength: 30 }), {
      numRuns: 2000,
      seed: 1,
    })
    nodejieba.load({ dict: fileURLToPath(wordListUrl) })
    const wanted = texts.map((text): Tagged[] =>
      nodejieba.tag(text).filter(({ word }: Tagged) => word.trim() !== ''),
    )
    expect(texts.map((text) => tagWords(text).map(({ word, tag }) => ({ word, tag })))).toEqual(wanted)
  })
})

interface Tagged {
  readonly word: string
  readonly tag: string
}

describe('segmentationCosts', () => {
  it('has the same best cost from both ends, and none better than through any cut', () => {
    const run = '江州市公安局民警介绍'
    const { upTo, from } = segmentationCosts(run)
    expect(upTo[run.length]).toBeCloseTo(from[0] ?? -1)
    for (let cut = 0; cut <= run.length; cut++) {
      expect((upTo[cut] ?? 0) + (from[cut] ?? 0)).toBeGreaterThanOrEqual((from[0] ?? 0) - 1e-9)
    }
  })

  it('finds a word cheaper than its characters', () => {
    const word = segmentationCosts('公安局').from[0] ?? 0
    const apart = [...'公安局'].reduce(
      (sum, character) => sum + (segmentationCosts(character).from[0] ?? 0),
      0,
    )
    expect(word).toBeLessThan(apart)
  })
})

describe('wordFrequency', () => {
  it('is 0 for what is no word, the beginning of one, or the full name of a person', () => {
    expect(wordFrequency('公安')).toBeGreaterThan(0)
    for (const other of ['公安🙂', '', '中华人民共和'])
      expect([wordFrequency(other), wordTag(other)]).toEqual([0, null])
    expect([wordFrequency('任弼时'), wordTag('任弼时')]).toEqual([0, 'nrfg'])
  })
})

describe('wordList', () => {
  it('has under each word what its line says', () => {
    const lines = readFileSync(wordListUrl, 'utf8').trim().split('\n')
    const { step, counts, costs, tags, tagNames, total } = wordList()
    const read = lines.map((line) => {
      const [word = ''] = line.split(' ')
      const node = nodeOf({ step }, word)
      return `${word} ${counts[node]} ${tagNames[tags[node] ?? 0]}`
    })
    expect(read).toEqual(lines)
    expect(total).toBe(lines.reduce((sum, line) => sum + Number(line.split(' ')[1]), 0))
    expect(counts.filter((count) => count > 0).length).toBe(lines.length)
    expect(counts.every((count, node) => count > 0 === (costs[node] ?? 0) < Number.POSITIVE_INFINITY)).toBe(
      true,
    )
  })

  it.each([
    '公安 3\n',
    '公安 0 n\n',
    '公安 3 n',
    ' 3 n\n',
    '民警 3 n\n公安 3 n\n',
    '公安 3 n\n公安 3 n\n',
    '公安局 3 n\n公安 3 n\n',
  ])('refuses %j', (content) => {
    expect(() => parseWordList(content)).toThrow('bad line')
  })
})
