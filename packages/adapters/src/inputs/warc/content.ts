import * as zlib from 'node:zlib'
import { longestLine, type Refusal } from '@jianbao/record'
import { tooLarge } from '../read-input.js'
import type { Capture } from './capture.js'

/** More codings than anyone applies. */
const mostCodings = 4

/**
 * A page's content as it was before it was coded for its way: out of its chunks, decompressed.
 * Refuses what is damaged, and what is larger than the largest input.
 */
export function contentOf(capture: Capture, block: Buffer): Buffer | Refusal {
  const { from, isChunked, codings } = capture
  let content: Buffer | Refusal = block.subarray(from)
  if (isChunked) content = dechunked(content)
  if (codings.length > mostCodings) return damaged(`it was coded ${codings.length} times`)
  for (const coding of [...codings].reverse()) {
    if (!(content instanceof Uint8Array)) return content
    content = decoded(content, coding)
  }
  if (content instanceof Uint8Array && content.length > longestLine) return tooLarge(content.length)
  return content
}

type Open = (bytes: Buffer, options: zlib.ZlibOptions) => Buffer

/** RFC 9110, 8.4.1; zstd where Node.js has it. */
const openers: ReadonlyMap<string, Open> = new Map<string, Open>([
  ['gzip', zlib.gunzipSync],
  ['x-gzip', zlib.gunzipSync],
  // Some servers leave out what zlib puts around it.
  [
    'deflate',
    (bytes, options) => (hasZlibHeader(bytes) ? zlib.inflateSync : zlib.inflateRawSync)(bytes, options),
  ],
  ['br', zlib.brotliDecompressSync],
  ...('zstdDecompressSync' in zlib ? [['zstd', zlib.zstdDecompressSync as Open] as const] : []),
])

function hasZlibHeader([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0
}

function decoded(bytes: Buffer, coding: string): Buffer | Refusal {
  const open = openers.get(coding)
  if (bytes.length === 0) return bytes
  try {
    if (open !== undefined) return open(bytes, { maxOutputLength: longestLine })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ERR_BUFFER_TOO_LARGE') return tooLarge(null)
    if (!isPlain(bytes)) return damaged(`its ${coding} content is damaged or cut off (${message})`)
  }
  // Some crawlers keep the content decoded, and the header as it was.
  return isPlain(bytes) ? bytes : damaged(`its Content-Encoding, ${coding}, is not known`)
}

/** Whether bytes begin as markup does. */
function isPlain(bytes: Buffer): boolean {
  return /^(?:\xef\xbb\xbf)?\s*<[!?a-z]/i.test(bytes.toString('latin1', 0, 256))
}

const chunkHead = /^([0-9a-f]{1,12})[\t ]*(?:;[^\n]*)?\r?\n/i

/** RFC 9112, 7.1. Content that was taken out of its chunks before, though its header was kept, is left as it is. */
function dechunked(bytes: Buffer): Buffer | Refusal {
  const chunks: Buffer[] = []
  for (let at = 0; ; ) {
    const head = chunkHead.exec(bytes.toString('latin1', at, at + 256))
    if (head === null && at === 0) return bytes
    if (head === null) return damaged('its chunks are damaged or cut off')
    const from = at + head[0].length
    const size = Number.parseInt(head[1] ?? '', 16)
    if (size === 0) return Buffer.concat(chunks)
    chunks.push(bytes.subarray(from, from + size))
    const isEnded = bytes[from + size] === 13 && bytes[from + size + 1] === 10
    if (!isEnded) return damaged('its chunks are damaged or cut off')
    at = from + size + 2
  }
}

function damaged(message: string): Refusal {
  return { reason: 'damaged', message }
}
