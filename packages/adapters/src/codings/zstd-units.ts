/**
 * The largest window, in bytes, that content coded in zstd may ask for: RFC 9659, 3. A frame may ask for more memory than
 * any machine has.
 */
const largestWindow = 8 * 1024 * 1024
const largestBlock = 128 * 1024

/**
 * How many bytes the decompressor may move to make room in its window, which it does for every block: so a block of one
 * byte costs as much as one of 128 KiB. Enough for 128 MiB in blocks of the usual size.
 */
const mostMoved = 1024 * largestWindow

const magic = 0xfd2fb528
const skippableMagic = 0x184d2a50

/** Zstandard data (RFC 8878, 3.1) cut into what can be read on its own: frame headers, blocks, checksums. */
export interface ZstdUnits {
  /** The units that are whole with this chunk. Throws what is wrong with them. */
  readonly push: (chunk: Buffer) => readonly Buffer[]
  /** Throws where something is missing. */
  readonly end: () => void
}

interface Unit {
  readonly length: number
  /** Whether it is content, not to be left out. */
  readonly isRead: boolean
  /** What follows, once the unit is there. */
  readonly next: () => void
}

type Expected = (bytes: Buffer) => Unit | null

export function zstdUnits(): ZstdUnits {
  let pending: Buffer = Buffer.alloc(0)
  let skipping = 0
  let moved = 0
  let expected: Expected = frame

  function frame(bytes: Buffer): Unit | null {
    // No frame is shorter.
    if (bytes.length < 8) return null
    const first = bytes.readUInt32LE(0)
    if ((first & 0xfffffff0) >>> 0 !== skippableMagic) return header(bytes)
    const skip = () => {
      skipping = bytes.readUInt32LE(4)
    }
    return { length: 8, isRead: false, next: skip }
  }

  function header(bytes: Buffer): Unit | null {
    if (bytes.readUInt32LE(0) !== magic) throw new Error('no zstd frame')
    const length = headerLength(bytes[4] ?? 0)
    if (bytes.length < length) return null
    const window = windowOf(bytes.subarray(0, length))
    if (window > largestWindow) throw new Error(`its window has ${window} bytes, more than ${largestWindow}`)
    const hasChecksum = ((bytes[4] ?? 0) & 4) !== 0
    const begin = () => {
      expected = block(window, hasChecksum)
      move(window)
    }
    return { length, isRead: true, next: begin }
  }

  const block =
    (window: number, hasChecksum: boolean): Expected =>
    (bytes) => {
      if (bytes.length < 3) return null
      const head = bytes.readUIntLE(0, 3)
      const size = head >>> 3
      if (size > largestBlock) throw new Error('a block is larger than 128 KiB')
      const isLast = (head & 1) === 1
      const type = (head >>> 1) & 3
      if (type === 3) throw new Error('a block is of no known type')
      const next = () => {
        move(window)
        if (isLast) expected = hasChecksum ? checksum : frame
      }
      return { length: 3 + (type === 1 ? 1 : size), isRead: true, next }
    }

  const checksum: Expected = () => {
    const next = () => {
      expected = frame
    }
    return { length: 4, isRead: true, next }
  }

  function move(window: number): void {
    moved += window
    if (moved > mostMoved) throw new Error('it is cut into too many blocks')
  }

  const push: ZstdUnits['push'] = (chunk) => {
    const skipped = Math.min(skipping, chunk.length)
    skipping -= skipped
    const rest = chunk.subarray(skipped)
    let bytes = pending.length === 0 ? rest : Buffer.concat([pending, rest])
    const units: Buffer[] = []
    for (let unit = expected(bytes); unit !== null && unit.length <= bytes.length; unit = expected(bytes)) {
      if (unit.isRead) units.push(bytes.subarray(0, unit.length))
      unit.next()
      const passed = Math.min(skipping, bytes.length - unit.length)
      skipping -= passed
      bytes = bytes.subarray(unit.length + passed)
    }
    pending = bytes
    return units
  }
  const end = () => {
    if (pending.length > 0 || skipping > 0 || expected !== frame) throw new Error('unexpected end of file')
  }
  return { push, end }
}

const dictionaryBytes: readonly number[] = [0, 1, 2, 4]

/** RFC 8878, 3.1.1.1: magic number, descriptor, and what the descriptor's bits say is there. */
function headerLength(descriptor: number): number {
  const hasWindow = (descriptor & 32) === 0
  return 5 + (hasWindow ? 1 : 0) + (dictionaryBytes[descriptor & 3] ?? 0) + sizeBytes(descriptor)
}

function sizeBytes(descriptor: number): number {
  const flag = descriptor >>> 6
  if (flag === 0) return (descriptor & 32) === 0 ? 0 : 1
  return 2 ** flag
}

/** RFC 8878, 3.1.1.1.2; that of a frame of a single segment is its content's size. */
function windowOf(header: Buffer): number {
  const descriptor = header[4] ?? 0
  if ((descriptor & 32) === 0) {
    const exponent = (header[5] ?? 0) >>> 3
    const base = 2 ** (10 + exponent)
    return base + (base / 8) * ((header[5] ?? 0) & 7)
  }
  const bytes = sizeBytes(descriptor)
  const at = header.length - bytes
  if (bytes === 8) return Number(header.readBigUInt64LE(at))
  return header.readUIntLE(at, bytes) + (bytes === 2 ? 256 : 0)
}
