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
/** But for its last four bits, which may be any. */
const skippableMagic = 0x184d2a5

/** Zstandard data (RFC 8878, 3.1) cut into what can be read on its own: frame headers, blocks, checksums. */
export interface ZstdUnits {
  /** The units that are whole with this chunk. Throws what is wrong with them. */
  readonly push: (chunk: Buffer) => readonly Buffer[]
  /** Throws where something is missing. */
  readonly end: () => void
}

/** What is read next. */
type State =
  | { readonly is: 'frame' | 'checksum' }
  | { readonly is: 'block'; readonly window: number; readonly hasChecksum: boolean }

interface Unit {
  readonly length: number
  /** How many bytes behind it mean nothing; null where it is content itself. */
  readonly skipped: number | null
  /** How many bytes the decompressor moves, or clears, for it. */
  readonly moved: number
  readonly next: State
}

const atFrame: State = { is: 'frame' }

export function zstdUnits(): ZstdUnits {
  let state = atFrame
  let pending: Buffer = Buffer.alloc(0)
  let skipping = 0
  let moved = 0

  const withoutSkipped = (bytes: Buffer): Buffer => {
    const skipped = Math.min(skipping, bytes.length)
    skipping -= skipped
    return bytes.subarray(skipped)
  }
  const push: ZstdUnits['push'] = (chunk) => {
    let bytes = withoutSkipped(pending.length === 0 ? chunk : Buffer.concat([pending, chunk]))
    const units: Buffer[] = []
    for (let unit = unitOf(bytes, state); unit !== null; unit = unitOf(bytes, state)) {
      if (unit.skipped === null) units.push(bytes.subarray(0, unit.length))
      moved += unit.moved
      if (moved > mostMoved) throw new Error('it is cut into too many blocks')
      state = unit.next
      skipping = unit.skipped ?? 0
      bytes = withoutSkipped(bytes.subarray(unit.length))
    }
    pending = bytes
    return units
  }
  const end = () => {
    if (pending.length > 0 || skipping > 0 || state.is !== 'frame') throw new Error('unexpected end of file')
  }
  return { push, end }
}

/** The unit that bytes begin with; null where it is not whole. */
function unitOf(bytes: Buffer, state: State): Unit | null {
  const unit = beginning(bytes, state)
  return unit !== null && unit.length <= bytes.length ? unit : null
}

function beginning(bytes: Buffer, state: State): Unit | null {
  if (state.is === 'checksum') return { length: 4, skipped: null, moved: 0, next: atFrame }
  if (state.is === 'block') return bytes.length < 3 ? null : blockAt(bytes, state)
  // No frame is shorter.
  if (bytes.length < 8) return null
  const isSkipped = bytes.readUInt32LE(0) >>> 4 === skippableMagic
  return isSkipped ? { length: 8, skipped: bytes.readUInt32LE(4), moved: 0, next: atFrame } : headerAt(bytes)
}

function headerAt(bytes: Buffer): Unit | null {
  if (bytes.readUInt32LE(0) !== magic) throw new Error('no zstd frame')
  const descriptor = bytes[4] ?? 0
  const length = headerLength(descriptor)
  if (bytes.length < length) return null
  const window = windowOf(bytes.subarray(0, length))
  if (window > largestWindow) throw new Error(`its window has ${window} bytes, more than ${largestWindow}`)
  const hasChecksum = (descriptor & 4) !== 0
  return { length, skipped: null, moved: window, next: { is: 'block', window, hasChecksum } }
}

/** RFC 8878, 3.1.1.2: in three bytes whether it is the last, its type and its size; one byte follows that is repeated. */
function blockAt(bytes: Buffer, state: State & { readonly is: 'block' }): Unit {
  const head = bytes.readUIntLE(0, 3)
  const isLast = (head & 1) === 1
  const type = (head >>> 1) & 3
  const size = head >>> 3
  if (type === 3) throw new Error('a block is of no known type')
  if (size > largestBlock) throw new Error('a block is larger than 128 KiB')
  const after: State = state.hasChecksum ? { is: 'checksum' } : atFrame
  const length = 3 + (type === 1 ? 1 : size)
  return { length, skipped: null, moved: state.window, next: isLast ? after : state }
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
