import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createAtomicFile } from './atomic-file.js'
import type { RunFolder } from './run-folder.js'

/**
 * What names a run's queues wherever its jobs are kept: made once, and kept in the run's folder, so that it is the same
 * from wherever the folder is mounted and no other folder's. The caller holds the folder's lock.
 */
export async function runId({ root }: RunFolder): Promise<string> {
  const path = join(root, 'run-id')
  const known = await readFile(path, 'utf8').catch(() => '')
  if (known !== '') return known.trim()
  const id = randomUUID()
  const file = await createAtomicFile(path)
  try {
    await file.write(`${id}\n`)
    await file.commit()
  } finally {
    await file.discard()
  }
  return id
}
