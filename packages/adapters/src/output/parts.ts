import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { JianbaoError, readLines } from '@jianbao/record'
import { createAtomicFile, writeTrouble } from './atomic-file.js'
import { isThere } from './is-there.js'

const ending = '.jsonl'
const lineFeed = 0x0a

/**
 * The part files of a run: each holds what one batch gave, under a name that covers all it depends on. A part that is
 * there is whole, for it is renamed into its place; writing it twice, at the same time too, leaves the same part.
 */
export interface Parts {
  has(name: string): Promise<boolean>
  names(): Promise<Set<string>>
  write(name: string, text: string): Promise<void>
  read(name: string): Promise<string>
  /** The lines of a part, one at a time. */
  lines(name: string): AsyncGenerator<string>
  /** The line of a part that begins at this byte. */
  lineAt(name: string, start: number): Promise<string>
  remove(name: string): Promise<void>
}

export async function openParts(directory: string): Promise<Parts> {
  await mkdir(directory, { recursive: true }).catch((error: unknown) => {
    throw writeTrouble(directory, error)
  })
  return readParts(directory)
}

/** The same, where the folder need not be there, and none is made. */
export function readParts(directory: string): Parts {
  const pathOf = (name: string): string => join(directory, name + ending)
  return {
    has: (name) => isThere(pathOf(name)),
    async names() {
      const files = await readdir(directory)
      return new Set(
        files.filter((file) => file.endsWith(ending)).map((file) => file.slice(0, -ending.length)),
      )
    },
    async write(name, text) {
      const file = await createAtomicFile(pathOf(name), `${pathOf(name)}.${randomUUID()}.partial`)
      try {
        await file.write(text)
        await file.commit()
      } finally {
        await file.discard()
      }
    },
    read: (name) => readFile(pathOf(name), 'utf8'),
    async *lines(name) {
      for await (const { bytes } of readLines(
        createReadStream(pathOf(name)),
        undefined,
        Number.POSITIVE_INFINITY,
      )) {
        if (bytes === null) throw new JianbaoError(`${pathOf(name)} is damaged: remove it and run again`)
        yield Buffer.from(bytes).toString()
      }
    },
    async lineAt(name, start) {
      const pieces: Uint8Array[] = []
      for await (const piece of createReadStream(pathOf(name), { start })) {
        const end = (piece as Buffer).indexOf(lineFeed)
        pieces.push(end < 0 ? piece : piece.subarray(0, end))
        if (end >= 0) break
      }
      return Buffer.concat(pieces).toString()
    },
    remove: (name) => rm(pathOf(name), { force: true }),
  }
}

/**
 * Removes the parts that a later run is not to take for done: those of batches that the plan does not name, whose inputs
 * have changed or are no longer asked for, and those with rejects that may pass.
 */
export async function dropParts(
  parts: Parts,
  planned: AsyncIterable<{ readonly key: string }>,
  passing: ReadonlySet<string>,
): Promise<void> {
  const others = await parts.names()
  for await (const { key } of planned) if (!passing.has(key)) others.delete(key)
  for (const name of others) await parts.remove(name)
}
