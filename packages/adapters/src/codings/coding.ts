import { pipeline, type Transform } from 'node:stream'
import * as zlib from 'node:zlib'
import { openWholeZstd, openZstd } from './zstd.js'

/** How content was coded for its way (RFC 9110, 8.4.1). Both ways to open it throw where it is damaged or cut off. */
export interface Coding {
  /** As it comes, holding little of it. `head` is its beginning, which `source` gives too. */
  readonly open: (source: AsyncIterable<Buffer>, head: Buffer) => AsyncIterable<Buffer>
  /** At once. Throws an error of code `ERR_BUFFER_TOO_LARGE` where it would have more than `most` bytes. */
  readonly openWhole: (bytes: Buffer, most: number) => Buffer
  /** Whether content may be in this coding, by its first bytes. */
  readonly mayBegin: (head: Buffer) => boolean
}

const gzip: Coding = {
  open: (source) => through(source, zlib.createGunzip()),
  openWhole: (bytes, most) => zlib.gunzipSync(bytes, { maxOutputLength: most }),
  mayBegin: ([first, second]) => first === 0x1f && second === 0x8b,
}

const deflate: Coding = {
  // Some servers leave out what zlib puts around it.
  open: (source, head) =>
    through(source, hasZlibHeader(head) ? zlib.createInflate() : zlib.createInflateRaw()),
  openWhole: (bytes, most) =>
    (hasZlibHeader(bytes) ? zlib.inflateSync : zlib.inflateRawSync)(bytes, { maxOutputLength: most }),
  mayBegin: () => true,
}

const brotli: Coding = {
  open: (source) => through(source, zlib.createBrotliDecompress()),
  openWhole: (bytes, most) => zlib.brotliDecompressSync(bytes, { maxOutputLength: most }),
  mayBegin: () => true,
}

const zstd: Coding = {
  open: openZstd,
  openWhole: openWholeZstd,
  mayBegin: (head) => head.length >= 4 && (isFrame(head) || isSkippable(head)),
}

/** By the names in `Content-Encoding`. */
export const codings: ReadonlyMap<string, Coding> = new Map([
  ['gzip', gzip],
  ['x-gzip', gzip],
  ['deflate', deflate],
  ['br', brotli],
  ['zstd', zstd],
])

/** What servers are told that they may send. */
export const acceptedCodings = 'gzip, deflate, br, zstd'

/** More codings than anyone applies. */
export const mostCodings = 4

/** The codings that headers name, in the order in which they were applied, but for those that say nothing. */
export function listedCodings(value = ''): string[] {
  const names = value.split(',').map((name) => name.trim().toLowerCase())
  return names.filter((name) => name !== '' && name !== 'identity' && name !== 'none')
}

/** Whether content begins as markup does: some servers and crawlers name a coding that it is not in, or no more. */
export function isMarkup(head: Buffer): boolean {
  return /^(?:\xef\xbb\xbf)?\s*<[!?a-z]/i.test(head.toString('latin1', 0, 256))
}

function hasZlibHeader([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0
}

const isFrame = (head: Buffer): boolean => head.readUInt32LE(0) === 0xfd2fb528
const isSkippable = (head: Buffer): boolean => head.readUInt32LE(0) >>> 4 === 0x184d2a5

async function* through(source: AsyncIterable<Buffer>, transform: Transform): AsyncGenerator<Buffer> {
  // What goes wrong in either is thrown where the transform is read.
  pipeline(source, transform, () => {})
  for await (const piece of transform) yield piece as Buffer
}
