import { bindBackend } from './bind-backend.js'
import { connectRedis } from './connect-redis.js'
import { withoutPassword } from './queue-address.js'
import type { QueueBackend } from './queue-backend.js'

/**
 * A Redis server, `redis://[user:password@]host[:port][/database]`, or `rediss://` over TLS. Once it has been reached, a
 * lost connection is waited for, however long it takes.
 * @throws JianbaoError where the server cannot be reached at all
 */
export async function openRedis(address: string): Promise<QueueBackend> {
  const { createRedisBackend } = await import('bullmq')
  const client = await connectRedis(address)
  return bindBackend({
    name: withoutPassword(address),
    factory: createRedisBackend,
    connection: client,
    prefix: 'jianbao',
    end: async () => client.disconnect(),
  })
}
