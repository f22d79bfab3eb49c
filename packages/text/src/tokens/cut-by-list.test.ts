import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { tagWords } from './tag-words.js'
import { wordListUrl } from './word-list.js'

const words = readFileSync(wordListUrl, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' ')[0] ?? '')

it('cuts as nodejieba does with the same list, at any length', () => {
  const word = fc.constantFrom(...words)
  const other = fc.constantFrom(...'某贰，a0玘的赵\u3000', '钱一', '丽丽', '赌毒', '12.5%')
  const texts = fc.sample(fc.array(fc.oneof(word, word, other), { minLength: 1, maxLength: 300 }), {
    numRuns: 1000,
    seed: 11,
  })
  const nodejieba = createRequire(import.meta.url)('nodejieba')
  nodejieba.load({ dict: fileURLToPath(wordListUrl) })
  const wanted = texts.map((parts) =>
    nodejieba.cut(parts.join(''), true).filter((cut: string) => cut.trim() !== ''),
  )
  expect(texts.map((parts) => tagWords(parts.join('')).map(({ word }) => word))).toEqual(wanted)
})
