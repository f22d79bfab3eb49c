import { Decompress } from 'fzstd'
import { zstdUnits } from './zstd-units.js'

/** Opens zstd content as it comes, a block at a time. By fzstd: Node.js has zstd only from 22.15 on. */
export async function* openZstd(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const reader = zstdReader()
  for await (const chunk of source) {
    for (const unit of reader.units(chunk)) yield* reader.open(unit)
  }
  yield* reader.end()
}

/**
 * All of zstd content.
 * @param most in bytes; an error of code `ERR_BUFFER_TOO_LARGE` is thrown, as of zlib, where there are more
 */
export function openWholeZstd(bytes: Buffer, most: number): Buffer {
  const reader = zstdReader()
  const pieces: Buffer[] = []
  let size = 0
  const keep = (opened: readonly Buffer[]) => {
    for (const piece of opened) {
      size += piece.length
      pieces.push(piece)
    }
    if (size > most)
      throw Object.assign(new RangeError(`more than ${most} bytes`), { code: 'ERR_BUFFER_TOO_LARGE' })
  }
  for (const unit of reader.units(bytes)) keep(reader.open(unit))
  keep(reader.end())
  return Buffer.concat(pieces)
}

/** @returns what each unit gives, at most a block */
function zstdReader() {
  const cut = zstdUnits()
  let opened: Buffer[] = []
  const decompress = new Decompress((piece) => {
    if (piece.length > 0) opened.push(Buffer.from(piece.buffer, piece.byteOffset, piece.length))
  })
  const open = (unit: Buffer, isLast = false): readonly Buffer[] => {
    opened = []
    decompress.push(unit, isLast)
    return opened
  }
  const end = () => {
    cut.end()
    return open(Buffer.alloc(0), true)
  }
  return { units: cut.push, open, end }
}
