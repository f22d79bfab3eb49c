import { fileTrouble } from '../refused.js'

/** Bytes as they are opened, one piece at a time, with what has not been taken of them. */
export interface Feed {
  /** What has come and was not taken. */
  readonly bytes: Buffer
  /** Where `bytes` begin, counted from the beginning of all. */
  readonly at: number
  /** Why there is no more, where it ended before its time. */
  readonly trouble: string | null
  /** Waits for more; false at the end. */
  more(): Promise<boolean>
  /** Takes bytes from the front. */
  take(count: number): Buffer
  close(): Promise<void>
}

/** @param start where the first piece stands */
export function createFeed(pieces: AsyncGenerator<Buffer>, start: number): Feed {
  let bytes: Buffer = Buffer.alloc(0)
  let at = start
  let trouble: string | null = null
  let isOver = false
  return {
    get bytes() {
      return bytes
    },
    get at() {
      return at
    },
    get trouble() {
      return trouble
    },
    async more() {
      if (isOver) return false
      try {
        const next = await pieces.next()
        isOver = next.done === true
        if (!next.done) bytes = bytes.length === 0 ? next.value : Buffer.concat([bytes, next.value])
      } catch (error) {
        isOver = true
        trouble = fileTrouble(error)
      }
      return !isOver
    },
    take(count) {
      const taken = bytes.subarray(0, count)
      bytes = bytes.subarray(taken.length)
      at += taken.length
      return taken
    },
    async close() {
      isOver = true
      await pieces.return(undefined)
    },
  }
}
