import { join } from 'node:path'
import { JianbaoError } from '@jianbao/record'
import type { QueueBackend } from './queue-backend.js'

/** Where jobs are kept: `embedded`, or the address of a server. */
export type QueueAddress = string

const servers: Readonly<Record<string, (address: string) => Promise<QueueBackend>>> = {
  'redis:': async (address) => (await import('./redis.js')).openRedis(address),
  'rediss:': async (address) => (await import('./redis.js')).openRedis(address),
  'postgres:': async (address) => (await import('./postgres.js')).openPostgres(address),
  'postgresql:': async (address) => (await import('./postgres.js')).openPostgres(address),
}

/** What is wrong with an address, for a person; null where nothing is. */
export function queueAddressTrouble(address: QueueAddress): string | null {
  if (address === 'embedded' || (URL.canParse(address) && new URL(address).protocol in servers)) return null
  return 'a queue is embedded, redis://…, rediss://… or postgres://…'
}

/**
 * Opens the place that keeps the jobs; its client is loaded only now.
 * @param directory the run's folder, in which `embedded` keeps its database
 * @throws JianbaoError where the address is none, or nothing answers there
 */
export async function openQueue(address: QueueAddress, directory: string): Promise<QueueBackend> {
  const trouble = queueAddressTrouble(address)
  if (trouble !== null) throw new JianbaoError(trouble, { permanent: true })
  const open = address === 'embedded' ? undefined : servers[new URL(address).protocol]
  if (open !== undefined) return open(address)
  const { openEmbedded } = await import('./embedded.js')
  return openEmbedded(join(directory, 'queue'))
}
