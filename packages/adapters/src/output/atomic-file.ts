import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { JianbaoError } from '@jianbao/record'

/** A file that appears whole or not at all. */
export interface AtomicFile {
  /** Resolves when there is room for more: await it, or memory grows. */
  write(text: string | Uint8Array): Promise<void>
  /**
   * Puts what was written in its place, over what stood there.
   * @param check awaited at the last moment; where it throws, what stood there stays
   */
  commit(check?: () => Promise<void>): Promise<void>
  /** Leaves no trace. Harmless after `commit`. */
  discard(): Promise<void>
}

const advice: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full; make room and run again',
  EDQUOT: 'the disk quota is used up; make room and run again',
  EACCES: 'no permission to write there',
  EPERM: 'no permission to write there',
  EROFS: 'the disk is read-only',
  EISDIR: 'it is a folder',
  EEXIST: 'a part of its path is a file, not a folder',
  ENOTDIR: 'a part of its path is a file, not a folder',
}

/**
 * Opens a file for writing beside its place; `commit` renames it there.
 * @param beside where it grows, `path` with `.partial` by default; a name of one's own where others may write the same
 * @throws JianbaoError, from any call, naming the file and what to do, where the disk refuses
 */
export async function createAtomicFile(path: string, beside = `${path}.partial`): Promise<AtomicFile> {
  const stream = await open(beside, path)
  let failure: unknown = null
  stream.on('error', (error) => {
    failure = error
  })
  const check = (): void => {
    if (failure !== null) throw writeTrouble(path, failure)
  }
  // `once` of node:events would throw the stream's own error here, before it is told what to do about it.
  const closed = new Promise<void>((resolve) => stream.once('close', resolve))
  const finish = async (): Promise<void> => {
    if (!stream.destroyed) stream.end()
    await closed
    check()
  }
  return {
    async write(text) {
      check()
      // The callback comes once the text is written or refused: no listener is left behind, however many writes.
      await new Promise<void>((resolve) => {
        if (stream.write(text, () => resolve())) resolve()
      })
      check()
    },
    async commit(check) {
      await finish()
      await check?.()
      await rename(beside, path).catch((error: unknown) => {
        throw writeTrouble(path, error)
      })
    },
    async discard() {
      stream.destroy()
      await closed
      await rm(beside, { force: true })
    },
  }
}

/** Puts a text in its place, over what stood there. @throws JianbaoError where the disk refuses */
export async function writeWhole(path: string, text: string): Promise<void> {
  const file = await createAtomicFile(path)
  try {
    await file.write(text)
    await file.commit()
  } finally {
    await file.discard()
  }
}

async function open(beside: string, path: string): Promise<WriteStream> {
  try {
    await mkdir(dirname(path), { recursive: true })
    const stream = createWriteStream(beside, { flush: true })
    await once(stream, 'open')
    return stream
  } catch (error) {
    throw writeTrouble(path, error)
  }
}

/** What a refused write means to a person. */
export function writeTrouble(path: string, cause: unknown): JianbaoError {
  const { code, message } = cause as NodeJS.ErrnoException
  const reason = (code && advice[code]) ?? message
  return new JianbaoError(`cannot write ${path}: ${reason}`, { permanent: code !== 'ENOSPC', cause })
}
