import type { FileWindow } from './file-window.js'
import { type Damage, frameRecords, type Spare, type WarcRecord } from './framing.js'
import { isGzip, nextMember, type Opening, openMember } from './gzip-members.js'

/** Where a record begins: `skip` bytes into what the gzip member at byte `start` of the file holds. */
export interface Place {
  readonly start: number
  /** 0 where each record is a member of its own, as it should be, or where the file is not compressed. */
  readonly skip: number
}

/** A record or a damage, and where in the file. */
export type Found = Place & {
  /** Where, at the latest, its bytes end in the file. */
  readonly end: number
  readonly content: WarcRecord | Damage
}

export interface Stretch extends Place {
  readonly end: number
  readonly isGzip: boolean
}

/** How many bytes may be opened in vain, for each byte of the file and besides. */
const sparePerByte = 16
const spareBytes = 256 * 1024 * 1024

/** Whether a file is read as gzip: by how it begins, and where that is damaged by its name. */
export async function isGzipFile(file: FileWindow, path: string): Promise<boolean> {
  const head = await file.ahead(0, 8)
  return isGzip(head) || (/\.gz$/i.test(path) && !head.toString('latin1').startsWith('WARC/'))
}

/**
 * Everything in a stretch of a WARC file, in order: its whole records, of each as much as `hold` says, and what is damaged.
 * The stretch begins where a record does, or at the beginning of the file.
 */
export async function* readArchive(
  file: FileWindow,
  stretch: Stretch,
  hold: (blockLength: number) => number,
): AsyncGenerator<Found> {
  const { start, end, isGzip } = stretch
  const spare = { left: spareBytes + sparePerByte * (end - start) }
  let last: Place = stretch
  for await (const found of (isGzip ? readMembers : readPlain)(file, stretch, hold, spare)) {
    yield found
    last = found
  }
  const damage = 'too much of the file is damaged'
  if (spare.left < 0) yield { ...last, end, content: { at: last.skip, damage, fields: null } }
}

async function* readPlain(
  file: FileWindow,
  { start, end }: Stretch,
  hold: (blockLength: number) => number,
  spare: Spare,
): AsyncGenerator<Found> {
  const open = (from: number) => file.pieces(from, end)
  for await (const content of frameRecords(open, start, hold, spare)) {
    yield { start: content.at, skip: 0, end: 'damage' in content ? end : content.end, content }
  }
}

async function* readMembers(
  file: FileWindow,
  { start, skip, end }: Stretch,
  hold: (blockLength: number) => number,
  spare: Spare,
): AsyncGenerator<Found> {
  let from = skip
  for (let at = start; at < end && spare.left >= 0; from = 0) {
    const opening: Opening = { end: null, opened: 0 }
    const open = (offset: number) => {
      // To go back into a member means to open what stands before it again.
      if (offset > from) spare.left -= offset
      return skipping(openMember(file, at, end, opening), offset)
    }
    for await (const content of frameRecords(open, from, hold, spare)) {
      yield { start: at, skip: content.at, end: opening.end ?? end, content }
    }
    if (opening.end === null) spare.left -= opening.opened
    at = opening.end ?? (await nextMember(file, at + 1, end)) ?? end
  }
}

async function* skipping(pieces: AsyncGenerator<Buffer>, count: number): AsyncGenerator<Buffer> {
  let left = count
  for await (const piece of pieces) {
    if (left < piece.length) yield piece.subarray(left)
    left = Math.max(0, left - piece.length)
  }
}
