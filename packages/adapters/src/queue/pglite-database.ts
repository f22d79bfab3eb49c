import { existsSync } from 'node:fs'
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { JianbaoError } from '@jianbao/record'
import { writeTrouble } from '../output/atomic-file.js'

/** In bytes: measured 40 MB for a new database; a known one may begin a log segment of 16 MB. */
const roomToUnpack = 48 * 1024 * 1024
const roomToStart = 20 * 1024 * 1024

/**
 * Opens or makes a PGlite database in a folder of its own, for one process at a time.
 * @param damaged what to do with a database that cannot be opened
 * @throws JianbaoError where the disk is full, or there is no database to be had
 */
export async function openPglite(directory: string, damaged: 'replace' | 'refuse'): Promise<PGlite> {
  const { PGlite } = await import('@electric-sql/pglite')
  const data = join(directory, 'pglite')
  const whole = join(directory, 'whole')
  if (existsSync(whole)) {
    await checkRoom(directory)
    const database = await PGlite.create(data).catch((cause: unknown) => {
      if (damaged === 'replace') return null
      throw new JianbaoError(`cannot open the database in ${directory}: remove the folder to begin anew`, {
        cause,
      })
    })
    if (database !== null) return database
  }
  // A process killed while it unpacks leaves half a database: only the marker, written last, says that it is whole.
  await rm(directory, { recursive: true, force: true })
  await mkdir(directory, { recursive: true })
  await checkRoom(directory)
  const { dataDir } = await import('@electric-sql/pglite-prepopulatedfs')
  const database = await PGlite.create(data, { loadDataDir: await dataDir() }).catch((cause: unknown) => {
    // What PGlite throws when it cannot start has no message.
    throw new JianbaoError(`cannot make a database in ${directory}`, { cause })
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
