import { afterEach, expect, it } from 'vitest'
import { createHttpClient } from '../fetch/http-client.js'
import { type LoopbackSite, openSite } from '../testing/loopback-site.js'
import { createHostSession } from './host-session.js'

const client = createHttpClient({ userAgent: 'jianbao/test', allowPrivate: ['127.0.0.0/8'] })
const signal = new AbortController().signal
let site: LoopbackSite
afterEach(async () => {
  client.close()
  await site.close()
})

it('waits before its first request too, for another process may just have asked', async () => {
  site = await openSite({ '/': '<p>一' })
  const warm = createHostSession({ client, politeness: { delayMs: 0 }, signal })
  await warm.ask({ url: site.at('/') })
  const start = performance.now()
  const session = createHostSession({ client, politeness: { delayMs: 200 }, signal })
  await session.ask({ url: site.at('/') })
  expect((site.visits[1]?.started ?? 0) - start).toBeGreaterThanOrEqual(200)
})
