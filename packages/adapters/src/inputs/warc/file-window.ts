import type { FileHandle } from 'node:fs/promises'

/** A file, read in large steps: what stands near is there without asking for it again. */
export interface FileWindow {
  /** The bytes from `at` on, at least as many as asked for unless the file ends before. */
  ahead(at: number, least: number): Promise<Buffer>
  /** The bytes `[start, end)`, a piece at a time. */
  pieces(start: number, end: number): AsyncGenerator<Buffer>
}

const windowBytes = 1024 * 1024
const pieceBytes = 64 * 1024

/** @param size what stands behind it is not read */
export function fileWindow(file: FileHandle, size: number): FileWindow {
  let held: Buffer = Buffer.alloc(0)
  let from = 0
  const ahead = async (at: number, least: number): Promise<Buffer> => {
    const needed = Math.min(least, Math.max(0, size - at))
    if (at < from || at + needed > from + held.length) {
      const length = Math.min(Math.max(windowBytes, needed), Math.max(0, size - at))
      const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(length), 0, length, at)
      held = buffer.subarray(0, bytesRead)
      from = at
    }
    return held.subarray(at - from)
  }
  return {
    ahead,
    async *pieces(start, end) {
      for (let at = start; at < end; ) {
        const piece = (await ahead(at, 1)).subarray(0, Math.min(pieceBytes, end - at))
        if (piece.length === 0) return
        yield piece
        at += piece.length
      }
    },
  }
}
