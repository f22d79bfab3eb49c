import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import {
  gathered,
  htmlHeaders,
  type Made,
  outcomesOf,
  pageRecord,
  putFile,
  warcRecord,
} from '../../testing/warc-records.js'
import { zstdStored } from '../../testing/zstd-stored.js'
import { listInputs } from '../list-inputs.js'
import { readInputs } from '../read-inputs.js'

async function only(path: string) {
  const refs = await gathered(listInputs([path]))
  const [one, ...others] = (await Promise.all(refs.map((ref) => gathered(readInputs(ref))))).flat()
  expect(others).toEqual([])
  return one
}

describe('what is a page', () => {
  it('tells of a page what its record and its headers say', async () => {
    const path = await putFile('one.warc', warcRecord({ type: 'warcinfo', http: null }), pageRecord(7))
    expect(await only(path)).toEqual({
      raw: {
        bytes: Buffer.from('<p>青石镇</p>'),
        format: 'html',
        path,
        url: 'https://news.example/7',
        id: 'urn:test:https://news.example/7',
        line: 2,
        fetchedAt: '2024-05-01T08:00:00Z',
        declaredCharset: 'gbk',
      },
    })
  })

  it.each<[string, Made]>([
    ['a request', { type: 'request', http: 'GET / HTTP/1.1' }],
    ['metadata', { type: 'metadata', http: null }],
    ['a revisit', { type: 'revisit' }],
    ['a text made from a page', { type: 'conversion', http: null, more: 'Content-Type: text/plain\r\n' }],
    ['an image', { http: 'HTTP/1.1 200 OK\r\nContent-Type: image/png' }],
    ['JSON', { http: 'HTTP/1.1 200 OK\r\nContent-Type: application/json' }],
    ['a redirect', { http: 'HTTP/1.1 301 Moved\r\nContent-Type: text/html' }],
    ['an error', { http: 'HTTP/1.1 404 Not Found\r\nContent-Type: text/html' }],
    [
      'robots.txt',
      { url: 'https://news.example/robots.txt', http: 'HTTP/1.1 200 OK\r\nContent-Type: text/plain' },
    ],
    [
      'a log of the crawler',
      {
        url: 'metadata://crawler/log.txt',
        type: 'resource',
        http: null,
        more: 'Content-Type: text/plain\r\n',
      },
    ],
    ['a look-up of a name', { url: 'dns:news.example', http: null, more: 'Content-Type: text/dns\r\n' }],
    ['binary data of no type', { http: 'HTTP/1.1 200 OK', body: Buffer.from([0x89, 0x50, 0, 1, 2]) }],
    ['JSON of no type', { http: 'HTTP/1.1 200 OK', body: '{"a":1}' }],
    ['nothing of no type', { http: 'HTTP/1.1 204 No Content', body: '' }],
  ])('leaves out %s', async (_, made) => {
    expect(
      await outcomesOf(await putFile('mixed.warc', pageRecord(1), pageRecord(2, made), pageRecord(3))),
    ).toEqual(['1', '3'])
  })

  it.each<[string, string, Made]>([
    ['html', 'a resource', { type: 'resource', http: null, more: 'Content-Type: text/html\r\n' }],
    ['html', 'XHTML', { http: 'HTTP/1.1 200 OK\r\ncontent-type: application/xhtml+xml' }],
    ['text', 'plain text', { http: 'HTTP/2 200\r\nContent-Type: Text/Plain;charset=utf-8' }],
    ['html', 'markup of no type', { http: 'HTTP/1.0 200 OK', body: ' \n<!doctype html>' }],
    [
      'text',
      'text of an unknown type',
      { http: 'HTTP/1.0 203 x\r\nContent-Type: unknown/unknown', body: '今天' },
    ],
    [
      'html',
      'compressed markup of no type',
      { http: 'HTTP/1.0 200 OK\r\nContent-Encoding: gzip', body: gzipSync('<p>一</p>') },
    ],
    [
      'html',
      'headers that end with line feeds alone',
      { http: null, body: 'HTTP/1.1 200 OK\nContent-Type: text/html\n\n<p>一</p>' },
    ],
    ['html', 'a page named robots', { url: 'https://news.example/2?u=/robots.txt' }],
  ])('reads as %s %s', async (format, _, made) => {
    expect(await only(await putFile('one.warc', pageRecord(2, made)))).toMatchObject({ raw: { format } })
  })

  it('says so where there is no page', async () => {
    const refs = await gathered(
      listInputs([await putFile('none.warc.gz', gzipSync(warcRecord({ type: 'request' })))]),
    )
    expect(refs).toMatchObject([
      { kind: 'refused', reason: 'empty', message: expect.stringMatching(/^no page in it/) },
    ])
  })
})

