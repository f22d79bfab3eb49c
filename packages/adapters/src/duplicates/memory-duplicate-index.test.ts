import { fingerprint } from '@jianbao/text'
import { expect, test } from 'vitest'
import { describeDuplicateIndex } from './duplicate-index.contract.js'
import { bulletin, officeBulletin, repost, story } from './invented-articles.contract.js'
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

test('tells 500 reposts from 500 issues of bulletins', () => {
  const index = createMemoryDuplicateIndex()
  const numbers = Array.from({ length: 500 }, (_, number) => number)
  for (const number of numbers) index.claim(`story ${number}`, fingerprint(story(number)))
  for (let office = 0; office < 100; office++) {
    index.claim(`office ${office} day 0`, fingerprint(officeBulletin(office, 0)))
  }
  const found = numbers.map((number) =>
    index.claim(`repost ${number}`, fingerprint(repost(story(number), number))),
  )
  const right = found.filter((duplicate, number) => duplicate?.of === `story ${number}`).length
  const issues = numbers.map((number) => officeBulletin(number % 100, 1 + Math.floor(number / 100)))
  const wrong = issues.filter(
    (text, number) => index.claim(`issue ${number}`, fingerprint(text)) !== null,
  ).length
  expect(right / 500).toBeGreaterThanOrEqual(0.95)
  expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.99)
})
