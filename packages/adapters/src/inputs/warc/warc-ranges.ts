import { open } from 'node:fs/promises'
import { type FileState, locationOf, type RefusedRef, type WarcRef } from '../input-ref.js'
import { type Found, isGzipFile, readArchive } from './archive.js'
import { type Capture, captureBytes, captureOf, nameOf } from './capture.js'
import { continues } from './continuation.js'
import { fileWindow } from './file-window.js'
import type { WarcRecord } from './framing.js'

/** Of a range, before it ends. */
const limits = { inputs: 64, bytes: 4 * 1024 * 1024 }
/** Where a range begins inside of a gzip member, which is opened from its beginning again: so fewer of them. */
const limitsInside = { inputs: 512, bytes: 32 * 1024 * 1024 }

interface Range {
  readonly ref: WarcRef
  /** The page that it ends with. */
  readonly last: Capture | null
  /** Of the records' blocks. */
  readonly bytes: number
}

/**
 * The pages of a WARC file, as ranges of whole records, and what is damaged in it, in their order. Reads the file once,
 * holding the beginning of one record. Where each record is a gzip member of its own, as it should be, a range can be
 * read by itself; in a file that was compressed as a whole, each is found by opening what stands before it again.
 * @throws what reading the file throws
 */
export async function* warcRanges(state: FileState): AsyncGenerator<WarcRef | RefusedRef> {
  const handle = await open(locationOf(state))
  try {
    const file = fileWindow(handle, state.size)
    const isGzip = await isGzipFile(file, state.path)
    let range: Range | null = null
    let damage: Lost | null = null
    let line = 0
    for await (const found of readArchive(
      file,
      { start: 0, skip: 0, end: state.size, isGzip },
      () => captureBytes,
    )) {
      line += 1
      if (damage !== null) yield refusedAt(state, damage, found)
      damage = null
      if ('damage' in found.content) {
        if (range !== null) yield range.ref
        range = null
        damage = { found, line }
        continue
      }
      const capture = captureOf(found.content)
      if (capture === null) continue
      const isPart = continues(found.content.fields, range?.last ?? null)
      if (range !== null && !isPart && isFull(range, found.content)) {
        yield range.ref
        range = null
      }
      range ??= emptyRange(state, found, isGzip, line)
      range = extended(range, found, found.content, isPart ? null : capture)
    }
    if (range !== null) yield range.ref
    if (damage !== null) yield refusedAt(state, damage, null)
  } finally {
    await handle.close()
  }
}

function emptyRange(state: FileState, { start, skip, end }: Found, isGzip: boolean, line: number): Range {
  return { ref: { kind: 'warc', ...state, start, skip, end, isGzip, line, count: 0 }, last: null, bytes: 0 }
}

/** @param page null where the record continues the last one */
function extended(
  { ref, last, bytes }: Range,
  { end }: Found,
  { blockLength }: WarcRecord,
  page: Capture | null,
): Range {
  const count = ref.count + (page === null ? 0 : 1)
  return { ref: { ...ref, end, count }, last: page ?? last, bytes: bytes + blockLength }
}

function isFull({ ref, bytes }: Range, { blockLength }: WarcRecord): boolean {
  const most = ref.isGzip && ref.skip > 0 ? limitsInside : limits
  return ref.count >= most.inputs || bytes + blockLength > most.bytes
}

/** A damage, and its place among the records. */
interface Lost {
  readonly found: Found
  readonly line: number
}

function refusedAt({ path }: FileState, { found, line }: Lost, next: Found | null): RefusedRef {
  const { start, skip, content } = found
  const { damage, fields } = content as Extract<Found['content'], { damage: string }>
  const { url, id } = fields === null ? { url: null, id: null } : nameOf(fields)
  const place = `byte ${start}${skip > 0 ? `, ${skip} bytes into what begins there` : ''}`
  const then = next === null ? 'nothing after it is read' : `reading goes on at byte ${next.start}`
  return {
    kind: 'refused',
    path,
    line,
    url,
    id,
    reason: 'damaged',
    message: `${damage} (at ${place}); ${then}`,
  }
}
