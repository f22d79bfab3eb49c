import { join } from 'node:path'
import { JianbaoError } from '@jianbao/record'
import { withoutPassword } from '../queue/queue-address.js'
import type { DuplicateIndex } from './duplicate-index.js'
import type { PersistentIndexOptions } from './persistent-index.js'

/** Where articles are remembered: `memory`, `embedded`, or the address of a server, `#name` behind it. */
export type DuplicatesAddress = string

type Open = (address: string, options: PersistentIndexOptions) => Promise<DuplicateIndex>

const openOnRedis: Open = async (address, options) =>
  (await import('./redis-duplicate-index.js')).openRedisDuplicateIndex(address, options)

const servers: Readonly<Record<string, Open>> = {
  'redis:': openOnRedis,
  'rediss:': openOnRedis,
  'postgres:': openOnPostgres,
  'postgresql:': openOnPostgres,
}

/** What is wrong with an address, for a person; null where nothing is. */
export function duplicatesAddressTrouble(address: DuplicatesAddress): string | null {
  if (address === 'memory' || address === 'embedded') return null
  if (URL.canParse(address) && new URL(address).protocol in servers) return null
  return 'articles are remembered in memory, embedded, redis://… or postgres://…'
}

/** An address as others may read it. */
export function withoutCredentials(address: DuplicatesAddress): DuplicatesAddress {
  return URL.canParse(address) ? withoutPassword(address) : address
}

/**
 * Opens the place where articles are remembered; its client is loaded only now.
 * @param directory in which `embedded` keeps its database, one process at a time
 * @throws JianbaoError where the address is none, or nothing answers there
 */
export async function openDuplicateIndex(
  address: DuplicatesAddress,
  directory: string,
  options: PersistentIndexOptions = {},
): Promise<DuplicateIndex> {
  const trouble = duplicatesAddressTrouble(address)
  if (trouble !== null) throw new JianbaoError(trouble, { permanent: true })
  if (address === 'memory') {
    const { createMemoryDuplicateIndex } = await import('./memory-duplicate-index.js')
    return createMemoryDuplicateIndex(options)
  }
  if (address === 'embedded') return openEmbedded(join(directory, 'duplicates'), options)
  const url = new URL(address)
  const name = decodeURIComponent(url.hash.slice(1))
  url.hash = ''
  const open = servers[url.protocol] as Open
  return open(url.href, name === '' ? options : { ...options, name })
}

async function openOnPostgres(address: string, options: PersistentIndexOptions): Promise<DuplicateIndex> {
  const { default: pg } = await import('pg')
  const { messageOf } = await import('../queue/postgres.js')
  const { openDuplicateIndexIn } = await import('./postgres-duplicate-index.js')
  const pool = new pg.Pool({ connectionString: address, keepAlive: true, max: 4 })
  pool.on('error', () => {})
  try {
    const query = (text: string, params?: readonly unknown[]) => pool.query(text, params as unknown[])
    return await openDuplicateIndexIn({ query }, () => pool.end(), options)
  } catch (error) {
    await pool.end()
    throw new JianbaoError(`cannot use ${withoutPassword(address)}: ${messageOf(error)}`, { cause: error })
  }
}

async function openEmbedded(directory: string, options: PersistentIndexOptions): Promise<DuplicateIndex> {
  const { openPglite } = await import('../queue/pglite-database.js')
  const { PglitePool } = await import('../queue/pglite-pool.js')
  const { openDuplicateIndexIn } = await import('./postgres-duplicate-index.js')
  const database = await openPglite(directory, 'refuse')
  return openDuplicateIndexIn(new PglitePool(database, directory), () => database.close(), options)
}
