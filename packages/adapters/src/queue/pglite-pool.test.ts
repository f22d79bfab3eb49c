import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { PGlite } from '@electric-sql/pglite'
import { dataDir } from '@electric-sql/pglite-prepopulatedfs'
import { expect, it } from 'vitest'
import { PglitePool } from './pglite-pool.js'

it('answers what is under way when it ends, and refuses what comes after', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'jianbao-pglite-'))
  const database = await PGlite.create(join(directory, 'data'), { loadDataDir: await dataDir() })
  try {
    const pool = new PglitePool(database, directory)
    const asked = Array.from({ length: 20 }, (_, number) =>
      pool.query<{ given: number }>('select $1::int as given', [number]),
    )
    let answered = 0
    for (const answer of asked) void answer.then(() => answered++)
    await pool.end()
    await setImmediate()
    expect(answered).toBe(20)
    await expect(pool.query('select 1')).rejects.toThrow(/closed/)
  } finally {
    await database.close()
    await rm(directory, { recursive: true, force: true })
  }
})
