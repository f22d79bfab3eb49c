import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NOWHERE, ROOT, wordTrie } from './word-trie.js'

const LONGEST = 4

/** The cost that the trie finds for a word, infinite where it has none. */
function costIn(trie: ReturnType<typeof wordTrie>, word: string): number {
  let node = ROOT
  for (let i = 0; i < word.length; i++) {
    node = trie.step(node, word.charCodeAt(i))
    if (node === NOWHERE) return Number.POSITIVE_INFINITY
  }
  return trie.costs[node] ?? Number.POSITIVE_INFINITY
}

describe('wordTrie', () => {
  it('knows its words, not their beginnings, nor words that are too long', () => {
    const trie = wordTrie(
      new Map([
        ['公安局', 3],
        ['公', 2],
        ['公安局局长', 9],
      ]),
      LONGEST,
      (value) => value,
    )
    expect(costIn(trie, '公')).toBe(2)
    expect(costIn(trie, '公安局')).toBe(3)
    expect(costIn(trie, '公安')).toBe(Number.POSITIVE_INFINITY)
    expect(costIn(trie, '公安局局长')).toBe(Number.POSITIVE_INFINITY)
    expect(costIn(trie, '局')).toBe(Number.POSITIVE_INFINITY)
  })

  it('agrees with a map, whatever the words', () => {
    const word = fc.string({ unit: fc.constantFrom(...'公安局长🙂ab'), minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.nat(100)), { maxLength: 40 }), word, (entries, asked) => {
        const words = new Map(entries.filter(([known]) => known.length <= LONGEST))
        const trie = wordTrie(words, LONGEST, (value) => value)
        expect(costIn(trie, asked)).toBe(words.get(asked) ?? Number.POSITIVE_INFINITY)
      }),
    )
  })
})
