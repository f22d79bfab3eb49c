import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cutByList } from './cut-by-list.js'
import { cutByCutter } from './tag-words.js'
import { wordListUrl } from './word-list.js'

const words = readFileSync(wordListUrl, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' ')[0] ?? '')

it('cuts as nodejieba does, where it cuts', () => {
  const word = fc.constantFrom(...words)
  const part = fc.oneof(
    word,
    word,
    fc.constantFrom(...'某贰，a0 \ud800', '云计算', '玘', '的', '赵', '钱一', '丽丽'),
  )
  let cut = 0
  let left = 0
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), fc.nat(9), (parts, offset) => {
      const text = parts.join('')
      const found = cutByList(text, offset, cutByCutter)
      if (found === null) left++
      else {
        cut++
        expect(found).toEqual(cutByCutter(text, offset))
      }
    }),
    { numRuns: 3000, seed: 11 },
  )
  expect(Math.min(cut, left)).toBeGreaterThan(500)
})

it.each(['', 'T恤', '蓝翔', '记者，', `${'公安'.repeat(33)}`])('leaves %j to nodejieba', (text) => {
  expect(cutByList(text, 0, cutByCutter)).toEqual(text === '' ? [] : null)
})
