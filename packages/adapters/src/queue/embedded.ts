import { existsSync } from 'node:fs'
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { JianbaoError } from '@jianbao/record'
import { writeTrouble } from '../output/atomic-file.js'
import { bindBackend } from './bind-backend.js'
import { PglitePool } from './pglite-pool.js'
import type { QueueBackend } from './queue-backend.js'

/** In bytes: measured 40 MB for a new database; a known one may begin a log segment of 16 MB. */
const roomToUnpack = 48 * 1024 * 1024
const roomToStart = 20 * 1024 * 1024

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
    await checkRoom(directory)
    const database = await PGlite.create(data).catch(() => null)
    if (database !== null) return database
  }
  // A process killed while it unpacks leaves half a database: only the marker, written last, says that it is whole.
  await rm(directory, { recursive: true, force: true })
  await mkdir(directory, { recursive: true })
  await checkRoom(directory)
  const { dataDir } = await import('@electric-sql/pglite-prepopulatedfs')
  const database = await PGlite.create(data, { loadDataDir: await dataDir() }).catch((cause: unknown) => {
    // What PGlite throws when it cannot start has no message.
    throw new JianbaoError(`cannot make the database of the embedded queue in ${directory}`, { cause })
  })
  await writeFile(whole, '')
  return database
}

/**
 * PGlite without room to start in ends in ways that tell nothing, after ten seconds.
 * @throws JianbaoError where the disk is full
 */
async function checkRoom(directory: string): Promise<void> {
  const { bavail, bsize } = await statfs(directory)
  const needed = existsSync(join(directory, 'whole')) ? roomToStart : roomToUnpack
  if (bavail * bsize < needed) throw writeTrouble(directory, { code: 'ENOSPC' })
}