function chunked(content: string | Buffer, size = 5): Buffer {
  const bytes = Buffer.from(content)
  const chunks: Buffer[] = []
  for (let at = 0; at < bytes.length; at += size) {
    const chunk = bytes.subarray(at, at + size)
    chunks.push(Buffer.from(`${chunk.length.toString(16)};x=1\r\n`), chunk, Buffer.from('\r\n'))
  }
  return Buffer.concat([...chunks, Buffer.from('0\r\n\r\n')])
}

describe('how its content is coded', () => {
  const text = '<p>河湾市图书馆新馆开放</p>'
  it.each<[string, Buffer]>([
    ['Content-Encoding: gzip', gzipSync(text)],
    ['Content-Encoding: deflate', deflateSync(text)],
    ['Content-Encoding: deflate', deflateRawSync(text)],
    ['Content-Encoding: br', brotliCompressSync(text)],
    ['Content-Encoding: zstd', zstdStored(text)],
    ['Content-Encoding: gzip, br', brotliCompressSync(gzipSync(text))],
    ['Transfer-Encoding: chunked', chunked(text)],
    ['Transfer-Encoding: chunked\r\nContent-Encoding: gzip', chunked(gzipSync(text))],
    ['Transfer-Encoding: chunked', Buffer.from(text)],
    ['Content-Encoding: gzip', Buffer.from(text)],
    ['Content-Encoding: identity', Buffer.from(text)],
  ])('undoes %s', async (field, body) => {
    const read = await only(
      await putFile('one.warc', pageRecord(1, { http: `${htmlHeaders}\r\n${field}`, body })),
    )
    expect(read && 'raw' in read && Buffer.from(read.raw.bytes).toString()).toBe(text)
  })

  it.each<[string, string, Buffer]>([
    ['its gzip content is damaged or cut off', 'Content-Encoding: gzip', gzipSync(text).subarray(0, 30)],
    ['its Content-Encoding, sdch, is not known', 'Content-Encoding: sdch', Buffer.from([1, 2, 3])],
    ['its chunks are damaged or cut off', 'Transfer-Encoding: chunked', chunked(text).subarray(0, 40)],
    ['it was coded 5 times', 'Content-Encoding: gzip, gzip, gzip, gzip, gzip', gzipSync(text)],
  ])('refuses it where %s', async (message, field, body) => {
    const read = await only(
      await putFile('one.warc', pageRecord(1, { http: `${htmlHeaders}\r\n${field}`, body })),
    )
    expect(read).toMatchObject({
      reject: { reason: 'damaged', input: { line: 1, url: 'https://news.example/1' } },
    })
    expect(read && 'reject' in read && read.reject.message).toContain(message)
  })

  it('refuses what was archived in part', async () => {
    const path = await putFile(
      'one.warc',
      pageRecord(1, { more: 'WARC-Truncated: length\r\n' }),
      pageRecord(2, { more: 'WARC-Segment-Number: 1\r\n' }),
    )
    expect(await outcomesOf(path)).toEqual([
      '1 damaged: only its beginning was archived (WARC-Truncated: length)',
      '2 damaged: it is archived in several records',
    ])
  })
})
