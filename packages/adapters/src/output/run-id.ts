import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createAtomicFile } from './atomic-file.js'
import type { RunFolder } from './run-folder.js'

/**
 * What names a run's queues wherever its jobs are kept: made once, and kept in the run's folder, so that it is the same
 * from wherever the folder is mounted and no other folder's. The caller holds the folder's lock.
 */
export async function runId(folder: RunFolder): Promise<string> {
  const known = await knownRunId(folder)
  if (known !== null) return known
  const id = randomUUID()
  const file = await createAtomicFile(pathOf(folder))
  try {
    await file.write(`${id}\n`)
    await file.commit()
  } finally {
    await file.discard()
  }
  return id
}

/** The name that the folder's run has; null where none was begun there. */
export async function knownRunId(folder: RunFolder): Promise<string | null> {
  const known = await readFile(pathOf(folder), 'utf8').catch(() => '')
  return known === '' ? null : known.trim()
}

function pathOf({ root }: RunFolder): string {
  return join(root, 'run-id')
}
