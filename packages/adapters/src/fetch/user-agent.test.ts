import { expect, it } from 'vitest'
import { userAgentOf, userAgentTrouble } from './user-agent.js'

it.each<[string | null, string]>([
  ['https://lab.example/crawl', 'jianbao/1.2.3 (+https://lab.example/crawl)'],
  ['mailto:crawl@lab.example', 'jianbao/1.2.3 (+mailto:crawl@lab.example)'],
  ['crawl@lab.example', 'jianbao/1.2.3 (+crawl@lab.example)'],
  [null, 'jianbao/1.2.3'],
])('%s', (contact, userAgent) => {
  expect(userAgentOf('1.2.3', contact)).toBe(userAgent)
})

it.each(['', ' ', 'a\r\nX-Evil: 1', 'https://lab.example/(a)', '实验室', 'a\tb'])('refuses %j', (contact) => {
  expect(() => userAgentOf('1.2.3', contact)).toThrow(RangeError)
})

it.each(['', ' a', 'a\r\nX-Evil: 1', 'a\nb', '实验室'])('%j is no user agent', (text) => {
  expect(userAgentTrouble(text)).toMatch(/cannot stand in a header/)
})

it('takes a user agent with spaces and brackets', () => {
  expect(userAgentTrouble('Lab/2 (+https://lab.example/crawl; research)')).toBeNull()
})
