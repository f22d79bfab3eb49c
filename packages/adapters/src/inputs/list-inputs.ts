import { stat } from 'node:fs/promises'
import { glob, isDynamicPattern } from 'tinyglobby'
import { formatByName, formatOfFile } from './formats.js'
import type { FileFormat, FileState, InputRef } from './input-ref.js'
import { lineRanges } from './line-ranges.js'
import { refused } from './refused.js'
import { readStandardInput } from './standard-input.js'
import { stateOf, walk } from './walk.js'

export interface ListOptions {
  /** How every input is read; by its ending, else by its content, where it is `auto` (the default). */
  readonly format?: FileFormat | 'auto'
  /** What `-` reads; the process's own standard input by default. */
  readonly stdin?: AsyncIterable<Uint8Array>
}

/**
 * Everything that the arguments name, in order: files, folders (their files with endings we know, at any depth, in path
 * order), globs (in path order) and `-`. What cannot be listed comes as a `refused` in its place; nothing throws.
 */
export async function* listInputs(
  args: readonly string[],
  options: ListOptions = {},
): AsyncGenerator<InputRef> {
  for (const arg of args) {
    if (arg === '-') yield* readStandardInput(options.stdin ?? process.stdin, options.format ?? 'auto')
    else yield* listArgument(arg, options.format ?? 'auto')
  }
}

async function* listArgument(arg: string, format: FileFormat | 'auto'): AsyncGenerator<InputRef> {
  const found = await stat(arg).catch((error: unknown) => refused(arg, error))
  if (!('kind' in found)) {
    if (!found.isDirectory()) yield* listFile(await stateOf(arg), format)
    else for await (const file of walk(arg)) yield* 'kind' in file ? [file] : listFile(file, format)
  } else if (isDynamicPattern(arg)) {
    yield* listGlob(arg, format)
  } else {
    yield found
  }
}

async function* listGlob(pattern: string, format: FileFormat | 'auto'): AsyncGenerator<InputRef> {
  const paths = await glob(pattern, { onlyFiles: true, followSymbolicLinks: false, expandDirectories: false })
  if (paths.length === 0) yield refused(pattern, new Error('no file matches this pattern'))
  for (const path of paths.sort()) yield* listFile(await stateOf(path), format)
}

async function* listFile(file: FileState, format: FileFormat | 'auto'): AsyncGenerator<InputRef> {
  try {
    const known = format === 'auto' ? (formatByName(file.path) ?? (await formatOfFile(file.path))) : format
    if (known === 'jsonl') yield* lineRanges(file)
    else yield { kind: 'file', ...file, format: known }
  } catch (error) {
    yield refused(file.path, error)
  }
}
