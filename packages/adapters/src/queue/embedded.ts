import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { bindBackend } from './bind-backend.js'
import { PglitePool } from './pglite-pool.js'
import type { QueueBackend } from './queue-backend.js'

/**
 * BullMQ's PostgreSQL backend on PGlite, in the folder `directory`: nothing to install, one process at a time. The
 * caller holds the lock that keeps a second process out (`lockDirectory`).
 *
 * What a run has done lies in its part files, so a database that cannot be opened is made anew: its jobs are those of
 * the plan, added again.
 */
export async function openEmbedded(directory: string): Promise<QueueBackend> {
  const { createPostgresBackend, runMigrations } = await import('bullmq')
  const database = await openDatabase(directory)
  const pool = new PglitePool(database, directory)
  await runMigrations(await pool.connect())
  await database.exec('set search_path = bullmq, public')
  return bindBackend({
    name: 'embedded',
    exclusive: true,
    factory: createPostgresBackend,
    connection: pool,
    end: () => database.close(),
  })
}

async function openDatabase(directory: string): Promise<PGlite> {
  const { PGlite } = await import('@electric-sql/pglite')
  const data = join(directory, 'pglite')
  const whole = join(directory, 'whole')
  if (existsSync(whole)) {
    const database = await PGlite.create(data).catch(() => null)
    if (database !== null) return database
  }
  // A process killed while it unpacks leaves half a database: only the marker, written last, says that it is whole.
  await rm(directory, { recursive: true, force: true })
  await mkdir(directory, { recursive: true })
  const { dataDir } = await import('@electric-sql/pglite-prepopulatedfs')
  const database = await PGlite.create(data, { loadDataDir: await dataDir() })
  await writeFile(whole, '')
  return database
}
