import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { wordList, wordListUrl } from './word-list.js'

test('words may open with what each of them opens with, and few other neighbours may', () => {
  const { mayOpen } = wordList()
  const words = readFileSync(wordListUrl, 'utf8')
    .split('\n')
    .map((line) => line.split(' ')[0] ?? '')
  for (const word of words)
    if (word.length > 1 && !mayOpen(word.charCodeAt(0), word.charCodeAt(1))) expect.fail(word)
  const openings = new Set(words.map((word) => word.slice(0, 2)))
  let wrong = 0
  for (let second = 0x4e00; second < 0x9000; second++)
    if (mayOpen(0x4eba, second) && !openings.has(`人${String.fromCharCode(second)}`)) wrong++
  expect(wrong).toBeLessThan(0.15 * (0x9000 - 0x4e00))
})
