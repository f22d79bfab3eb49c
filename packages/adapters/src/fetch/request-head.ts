import { acceptedCodings } from '../codings/coding.js'
import type { HttpField, HttpRequest } from './http-exchange.js'
import { acceptOf } from './wanted-types.js'

/** The fields of a request, in the order in which they are sent. */
export function requestFields(url: URL, userAgent: string, asked: HttpRequest): HttpField[] {
  const fields: HttpField[] = [
    ['Host', url.host],
    ['User-Agent', userAgent],
    ['Accept', acceptOf[asked.wanted ?? 'page']],
    ['Accept-Language', 'zh-CN,zh;q=0.9,en;q=0.5'],
    ['Accept-Encoding', acceptedCodings],
    ['Connection', 'keep-alive'],
  ]
  if (canBeSent(asked.etag)) fields.push(['If-None-Match', asked.etag])
  if (canBeSent(asked.lastModified)) fields.push(['If-Modified-Since', asked.lastModified])
  return fields
}

/** What a server named its answer by comes from outside. */
function canBeSent(value: string | null | undefined): value is string {
  return typeof value === 'string' && /^[\t\x20-\x7e\x80-\xff]+$/.test(value)
}

/** The head as it is sent. */
export function requestHead(url: URL, fields: readonly HttpField[]): string {
  const lines = fields.map(([name, value]) => `${name}: ${value}\r\n`)
  return `GET ${requestTarget(url)} HTTP/1.1\r\n${lines.join('')}\r\n`
}

export function requestTarget(url: URL): string {
  return `${url.pathname}${url.search}`
}
