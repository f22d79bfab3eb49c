import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib'

/** What a server sends. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  /** `cut`: the connection ends before the body does; `reset`: before anything was sent; `chunked`: without its length. */
  readonly delivery?: 'cut' | 'reset' | 'chunked'
  /** How long the server thinks, in milliseconds. */
  readonly delay?: number
}

export interface Asked {
  readonly headers: IncomingMessage['headers']
  /** How often this path was asked for before. */
  readonly before: number
  /** The site's edition: pages that were changed since have another text. */
  readonly edition: number
}

/** How a server answers for one path. */
export type Behaviour = (asked: Asked) => Answer

export const html = (charset: string | null): Readonly<Record<string, string>> => ({
  'Content-Type': charset === null ? 'text/html' : `text/html; charset=${charset}`,
})

export const status = (code: number, headers: Record<string, string> = {}): Behaviour => {
  const body = Buffer.from(`<html><body><h1>${code}</h1></body></html>`)
  return () => ({ status: code, headers: { ...html('utf-8'), ...headers }, body })
}

export const redirect = (to: string, code = 302): Behaviour => status(code, { Location: to })

export const fixed = (body: Buffer | string, headers: Readonly<Record<string, string>>): Behaviour => {
  const bytes = Buffer.from(body)
  return () => ({ status: 200, headers, body: bytes })
}

export const slow =
  (delay: number, behaviour: Behaviour): Behaviour =>
  (asked) => ({ ...behaviour(asked), delay })

/** Fails in this way the first time, and again after each new edition never. */
export const firstFails =
  (failure: Behaviour, behaviour: Behaviour): Behaviour =>
  (asked) =>
    asked.before === 0 ? failure(asked) : behaviour(asked)

export const resets: Behaviour = () => ({
  status: 200,
  headers: {},
  body: Buffer.alloc(0),
  delivery: 'reset',
})

export type Coding = 'identity' | 'gzip' | 'br' | 'deflate'

const coders: Readonly<Record<Coding, (body: Buffer) => Buffer>> = {
  identity: (body) => body,
  gzip: (body) => gzipSync(body, { level: 1 }),
  br: (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
  deflate: (body) => deflateSync(body, { level: 1 }),
}

/** As compressed as the client said it takes. */
export const encoded =
  (coding: Coding, behaviour: Behaviour): Behaviour =>
  (asked) => {
    const answer = behaviour(asked)
    const accepts = (asked.headers['accept-encoding'] ?? '').toString().includes(coding)
    if (coding === 'identity' || !accepts || answer.status !== 200) return answer
    const headers = { ...answer.headers, 'Content-Encoding': coding, Vary: 'Accept-Encoding' }
    return { ...answer, headers, body: coders[coding](answer.body) }
  }

export type Validators = 'etag' | 'modified' | 'both' | 'none'

const firstModified = Date.UTC(2024, 0, 1)

/** Names its body, and says 304 to who has it. */
export const validated =
  (by: Validators, editionOf: (edition: number) => number, behaviour: Behaviour): Behaviour =>
  (asked) => {
    const answer = behaviour(asked)
    const own = editionOf(asked.edition)
    const etag = `"${createHash('sha256').update(answer.body).digest('hex').slice(0, 16)}"`
    const modified = new Date(firstModified + own * 86_400_000).toUTCString()
    const headers = {
      ...(by === 'etag' || by === 'both' ? { ETag: etag } : {}),
      ...(by === 'modified' || by === 'both' ? { 'Last-Modified': modified } : {}),
    }
    const isKnown =
      'ETag' in headers && asked.headers['if-none-match'] !== undefined
        ? asked.headers['if-none-match'] === etag
        : 'Last-Modified' in headers && asked.headers['if-modified-since'] === modified
    if (isKnown) return { status: 304, headers, body: Buffer.alloc(0) }
    return { ...answer, headers: { ...answer.headers, ...headers } }
  }
