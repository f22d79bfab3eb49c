import type { FileWindow } from './file-window.js'
import { type Damage, frameRecords, tooOften, type WarcRecord } from './framing.js'
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

/** Bytes of damaged members that may be opened in vain, for each byte of the file: it keeps the time linear. */
const triesPerByte = 4
const triesAtLeast = 64 * 1024 * 1024

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
  const spare = triesAtLeast + triesPerByte * (stretch.end - stretch.start)
  if (stretch.isGzip) return yield* readMembers(file, stretch, hold, spare)
  const { start, end } = stretch
  const open = (from: number) => file.pieces(from, end)
  for await (const content of frameRecords(open, start, hold, spare)) {
    yield { start: content.at, skip: 0, end: 'damage' in content ? end : content.end, content }
  }
}

async function* readMembers(
  file: FileWindow,
  { start, skip, end }: Stretch,
  hold: (blockLength: number) => number,
  spare: number,
): AsyncGenerator<Found> {
  let left = spare
  let from = skip
  for (let at = start; at < end && left >= 0; from = 0) {
    const opening: Opening = { end: null, read: at }
    const open = (offset: number) => skipping(openMember(file, at, end, opening), offset)
    for await (const content of frameRecords(open, from, hold, left)) {
      yield { start: at, skip: content.at, end: opening.end ?? end, content }
    }
    const next: number = opening.end ?? (await nextMember(file, at + 1, end)) ?? end
    left -= Math.max(0, opening.read - next)
    at = next
    if (left < 0) yield { start: at, skip: 0, end, content: { at: 0, damage: tooOften, fields: null } }
  }
}

async function* skipping(pieces: AsyncGenerator<Buffer>, count: number): AsyncGenerator<Buffer> {
  let left = count
  for await (const piece of pieces) {
    if (left < piece.length) yield piece.subarray(left)
    left = Math.max(0, left - piece.length)
  }
}
