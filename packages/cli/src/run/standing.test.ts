import { expect, it } from 'vitest'
import { standingAt, standingText } from './standing.js'

const working = {
  phase: 'working',
  inputs: 5000,
  done: 1200,
  resumed: 200,
  failed: 24,
  duplicates: 0,
} as const

it('tells the rate of this process and the time that is left', () => {
  const line = standingAt(working, 1000, 21_000)
  expect(line).toEqual({
    event: 'progress',
    ...working,
    published: 0,
    per_second: 50,
    seconds_left: 76,
  })
  expect(standingText(line)).toBe('1,200 of 5,000 inputs, 24 rejected, 200 done before, 50/s, 76 s left')
})

it('claims no time where none can be told', () => {
  const listing = standingAt({ ...working, phase: 'listing', inputs: null, done: 0, resumed: 0 }, null)
  expect(listing).toMatchObject({ per_second: 0, seconds_left: null })
  expect(standingText(listing)).toBe('listing inputs')
  expect(standingAt({ ...working, done: 200 }, 1000, 21_000).seconds_left).toBeNull()
})

it('tells of addresses while they are fetched, and of duplicates while the results are published', () => {
  const fetching = { ...working, phase: 'fetching', fetched: 120, open: 40 } as const
  expect(standingText(standingAt(fetching, null))).toBe('120 addresses fetched, 40 open')
  const publishing = { ...working, phase: 'publishing', done: 5000, published: 500, duplicates: 1 } as const
  expect(standingText(standingAt(publishing, 0, 1))).toBe(
    '5,000 of 5,000 inputs, 24 rejected; publishing, 500 done, 1 duplicate',
  )
})
