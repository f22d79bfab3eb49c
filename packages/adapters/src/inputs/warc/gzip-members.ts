import { crc32, createInflateRaw, type InflateRaw, inflateRawSync, constants as zlib } from 'node:zlib'
import type { FileWindow } from './file-window.js'

/** What was opened of one gzip member. */
export interface Opening {
  /** Where its bytes end in the file; known once all of it was opened, else null. */
  end: number | null
  /** How many bytes have come of it. */
  opened: number
}

/**
 * What the gzip member at `start` holds, a piece at a time.
 * @param opening is told where the member ends: only its own bytes tell
 * @throws Error that says what is wrong, where it is damaged or ends before its time
 */
export async function* openMember(
  file: FileWindow,
  start: number,
  end: number,
  opening: Opening,
): AsyncGenerator<Buffer> {
  const header = headerIn(await file.ahead(start, longestHeader))
  if (header === null) throw new Error('its gzip header is damaged or cut off')
  const from = start + header
  const engine = { read: 0 }
  let sum = 0
  opening.opened = 0
  for await (const piece of inflated(file, from, end, engine)) {
    sum = crc32(piece, sum)
    opening.opened += piece.length
    yield piece
  }
  const trailer = await file.ahead(from + engine.read, 8)
  if (trailer.length < 8) throw new Error(cutOff)
  if (trailer.readUInt32LE(0) !== sum || trailer.readUInt32LE(4) !== opening.opened % 2 ** 32)
    throw new Error('its gzip data is damaged (wrong checksum)')
  opening.end = from + engine.read + 8
}

const cutOff = 'its gzip data is cut off'

async function* inflated(
  file: FileWindow,
  from: number,
  end: number,
  engine: { read: number },
): AsyncGenerator<Buffer> {
  const small = inflateSmall(await file.ahead(from, smallBytes))
  if (small !== null) {
    engine.read = small.read
    return yield small.bytes
  }
  const inflate = createInflateRaw({ chunkSize: pieceBytes })
  void push(file.pieces(from, end), inflate)
  try {
    yield* inflate as AsyncIterable<Buffer>
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new Error(code === 'Z_BUF_ERROR' ? cutOff : `its gzip data is damaged (${message})`)
  } finally {
    engine.read = inflate.bytesWritten
  }
}

const pieceBytes = 64 * 1024
/** A member of so many bytes, of which come at most so many, is opened at once: a stream each would cost ten times that. */
const smallBytes = 256 * 1024
const smallOpened = 2 * 1024 * 1024

/** Null where the member is not small, or damaged. */
function inflateSmall(bytes: Buffer): { bytes: Buffer; read: number } | null {
  try {
    const options = { info: true, maxOutputLength: smallOpened, chunkSize: pieceBytes }
    const opened = inflateRawSync(bytes, options) as unknown as { buffer: Buffer; engine: InflateRaw }
    return { bytes: opened.buffer, read: opened.engine.bytesWritten }
  } catch {
    return null
  }
}

/** Feeds an engine until the member ends, which may be anywhere in a piece. */
async function push(pieces: AsyncIterable<Buffer>, engine: InflateRaw): Promise<void> {
  let pushed = 0
  try {
    for await (const piece of pieces) {
      pushed += piece.length
      await new Promise<void>((resolve) => engine.write(piece, () => resolve()))
      if (engine.destroyed || engine.bytesWritten < pushed) return
    }
    engine.end()
  } catch (error) {
    engine.destroy(error as Error)
  }
}

const magic = Buffer.from([0x1f, 0x8b, 8])
const flag = { headerChecksum: 2, extra: 4, name: 8, comment: 16, reserved: 0xe0 }
const longestHeader = 128 * 1024

/** Whether bytes begin as a gzip member does. */
export function isGzip(bytes: Uint8Array): boolean {
  return magic.equals(bytes.subarray(0, magic.length))
}

/** The length of the member's header that bytes begin with (RFC 1952, 2.3); null where there is none. */
function headerIn(bytes: Buffer): number | null {
  const flags = bytes[3]
  if (flags === undefined || !isGzip(bytes) || (flags & flag.reserved) !== 0) return null
  let length = 10
  if (flags & flag.extra) length += 2 + (bytes.length >= 12 ? bytes.readUInt16LE(10) : 0)
  for (const text of [flag.name, flag.comment]) {
    if (!(flags & text)) continue
    const zero = bytes.indexOf(0, length)
    if (zero < 0) return null
    length = zero + 1
  }
  if (flags & flag.headerChecksum) length += 2
  return length < bytes.length ? length : null
}

/** Enough of a member to tell what it begins with: the longest description of a code, and then some. */
const triedBytes = 512

/** Whether bytes begin a gzip member that begins with a WARC record. */
export function beginsArchive(bytes: Buffer): boolean {
  const header = headerIn(bytes)
  if (header === null) return false
  try {
    const tried = bytes.subarray(header, header + triedBytes)
    const opened = inflateRawSync(tried, { finishFlush: zlib.Z_SYNC_FLUSH })
    return opened.toString('latin1', 0, 5) === 'WARC/'
  } catch {
    return false
  }
}

/** Where the next member that begins with a WARC record stands, from `start` on; null where there is none. */
export async function nextMember(file: FileWindow, start: number, end: number): Promise<number | null> {
  for (let at = start; at < end; ) {
    const window = await file.ahead(at, 2 * longestHeader)
    if (window.length === 0) return null
    const isLast = at + window.length >= end
    const searched = isLast ? window.length : window.length - longestHeader
    for (let found = window.indexOf(magic); found >= 0 && found < searched; ) {
      if (beginsArchive(window.subarray(found))) return at + found
      found = window.indexOf(magic, found + 1)
    }
    at += searched
  }
  return null
}
