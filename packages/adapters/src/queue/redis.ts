import { JianbaoError } from '@jianbao/record'
import { bindBackend } from './bind-backend.js'
import { withoutPassword } from './queue-address.js'
import type { QueueBackend } from './queue-backend.js'

/** Between two attempts to reach a server that was lost. */
const longestPauseMs = 2_000

/**
 * A Redis server, `redis://[user:password@]host[:port][/database]`, or `rediss://` over TLS. Once it has been reached, a
 * lost connection is waited for, however long it takes.
 * @throws JianbaoError where the server cannot be reached at all
 */
export async function openRedis(address: string): Promise<QueueBackend> {
  const { createRedisBackend } = await import('bullmq')
  const { Redis } = await import('ioredis')
  const name = withoutPassword(address)
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
    throw new JianbaoError(`cannot reach ${name}: ${(reason ?? (error as Error)).message}`, { cause: error })
  })
  reached = true
  return bindBackend({
    name,
    factory: createRedisBackend,
    connection: client,
    prefix: 'jianbao',
    end: async () => client.disconnect(),
  })
}
