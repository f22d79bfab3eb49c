import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { formatOfFile } from './formats.js'
import type { FileFormat, FileState, InputRef, RefusedRef } from './input-ref.js'
import { lineRanges, rangeLines } from './line-ranges.js'
import { refused } from './refused.js'
import { readPipe } from './streams.js'
import { stateOf, walk } from './walk.js'
import { warcRanges } from './warc/warc-ranges.js'

export interface ListOptions {
  /** How every input is read; by its ending, else by its content, where it is `auto` (the default). */
  readonly format?: FileFormat | 'auto'
  /** What `-` reads; the process's own standard input by default. */
  readonly stdin?: AsyncIterable<Uint8Array>
  /** Puts what `-` reads into a file that lasts; it is read from there instead of as it flows. */
  readonly keep?: (bytes: AsyncIterable<Uint8Array>) => Promise<FileState>
  /** How many lines of a JSONL file one reference stands for at most; 64 by default. */
  readonly lines?: number
  /** Whether a pipe or device that is named by itself is read, as `-` is; refused by default. */
  readonly pipes?: boolean
}

/**
 * Everything that the arguments name, in order: files, folders (their files with endings we know, at any depth, in path
 * order), globs (in path order) and `-`. What cannot be listed comes as a `refused` in its place; nothing throws.
 */
export async function* listInputs(
  args: readonly string[],
  options: ListOptions = {},
): AsyncGenerator<InputRef> {
  const { format = 'auto', pipes = false, stdin = process.stdin, keep } = options
  const as = { format, lines: Math.min(options.lines ?? rangeLines, rangeLines) }
  for (const arg of args) {
    if (arg === '-') yield* keep ? listFile(await keep(stdin), as) : listPipe(arg, stdin, format)
    else yield* listArgument(arg, as, pipes)
  }
}

/** How files are listed. */
interface ListAs {
  readonly format: FileFormat | 'auto'
  readonly lines: number
}

async function* listArgument(arg: string, as: ListAs, pipes: boolean): AsyncGenerator<InputRef> {
  const found = await stat(arg).catch((error: unknown) => refused(arg, error))
  if (!('kind' in found)) {
    if (found.isDirectory()) for await (const file of walk(arg)) yield* listFile(file, as)
    else if (found.isFile() || !pipes) yield* listFile(await stateOf(arg), as)
    else yield* listPipe(arg, createReadStream(arg), as.format)
    return
  }
  const { glob, isDynamicPattern } = await import('tinyglobby')
  if (!isDynamicPattern(arg)) return yield found
  const paths = await glob(arg, { onlyFiles: true, followSymbolicLinks: false, expandDirectories: false })
  if (paths.length === 0) yield refused(arg, new Error('no file matches this pattern'))
  for (const path of paths.sort()) yield* listFile(await stateOf(path), as)
}

async function* listPipe(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  format: FileFormat | 'auto',
): AsyncGenerator<InputRef> {
  try {
    yield* orEmpty(path, readPipe(path, bytes, format))
  } catch (error) {
    yield refused(path, error)
  }
}

async function* listFile(file: FileState | RefusedRef, { format, lines }: ListAs): AsyncGenerator<InputRef> {
  if ('kind' in file) return yield file
  try {
    const known = format === 'auto' ? await formatOfFile(file) : format
    if (known === 'jsonl') yield* orEmpty(file.path, lineRanges(file, lines))
    else if (known === 'warc') yield* orEmpty(file.path, warcRanges(file), noPage)
    else yield { kind: 'file', ...file, format: known }
  } catch (error) {
    yield refused(file.path, error)
  }
}

const noLine = 'no line in it; check that the file was written or fetched whole'
const noPage =
  'no page in it: no response of status 2xx, nor resource, that is HTML or plain text; pages that had not changed stand in an earlier archive'

/** A container of nothing is accounted for too. */
async function* orEmpty(
  path: string,
  refs: AsyncIterable<InputRef>,
  message = noLine,
): AsyncGenerator<InputRef> {
  let isEmpty = true
  for await (const ref of refs) {
    isEmpty = false
    yield ref
  }
  if (isEmpty) yield { kind: 'refused', path, reason: 'empty', message }
}
