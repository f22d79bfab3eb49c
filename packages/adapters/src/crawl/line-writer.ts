import { toLine } from '@jianbao/record'
import type { AtomicFile } from '../output/atomic-file.js'

/** Writes values as lines, many at once. */
export interface LineWriter {
  /** How many bytes all lines have so far. */
  readonly at: number
  readonly write: (value: unknown) => Promise<void>
  /** Writes what is held back. */
  readonly flush: () => Promise<void>
}

const heldCharacters = 64 * 1024

export function createLineWriter(file: AtomicFile): LineWriter {
  let held = ''
  let at = 0
  const flush = async (): Promise<void> => {
    const text = held
    held = ''
    if (text !== '') await file.write(text)
  }
  return {
    get at() {
      return at
    },
    async write(value) {
      const line = toLine(value)
      at += Buffer.byteLength(line)
      held += line
      if (held.length >= heldCharacters) await flush()
    },
    flush,
  }
}
