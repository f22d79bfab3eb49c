import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { wordList, wordListUrl } from './word-list.js'
import { NOWHERE, nodeOf } from './word-trie.js'

test('two characters lead where two steps lead, and nowhere where no word begins with them', () => {
  const list = wordList()
  const words = readFileSync(wordListUrl, 'utf8')
    .split('\n')
    .map((line) => line.split(' ')[0] ?? '')
  for (const word of words)
    if (word.length > 1 && list.pair(word.charCodeAt(0), word.charCodeAt(1)) !== nodeOf(list, word, 0, 2))
      expect.fail(word)
  const openings = new Set(words.map((word) => word.slice(0, 2)))
  for (let second = 0x4e00; second < 0x9000; second++)
    if (!openings.has(`人${String.fromCharCode(second)}`)) expect(list.pair(0x4eba, second)).toBe(NOWHERE)
})
