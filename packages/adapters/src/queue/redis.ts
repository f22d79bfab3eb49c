import { JianbaoError } from '@jianbao/record'
import { bindBackend } from './bind-backend.js'
import { withoutPassword } from './queue-address.js'
import type { QueueBackend } from './queue-backend.js'

/**
 * A Redis server, `redis://[user:password@]host[:port][/database]`, or `rediss://` over TLS. Once it has been reached, a
 * lost connection is waited for, however long it takes.
 * @throws JianbaoError where the server cannot be reached at all
 */
export async function openRedis(address: string): Promise<QueueBackend> {
  const { createRedisBackend } = await import('bullmq')
  const { Redis } = await import('ioredis')
  const name = withoutPassword(address)
  const client = new Redis(address, { lazyConnect: true, maxRetriesPerRequest: null })
  let reason: Error | null = null
  client.on('error', (error: Error) => {
    reason = error
  })
  await client.connect().catch((error: unknown) => {
    client.disconnect()
    throw new JianbaoError(`cannot reach ${name}: ${(reason ?? (error as Error)).message}`, { cause: error })
  })
  return bindBackend({
    name,
    factory: createRedisBackend,
    connection: client,
    prefix: 'jianbao',
    end: async () => client.disconnect(),
  })
}
