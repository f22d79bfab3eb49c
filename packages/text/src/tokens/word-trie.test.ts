import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NOWHERE, nodeOf, ROOT, wordTrie } from './word-trie.js'

function trieOf(words: readonly string[], room = 16) {
  const trie = wordTrie(room)
  const ends = words.map((word) => {
    let node = ROOT
    for (let at = 0; at < word.length; at++) node = trie.grow(node, word.charCodeAt(at))
    return node
  })
  return { trie, ends }
}

describe('wordTrie', () => {
  it('leads along its words and nowhere else', () => {
    const { trie, ends } = trieOf(['公安局', '公'])
    expect(ends.map((node) => node !== NOWHERE)).toEqual([true, true])
    expect(nodeOf(trie, '公安局')).toBe(ends[0])
    expect(nodeOf(trie, '公')).toBe(ends[1])
    expect(nodeOf(trie, '公安局', 1, 3)).toBe(NOWHERE)
    expect(nodeOf(trie, '公安局局')).toBe(NOWHERE)
    expect(nodeOf(trie, '')).toBe(ROOT)
    expect(trie.size()).toBe(4)
  })

  it('has one node for each beginning of its words, whatever they are and however little room it was given', () => {
    const word = fc.string({ unit: fc.constantFrom(...'公安局长🙂ab'), minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 40 }),
        word,
        fc.integer({ min: 1, max: 64 }),
        (words, asked, room) => {
          const { trie, ends } = trieOf(words, room)
          const beginnings = new Set([''])
          for (const known of words)
            for (let to = 0; to <= known.length; to++) beginnings.add(known.slice(0, to))
          expect(trie.size()).toBe(beginnings.size)
          expect(nodeOf(trie, asked) !== NOWHERE).toBe(beginnings.has(asked))
          expect(words.map((known) => nodeOf(trie, known))).toEqual(ends)
        },
      ),
    )
  })
})
