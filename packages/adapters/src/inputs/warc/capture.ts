import type { InputFormat } from '@jianbao/pipeline'
import { listedCodings } from '../../codings/coding.js'
import { formatByContent, sniffedBytes } from '../formats.js'
import { formatByType } from '../media-types.js'
import type { WarcRecord } from './framing.js'
import { type HeaderBlock, longestHeaders, parseHeaders } from './headers.js'

/** A page that an archive holds: what its record says of it. */
export interface Capture extends Named {
  /** Null where neither a type nor the first bytes tell. */
  readonly format: InputFormat | null
  readonly charset: string | null
  /** Where in the record's block its content begins. */
  readonly from: number
  readonly isChunked: boolean
  /** `Content-Encoding`, in the order in which they were applied. */
  readonly codings: readonly string[]
  /** Why its content is not all there, or cannot be found. */
  readonly trouble: string | null
}

/** How a record is called. */
export interface Named {
  readonly url: string | null
  /** Without the brackets around it. */
  readonly id: string | null
  readonly date: string | null
}

/** So much of a record's block is enough for `captureOf`. */
export const captureBytes = longestHeaders + sniffedBytes

/**
 * The page that a record is a capture of: HTML or plain text, of a response of status 2xx or of a resource. Null for
 * everything else that an archive keeps: requests, metadata, revisits, redirects, errors, images, robots.txt.
 */
export function captureOf({ fields, block, blockLength }: WarcRecord): Capture | null {
  const named = nameOf(fields)
  const type = fields.get('warc-type')?.toLowerCase()
  if (!isPageAddress(named.url)) return null
  const head = block.subarray(0, captureBytes)
  if (type === 'resource') return described(named, head, { fields, length: 0 }, fields)
  if (type !== 'response') return null
  const http = httpHeaders(head, blockLength)
  const status = /^HTTP\/\S+\s+(\d{3})\b/i.exec(http?.firstLine ?? '')?.[1]
  if (http !== null && status !== undefined)
    return status.startsWith('2') ? described(named, head, http, fields) : null
  const isHttp = (fields.get('content-type') ?? 'application/http')
    .toLowerCase()
    .startsWith('application/http')
  const trouble = 'its HTTP headers cannot be read'
  return isHttp ? { ...named, ...nothingDescribed, trouble } : null
}

const nothingDescribed = { format: null, charset: null, from: 0, isChunked: false, codings: [] }

/** A record's name, from its WARC header. */
export function nameOf(fields: HeaderBlock['fields']): Named {
  const bare = (value: string | undefined) => value?.replace(/^<(.*)>$/, '$1') ?? null
  return {
    url: bare(fields.get('warc-target-uri')),
    id: bare(fields.get('warc-record-id')),
    date: fields.get('warc-date') ?? null,
  }
}

/** Crawlers keep their own logs and lists too, under addresses such as `metadata:` and `urn:`. */
function isPageAddress(url: string | null): boolean {
  if (url === null) return true
  return /^(?:https?|ftp|file):/i.test(url) && !/^\w+:\/\/[^/?#]*\/robots\.txt(?:[?#]|$)/i.test(url)
}

/** A response without a body may lack the blank line. */
function httpHeaders(head: Buffer, blockLength: number): HeaderBlock | null {
  const headers = parseHeaders(head)
  if (headers !== null || blockLength > head.length) return headers
  const ended = parseHeaders(Buffer.concat([head, Buffer.from('\r\n\r\n')]))
  return ended && { ...ended, length: head.length }
}

function described(
  named: Named,
  head: Buffer,
  { fields, length: from }: Pick<HeaderBlock, 'fields' | 'length'>,
  warcFields: HeaderBlock['fields'],
): Capture | null {
  const type = fields.get('content-type') ?? ''
  const transfer = listedCodings(fields.get('transfer-encoding'))
  const isChunked = transfer.includes('chunked')
  const codings = [
    ...listedCodings(fields.get('content-encoding')),
    ...transfer.filter((coding) => coding !== 'chunked'),
  ]
  const content = head.subarray(from)
  const format = formatByType(type) ?? (codings.length > 0 ? null : formatByBytes(content, isChunked))
  if (format === 'other') return null
  const charset = /charset\s*=\s*["']?([^\s"';,]+)/i.exec(type)?.[1] ?? null
  return { ...named, format, charset, from, isChunked, codings, trouble: missingPart(warcFields) }
}

/** The control characters that texts have: tab, line feed, form feed, carriage return, escape. */
const textControls: ReadonlySet<number> = new Set([9, 10, 12, 13, 27])

function formatByBytes(content: Buffer, isChunked: boolean): InputFormat | 'other' {
  const chunkSize = isChunked
    ? (/^[0-9a-f]+[^\n]{0,64}\n/i.exec(content.toString('latin1', 0, 80))?.[0] ?? '')
    : ''
  const head = content.subarray(chunkSize.length, chunkSize.length + sniffedBytes)
  const isWide = /^(?:\xff\xfe|\xfe\xff)/.test(head.toString('latin1', 0, 2))
  const bytes = isWide ? head.filter((byte) => byte !== 0) : head
  if (bytes.length === 0 || bytes.some((byte) => byte < 32 && !textControls.has(byte))) return 'other'
  const format = formatByContent(bytes)
  return format === 'html' || format === 'text' ? format : 'other'
}

function missingPart(fields: HeaderBlock['fields']): string | null {
  const truncated = fields.get('warc-truncated')
  if (truncated !== undefined) return `only its beginning was archived (WARC-Truncated: ${truncated})`
  return fields.has('warc-segment-number') ? 'it is archived in several records' : null
}
