import { fstatSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { type InputRef, pathOf } from '@jianbao/adapters'
import type { ExtractOptions } from './extract.js'

/** What is wrong with where the command reads and writes, for a person; null where nothing is. */
export function outputTrouble(inputs: readonly string[], options: ExtractOptions): string | null {
  const { output = '-', rejects } = options
  if (output === '' || rejects === '') return 'name the file to write'
  if (rejects !== undefined && place(rejects) === place(output))
    return 'records and rejects would go to the same place; name two'
  const own = ownOutputs(options)
  const overwritten = inputs.find((input) => own.has(identity(input) ?? ''))
  return overwritten === undefined ? null : `${overwritten} is an input, and would be written over`
}

/** Leaves out the files that the command itself writes, where they lie in a folder that it reads. */
export async function* withoutOwnOutputs(
  refs: AsyncIterable<InputRef>,
  options: ExtractOptions,
): AsyncGenerator<InputRef> {
  const own = ownOutputs(options)
  let last = { path: '', isOwn: false }
  for await (const ref of refs) {
    const path = pathOf(ref) ?? ''
    if (own.size > 0 && path !== last.path) last = { path, isOwn: own.has(identity(path) ?? '') }
    if (own.size === 0 || !last.isOwn) yield ref
  }
}

function ownOutputs({ output, rejects }: ExtractOptions): Set<string> {
  const files = [output === undefined || output === '-' ? 1 : output, rejects ?? null]
  return new Set(files.flatMap((file) => (file === null ? [] : (identity(file) ?? []))))
}

/**
 * What a file is, by whatever name; null where there is none, or it is no plain file. In big integers, and not only for
 * the inode's sake: after a look at a pipe in plain numbers Node 20 no longer resolves the links of modules it imports.
 */
function identity(file: string | number): string | null {
  try {
    const stats =
      typeof file === 'number' ? fstatSync(file, { bigint: true }) : statSync(file, { bigint: true })
    return stats.isFile() ? `${stats.dev}:${stats.ino}` : null
  } catch {
    return null
  }
}

function place(path: string): string {
  return path === '-' ? path : (identity(path) ?? resolve(path))
}
