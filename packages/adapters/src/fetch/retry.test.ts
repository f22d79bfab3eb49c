import { describe, expect, it } from 'vitest'
import { retriedStatuses, retryAfter } from './retry.js'

describe('retryAfter', () => {
  const now = Date.parse('2024-05-01T08:00:00Z')

  it.each<[string, number | null]>([
    ['120', 120_000],
    [' 0 ', 0],
    ['1.5', 1500],
    ['Wed, 01 May 2024 08:00:30 GMT', 30_000],
    ['Wednesday, 01-May-24 08:00:30 GMT', 30_000],
    ['Wed May  1 08:00:30 2024', 30_000],
    ['Wed, 01 May 2024 07:00:00 GMT', 0],
    ['', null],
    ['soon', null],
    ['-5', null],
    ['2024', 2024_000],
    ['99999999999999999999', null],
    ['Wed, 99 May 2024 08:00:30 GMT', null],
  ])('%j', (value, milliseconds) => {
    const headers = [
      ['Date', 'x'],
      ['retry-AFTER', value],
      ['Retry-After', '7'],
    ] as const
    expect(retryAfter(headers, now)).toBe(milliseconds)
  })

  it('says nothing where the server does', () => {
    expect(retryAfter([['Date', 'Wed, 01 May 2024 08:00:30 GMT']], now)).toBeNull()
  })
})

describe('retriedStatuses', () => {
  it('are those that may be another one soon', () => {
    for (const status of [408, 425, 429, 500, 502, 503, 504]) expect(retriedStatuses.has(status)).toBe(true)
    for (const status of [200, 304, 400, 401, 403, 404, 410, 451, 501, 505])
      expect(retriedStatuses.has(status)).toBe(false)
  })
})
