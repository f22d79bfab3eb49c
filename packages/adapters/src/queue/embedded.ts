import { bindBackend } from './bind-backend.js'
import { patient } from './patient-backend.js'
import { openPglite } from './pglite-database.js'
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
  const database = await openPglite(directory, 'replace')
  const pool = new PglitePool(database, directory)
  await runMigrations(await pool.connect())
  await database.exec('set search_path = bullmq, public')
  return bindBackend({
    name: 'embedded',
    exclusive: true,
    factory: patient(createPostgresBackend),
    connection: pool,
    end: async () => {
      await pool.end()
      await database.close()
    },
  })
}
