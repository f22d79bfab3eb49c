import { randomUUID } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeTrouble } from './atomic-file.js'
import type { RunFolder } from './run-folder.js'

/**
 * What names a run's queues wherever its jobs are kept: made once, and kept in the run's folder, so that it is the same
 * from wherever the folder is mounted and no other folder's. Processes that make it at once agree on one.
 */
export async function runId(folder: RunFolder): Promise<string> {
  const known = await knownRunId(folder)
  if (known !== null) return known
  const id = randomUUID()
  const own = `${pathOf(folder)}.${id}.partial`
  try {
    await writeFile(own, `${id}\n`, { flush: true })
    // A second name for it, and not a rename: that would take the place of another process's.
    await link(own, pathOf(folder)).catch(ignoreExisting)
  } catch (error) {
    throw writeTrouble(pathOf(folder), error)
  } finally {
    await rm(own, { force: true })
  }
  return (await knownRunId(folder)) ?? id
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}

/** The name that the folder's run has; null where none was begun there. */
export async function knownRunId(folder: RunFolder): Promise<string | null> {
  const known = await readFile(pathOf(folder), 'utf8').catch(() => '')
  return known === '' ? null : known.trim()
}

function pathOf({ root }: RunFolder): string {
  return join(root, 'run-id')
}
