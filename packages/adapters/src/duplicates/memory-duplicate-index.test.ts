import { fingerprint } from '@jianbao/text'
import { expect, test } from 'vitest'
import { describeDuplicateIndex } from './duplicate-index.contract.js'
import { bulletin, story } from './invented-articles.contract.js'
import { createMemoryDuplicateIndex } from './memory-duplicate-index.js'

describeDuplicateIndex('memory', () => createMemoryDuplicateIndex())

test('takes nothing but the same text for a copy at a threshold of 1', () => {
  const index = createMemoryDuplicateIndex({ threshold: 1 })
  expect(index.claim('a', fingerprint(story(1)))).toBeNull()
  expect(index.claim('b', fingerprint(`${story(1)}完`))).toBeNull()
  expect(index.claim('c', fingerprint(story(1)))?.of).toBe('a')
})

test('finds the copy of each among many issues of one bulletin', () => {
  const index = createMemoryDuplicateIndex()
  const issues = Array.from({ length: 300 }, (_, number) => fingerprint(bulletin(number)))
  issues.forEach((print, number) => {
    expect(index.claim(`${number}`, print)).toBeNull()
  })
  issues.forEach((print, number) => {
    expect(index.claim(`copy of ${number}`, print)?.of).toBe(`${number}`)
  })
})
