import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordCounts, wordLists } from './word-counts.js'

test('counts as patterns of the same words do', () => {
  const lists = [['台币', '新台币', '币值', '网'], ['网络', '币'], [], ['台', '台币']]
  const counted = wordLists(lists)
  const texts = fc
    .array(fc.constantFrom(...'新台币值网络a𠮷'), { maxLength: 20 })
    .map((some) => some.join(''))
  fc.assert(
    fc.property(texts, (text) => {
      const byPattern = lists.map((words) =>
        words.length === 0 ? 0 : (text.match(new RegExp(words.join('|'), 'gu'))?.length ?? 0),
      )
      expect(wordCounts(text, counted)).toEqual(byPattern)
    }),
    { numRuns: 2000 },
  )
})
