import { afterAll, afterEach, beforeEach, expect, it } from 'vitest'
import { type LoopbackSite, loopbackClient, openSite } from '../testing/loopback-site.js'
import { createHostSession } from './host-session.js'

const client = loopbackClient()
const signal = new AbortController().signal
let site: LoopbackSite
beforeEach(async () => {
  site = await openSite({ '/': '<p>一' })
})
afterEach(() => site.close())
afterAll(() => client.close())

it('waits before its first request too, for another process may just have asked', async () => {
  const warm = createHostSession({ client, politeness: { delayMs: 0 }, signal })
  await warm.ask({ url: site.at('/') })
  const start = performance.now()
  const session = createHostSession({ client, politeness: { delayMs: 200 }, signal })
  await session.ask({ url: site.at('/') })
  expect((site.visits[1]?.started ?? 0) - start).toBeGreaterThanOrEqual(200)
})

it('stops waiting when it is told to', async () => {
  const stop = new AbortController()
  const session = createHostSession({ client, politeness: { delayMs: 3_600_000 }, signal: stop.signal })
  const asked = session.ask({ url: site.at('/') })
  setTimeout(() => stop.abort(new Error('told to stop')), 10)
  await expect(asked).rejects.toThrow('told to stop')
  expect(site.visits).toEqual([])
})
