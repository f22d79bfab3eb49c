import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { WARCType } from 'warcio'
import { type AtomicFile, createAtomicFile } from '../output/atomic-file.js'
import { archiveName } from './crawl-folder.js'

/** A record to write; the rest of its header is made here. */
export interface ArchiveRecord {
  readonly type: WARCType
  /** Of the WARC header, besides type, id, date and length. */
  readonly fields: readonly (readonly [name: string, value: string])[]
  readonly date: string
  readonly block: readonly Uint8Array[]
  /** What the block holds besides HTTP headers, where it is a message. */
  readonly payload?: Uint8Array
}

/** A record that was written: one gzip member, bytes `[start, end)`. */
export interface WrittenRecord {
  /** A URN, without brackets. */
  readonly id: string
  readonly start: number
  readonly end: number
}

/** A WARC 1.1 archive that appears whole or not at all. */
export interface ArchiveWriter {
  /** Relative to the run's folder. */
  readonly name: string
  readonly write: (record: ArchiveRecord) => Promise<WrittenRecord>
  /** Puts the archive in its place; leaves none where nothing was written. */
  readonly commit: () => Promise<void>
  /** Leaves no trace. Harmless after `commit`. */
  readonly discard: () => Promise<void>
}

/** The second at which something happens, as WARC headers have it. */
export function warcDate(time = new Date()): string {
  return `${time.toISOString().slice(0, 19)}Z`
}

/**
 * Begins the archive of a chunk, under a name of its own each time: should two processes work at the same chunk, the
 * results of either speak of its own archive.
 * @param software what wrote it, such as `jianbao/1.2.3`
 */
export async function createArchiveWriter(
  root: string,
  chunk: string,
  software: string,
): Promise<ArchiveWriter> {
  const warcio = await import('warcio')
  const name = archiveName(chunk.slice(0, -8) + randomBytes(4).toString('hex'))
  let file: AtomicFile | null = null
  let at = 0

  const append = async (record: ArchiveRecord): Promise<WrittenRecord> => {
    const id = `urn:uuid:${randomUUID()}`
    const member = await memberOf(warcio, id, record)
    const start = at
    await file?.write(member)
    at += member.length
    return { id, start, end: at }
  }
  return {
    name,
    async write(record) {
      if (file === null) {
        file = await createAtomicFile(join(root, name))
        const about = `software: ${software}\r\nformat: WARC File Format 1.1\r\nrobots: obey\r\n`
        const fields = [['WARC-Filename', name.replace(/^.*\//, '')]] as const
        await append({ type: 'warcinfo', fields, date: record.date, block: [Buffer.from(about)] })
      }
      return append(record)
    },
    async commit() {
      await file?.commit()
    },
    async discard() {
      await file?.discard()
    },
  }
}

/** One gzip member. */
async function memberOf(
  { WARCRecord, WARCSerializer }: typeof import('warcio'),
  id: string,
  { type, fields, date, block, payload }: ArchiveRecord,
): Promise<Uint8Array> {
  const digest: [string, string][] = payload === undefined ? [] : [['WARC-Payload-Digest', digestOf(payload)]]
  const warcHeaders: [string, string][] = [['WARC-Record-ID', `<${id}>`], ...digest]
  const warc = WARCRecord.create({ type, date, warcVersion: 'WARC/1.1', warcHeaders }, block)
  // The block has its HTTP headers as they came; warcio would write them anew.
  warc.httpHeaders = null
  // Three commas stand, in warcio, between the values of a field that it then refuses to have several.
  for (const [field, value] of fields) warc.warcHeaders.headers.set(field, value.replaceAll(',,,', ',,%2C'))
  return await WARCSerializer.serialize(warc, { gzip: true })
}

function digestOf(payload: Uint8Array): string {
  return `sha256:${createHash('sha256').update(payload).digest('hex')}`
}
