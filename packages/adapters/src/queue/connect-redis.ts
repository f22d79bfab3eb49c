import { JianbaoError } from '@jianbao/record'
import type { Redis } from 'ioredis'
import { withoutPassword } from './queue-address.js'

/** Between two attempts to reach a server that was lost. */
const longestPauseMs = 2_000

/**
 * A client of a Redis server, `redis://[user:password@]host[:port][/database]`, or `rediss://` over TLS. Once it has been
 * reached, a lost connection is waited for, however long it takes.
 * @throws JianbaoError where the server cannot be reached at all
 */
export async function connectRedis(address: string): Promise<Redis> {
  const { Redis } = await import('ioredis')
  let reached = false
  let reason: Error | null = null
  const client = new Redis(address, {
    lazyConnect: true,
    maxRetriesPerRequest: null,
    retryStrategy: (times) => (reached ? Math.min(times * 100, longestPauseMs) : null),
  })
  client.on('error', (error: Error) => {
    reason = error
  })
  await client.connect().catch((error: unknown) => {
    throw new JianbaoError(
      `cannot reach ${withoutPassword(address)}: ${(reason ?? (error as Error)).message}`,
      { cause: error },
    )
  })
  reached = true
  return client
}
