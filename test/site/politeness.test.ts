import { expect, it } from 'vitest'
import type { Logged } from './news-server.js'
import { impatience, impoliteness } from './politeness.js'

const request = (host: string, path: string, start: number, end: number, status = 200): Logged => ({
  ...{ host, path, start, end, status },
  ...{ bytes: 1, conditional: false, userAgent: '' },
})
const agreed = { delay: 20, crawlDelay: new Map([['b', 100]]) }

it('sees two requests at once at one host, and none at two', () => {
  expect(impoliteness([request('a', '/1', 0, 50), request('b', '/1', 10, 40)], agreed)).toEqual([])
  expect(impoliteness([request('a', '/2', 30, 60), request('a', '/1', 0, 50)], agreed)).toEqual([
    'a: /2 while /1 was not answered yet',
  ])
})

it('sees a delay that was not kept, each host by its own', () => {
  const at = (gap: number) => [request('a', '/1', 0, 50), request('a', '/2', 50 + gap, 90)]
  expect(impoliteness(at(20), agreed)).toEqual([])
  expect(impoliteness(at(15), agreed)).toHaveLength(1)
  const slower = (gap: number) => [request('b', '/1', 0, 50), request('b', '/2', 50 + gap, 200)]
  expect(impoliteness(slower(50), agreed)).toHaveLength(1)
  expect(impoliteness(slower(100), agreed)).toEqual([])
})

it('sees a host that was asked again too early', () => {
  const again = (after: number) => [request('a', '/1', 0, 10, 429), request('a', '/1', 10 + after, 99)]
  expect(impatience(again(999), 1000)).toEqual([])
  expect(impatience(again(500), 1000)).toHaveLength(1)
})
