import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packedTrie, sortedWords } from './packed-trie.js'
import { NOWHERE, nodeOf } from './word-trie.js'

function trieOf(given: readonly string[]) {
  const sorted = sortedWords(new Set(given))
  return { words: sorted.words, trie: packedTrie(sorted) }
}

describe('packedTrie', () => {
  it('leads along its words and nowhere else', () => {
    const { trie } = trieOf(['公', '公安局', '民警'])
    expect(trie.size).toBe(6)
    expect(nodeOf(trie, '公')).toBe(trie.ends[0])
    expect(nodeOf(trie, '公安局')).toBe(trie.ends[1])
    expect(nodeOf(trie, '民警')).toBe(trie.ends[2])
    for (const other of ['安', '公局', '公安局局', '民公']) expect(nodeOf(trie, other)).toBe(NOWHERE)
  })

  it('has one node for each beginning of its words, however many of them follow on one', () => {
    const characters = Array.from({ length: 40 }, (_, at) => String.fromCharCode(0x4e00 + at * 7))
    const word = fc.string({ unit: fc.constantFrom(...characters, '🙂', 'a'), minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(word, { maxLength: 200 }), word, (given, asked) => {
        const { words, trie } = trieOf(given)
        const beginnings = new Set([''])
        for (const known of words)
          for (let to = 0; to <= known.length; to++) beginnings.add(known.slice(0, to))
        expect(trie.size).toBe(beginnings.size)
        expect(nodeOf(trie, asked) !== NOWHERE).toBe(beginnings.has(asked))
        expect(words.map((known) => nodeOf(trie, known))).toEqual([...trie.ends])
      }),
    )
  })
})
