import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isCrossedByWord, wordList, wordListUrl, wordTag } from './word-list.js'
import { NOWHERE, nodeOf } from './word-trie.js'

test('two characters lead where two steps lead, and nowhere where no word begins with them', () => {
  const list = wordList()
  const words = readFileSync(wordListUrl, 'utf8')
    .split('\n')
    .map((line) => line.split(' ')[0] ?? '')
  for (const word of words) {
    if (word.length < 2) continue
    const pair = list.pairs.find(word.charCodeAt(0), word.charCodeAt(1))
    const node = nodeOf(list, word, 0, 2)
    if (list.pairs.nodeAt(pair) !== node || list.pairs.costAt(pair) !== list.costs[node]) expect.fail(word)
    if (word.length > 2 && !list.pairs.mayGoOn(pair, word.charCodeAt(2))) expect.fail(word)
  }
  const openings = new Set(words.map((word) => word.slice(0, 2)))
  for (let second = 0x4e00; second < 0x9000; second++)
    if (!openings.has(`人${String.fromCharCode(second)}`))
      expect(list.pairs.find(0x4eba, second)).toBe(NOWHERE)
})

test('a word reaches over a place: one of those that begin before it and end behind', () => {
  const text = '市中级人民法院副院长孙某某与珠海某公司在乌鲁木齐签约，江某说中华人民共和国外交部'
  for (let at = 0; at <= text.length; at++) {
    let crossed = false
    for (let start = 0; start < at; start++)
      for (let end = at + 1; end <= text.length; end++) crossed ||= wordTag(text, start, end) !== null
    expect([at, isCrossedByWord(text, at)]).toEqual([at, crossed])
  }
})
