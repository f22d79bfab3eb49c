import { createHash } from 'node:crypto'
import { rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { createAtomicFile } from '../output/atomic-file.js'
import type { FileState } from './input-ref.js'

/** The beginning of the names that kept inputs have. */
export const keptPrefix = 'stdin-'

/**
 * Puts what comes by standard input into a file of the folder `directory`, named by its content, so that the same bytes
 * piped in again are the same input: one that a resumed run knows.
 * @throws JianbaoError where the disk refuses
 */
export async function keepStandardInput(
  bytes: AsyncIterable<Uint8Array>,
  directory: string,
): Promise<FileState> {
  const arriving = join(directory, `${keptPrefix}arriving`)
  const file = await createAtomicFile(arriving)
  const hash = createHash('sha256')
  try {
    for await (const chunk of bytes) {
      hash.update(chunk)
      await file.write(chunk)
    }
    await file.commit()
  } finally {
    await file.discard()
  }
  const at = join(directory, `${keptPrefix}${hash.digest('hex').slice(0, 32)}`)
  const known = await stat(at).catch(() => null)
  if (known === null) await rename(arriving, at)
  const { size, mtimeMs } = known ?? (await stat(at))
  return { path: '-', at, size, mtimeMs }
}
