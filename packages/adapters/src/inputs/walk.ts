import { lstat, readdir, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { formatByName } from './formats.js'
import type { FileState, RefusedRef } from './input-ref.js'
import { refused } from './refused.js'

/**
 * The files of a folder whose endings we know, at any depth, in the order of their whole paths. A link counts only if
 * it leads to a file in the same folder: inputs never leave what the user named. Holds one folder's names at a time.
 */
export async function* walk(folder: string): AsyncGenerator<FileState | RefusedRef> {
  yield* walkBelow(folder, await realpath(folder))
}

async function* walkBelow(folder: string, root: string): AsyncGenerator<FileState | RefusedRef> {
  let entries: Awaited<ReturnType<typeof readFolder>>
  try {
    entries = await readFolder(folder)
  } catch (error) {
    yield refused(folder, error)
    return
  }
  for (const { name, isFolder } of entries) {
    const path = join(folder, name)
    if (isFolder) yield* walkBelow(path, root)
    else if (formatByName(name) !== null) yield await stateWithin(path, root)
  }
}

async function readFolder(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true })
  // A folder sorts as its name and a slash: what it holds then stands where the whole paths would.
  return entries
    .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
    .map((entry) => ({ ...entry, key: entry.isFolder ? `${entry.name}${sep}` : entry.name }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
}

async function stateWithin(path: string, root: string): Promise<FileState | RefusedRef> {
  try {
    const link = (await lstat(path)).isSymbolicLink()
    if (link && !(await realpath(path)).startsWith(root + sep)) {
      return refused(path, new Error('it is a link that leads out of the folder; name its target itself'))
    }
    return await stateOf(path)
  } catch (error) {
    return refused(path, error)
  }
}

/** A file as it stands now; refused where there is none, or it is not a plain file, which might never end. */
export async function stateOf(path: string): Promise<FileState | RefusedRef> {
  try {
    const found = await stat(path)
    if (!found.isFile())
      return refused(path, new Error('it is not a plain file but a pipe, device or folder'))
    return { path, size: found.size, mtimeMs: found.mtimeMs }
  } catch (error) {
    return refused(path, error)
  }
}
