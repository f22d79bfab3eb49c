import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import {
  type Answering,
  answered,
  answerOf,
  clientOf,
  closeAll,
  exchanged,
  html,
  serverOf,
} from '../testing/http-exchanges.js'
import { zstdStored } from '../testing/zstd-stored.js'
import { answerContent } from './answer-content.js'

afterEach(closeAll)

const page = '<html><body><p>江边的水厂改造完工。</p></body></html>'
const zstdPage = zstdStored(page)

const coded = (coding: string) => `${html}Content-Encoding: ${coding}\r\n`
/** Sends this, and ends the connection. */
const last =
  (...parts: readonly (string | Buffer)[]): Answering =>
  (socket) =>
    socket.end(Buffer.concat(parts.map((part) => Buffer.from(part))))

describe('codings', () => {
  it.each<[string, Buffer]>([
    ['gzip', gzipSync(page)],
    ['x-gzip', gzipSync(page)],
    ['GZIP', gzipSync(page)],
    ['deflate', deflateSync(page)],
    ['deflate', deflateRawSync(page)],
    ['br', brotliCompressSync(page)],
    ['zstd', zstdPage],
    ['gzip, br', brotliCompressSync(gzipSync(page))],
    ['zstd, gzip', gzipSync(zstdPage)],
    ['deflate, gzip, br, x-gzip', gzipSync(brotliCompressSync(gzipSync(deflateSync(page))))],
    ['identity', Buffer.from(page)],
    ['none, gzip', gzipSync(page)],
    // Named, but not applied.
    ['gzip', Buffer.from(page)],
    ['br', Buffer.from(page)],
    ['zstd', Buffer.from(page)],
    ['utf-8', Buffer.from(page)],
    ['gzip, gzip', gzipSync(page)],
  ])('%s is kept as it came, and opens', async (coding, body) => {
    const answer = await answered(answerOf(body, coded(coding)))
    expect(answer.body).toEqual(body)
    expect(String(answerContent(answer))).toBe(page)
  })

  it('in several fields are applied in their order', async () => {
    const fields = `${html}Content-Encoding: gzip\r\nContent-Encoding: br\r\n`
    const answer = await answered(answerOf(brotliCompressSync(gzipSync(page)), fields))
    expect(String(answerContent(answer))).toBe(page)
  })

  it('of the transfer are opened too', async () => {
    const body = gzipSync(page)
    const head = `HTTP/1.1 200 OK\r\n${html}Transfer-Encoding: gzip, chunked\r\n\r\n`
    const answer = await answered(last(head, `${body.length.toString(16)}\r\n`, body, '\r\n0\r\n\r\n'))
    expect(answer.body).toEqual(body)
    expect(String(answerContent(answer))).toBe(page)
  })

  it('leave what pads the compressed content', async () => {
    const answer = await answered(
      answerOf(Buffer.concat([gzipSync(page), Buffer.alloc(200_000)]), coded('gzip')),
    )
    expect(String(answerContent(answer))).toBe(page)
  })

  it.each<[string, Buffer, string]>([
    ['gzip', gzipSync(page).subarray(0, 40), 'gzip content is damaged or cut off'],
    ['gzip', Buffer.from('no gzip at all'), 'gzip content is damaged or cut off'],
    ['deflate', Buffer.from([0xff, 0xff, 0xff]), 'deflate content is damaged'],
    ['br', brotliCompressSync(page).subarray(0, 30), 'br content is damaged'],
    ['zstd', zstdPage.subarray(0, 30), 'zstd content is damaged'],
    ['zstd', Buffer.from('no zstd'), 'zstd content is damaged'],
    ['gzip, gzip', gzipSync('no gzip'), 'gzip content is damaged'],
    ['compress', Buffer.from([0x1f, 0x9d, 1]), 'Content-Encoding, compress, is not known'],
    ['gzip, gzip, gzip, gzip, gzip', gzipSync(page), 'coded 5 times'],
  ])('%s that cannot be opened is damaged', async (coding, body, message) => {
    const damaged = { reason: 'damaged', message: expect.stringContaining(message) }
    expect(await exchanged(answerOf(body, coded(coding)))).toEqual(damaged)
  })

  it.each<[string, Buffer]>([
    ['gzip', gzipSync(Buffer.alloc(2000))],
    ['gzip, gzip', gzipSync(gzipSync(Buffer.alloc(2000)))],
    ['br', brotliCompressSync(Buffer.alloc(2000))],
    ['zstd', Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 56, 0x83, 0x3e, 0, 1])],
    // Small in the end, but not in between.
    ['gzip, gzip', gzipSync(Buffer.concat(Array(100).fill(gzipSync(''))))],
  ])('%s that opens to too much is too large', async (coding, body) => {
    const exchange = await exchanged(answerOf(body, coded(coding)), { limits: { maxContent: 1000 } })
    expect(exchange).toEqual({ reason: 'too_large', message: expect.stringContaining('1000 bytes') })
  })
})

describe('lengths', () => {
  it.each<[string, Answering, string]>([
    ['HTTP/1.0 that ends with its connection', last(`HTTP/1.0 200 OK\r\n${html}\r\n`, page), page],
    ['HTTP/1.1 that ends with its connection', last(`HTTP/1.1 200 OK\r\n${html}\r\n`, page), page],
    ['none and no content', last(`HTTP/1.1 200 OK\r\n${html}\r\n`), ''],
    [
      'chunks',
      last(`HTTP/1.1 200 OK\r\n${html}Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n`),
      'abc',
    ],
    [
      'chunks and a length beside them',
      last(
        `HTTP/1.1 200 OK\r\n${html}Content-Length: 9\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n`,
      ),
      'a',
    ],
    ['too small a length', last(`HTTP/1.1 200 OK\r\n${html}Content-Length: 3\r\n\r\nabcdef`), 'abc'],
    [
      'too large a length of a whole page',
      last(`HTTP/1.1 200 OK\r\n${html}Content-Length: 999\r\n\r\n`, page),
      page,
    ],
    [
      'too large a length of a page with an end behind its end',
      last(`HTTP/1.1 200 OK\r\n${html}Content-Length: 999\r\n\r\n${page}\n<!-- made by a machine -->\n`),
      `${page}\n<!-- made by a machine -->\n`,
    ],
    [
      'no last chunk of a whole page',
      last(`HTTP/1.1 200 OK\r\n${html}Transfer-Encoding: chunked\r\n\r\n7\r\n</html>\r\n`),
      '</html>',
    ],
    ['204', last('HTTP/1.1 204 No Content\r\n\r\n'), ''],
    ['304 with a length', last('HTTP/1.1 304 Not Modified\r\nContent-Length: 10\r\n\r\n'), ''],
    [
      'lines that end with LF alone',
      last(`HTTP/1.1 200 OK\n${html.replace('\r', '')}Content-Length: 3\n\nabc`),
      'abc',
    ],
    ['an early hint before it', last(`HTTP/1.1 103 Early Hints\r\nLink: a\r\n\r\n`, answerOf('abc')), 'abc'],
  ])('%s', async (_, answer, body) => {
    expect((await answered(answer)).body.toString()).toBe(body)
  })

  it('too large a length of whole compressed content', async () => {
    const body = gzipSync('江')
    const answer = await answered(
      last(`HTTP/1.1 200 OK\r\n${coded('gzip')}Content-Length: 999\r\n\r\n`, body),
    )
    expect(answer.body).toEqual(body)
  })

  it.each<[string, Answering]>([
    ['a length', last(`HTTP/1.1 200 OK\r\n${html}Content-Length: 99\r\n\r\n<html><p>江`)],
    ['a length, nothing', last(`HTTP/1.1 200 OK\r\n${html}Content-Length: 99\r\n\r\n`)],
    ['chunks', last(`HTTP/1.1 200 OK\r\n${html}Transfer-Encoding: chunked\r\n\r\n5\r\n<html\r\n`)],
    [
      'gzip',
      last(`HTTP/1.1 200 OK\r\n${coded('gzip')}Content-Length: 99\r\n\r\n`, gzipSync(page).subarray(0, 40)),
    ],
    ['gzip, nothing', last(`HTTP/1.1 200 OK\r\n${coded('gzip')}Content-Length: 99\r\n\r\n`)],
    ['head', last(`HTTP/1.1 200 OK\r\n${html}`)],
    ['nothing at all', last('')],
  ])('that end early are a reset: %s', async (_, answer) => {
    expect(await exchanged(answer)).toEqual({
      failure: 'reset',
      message: expect.any(String),
      retryable: true,
    })
  })

  it('of an error that ends early do not matter', async () => {
    const answer = last(`HTTP/1.1 503 Busy\r\n${html}Content-Length: 99\r\nRetry-After: 5\r\n\r\nwait`)
    expect(await exchanged(answer)).toMatchObject({ status: 503, body: Buffer.from('wait') })
  })

  it('that are too large are not waited for', async () => {
    const limits = { maxBody: 1000 }
    const stated = `HTTP/1.1 200 OK\r\n${html}Content-Length: 1001\r\n\r\n`
    const tooLarge = { reason: 'too_large', message: expect.stringContaining('1000 bytes') }
    expect(await exchanged(stated, { limits })).toEqual(tooLarge)
    const unstated = Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\n${html}\r\n`), Buffer.alloc(1001, 'a')])
    expect(await exchanged(unstated, { limits })).toEqual(tooLarge)
  })

  it('of errors are bounded, not refused', async () => {
    const answer = await answered(answerOf(Buffer.alloc(200_000, 'a'), html, '500 Oops'), {
      limits: { maxBody: 9 },
    })
    expect(answer).toMatchObject({ status: 500, body: { length: 65536 } })
  })

  it('a part that nobody asked for is damaged', async () => {
    expect(await exchanged(answerOf('x', html, '206 Partial Content'))).toMatchObject({ reason: 'damaged' })
  })
})

describe('what is no HTTP', () => {
  it.each<[string, Answering]>([
    ['another protocol', last('220 mail.example ESMTP\r\n')],
    ['a wrong status', last('HTTP/1.1 abc\r\n\r\n')],
    ['a chunk of no size', last(`HTTP/1.1 200 OK\r\n${html}Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n`)],
    [
      'headers without end',
      (socket) => socket.write(`HTTP/1.1 200 OK\r\n${'X-A: bbbbbbbb\r\n'.repeat(4000)}`),
    ],
    ['one long header', (socket) => socket.write(`HTTP/1.1 200 OK\r\nX-A: ${'b'.repeat(50_000)}\r\n\r\n`)],
  ])('%s', async (_, answer) => {
    const failure = { failure: 'protocol', message: expect.any(String), retryable: false }
    expect(await exchanged(answer)).toEqual(failure)
  })

  it('says how long headers may be', async () => {
    const answer = `HTTP/1.1 200 OK\r\nX-A: ${'b'.repeat(5000)}\r\n\r\n`
    const message = expect.stringContaining('more than 4000 bytes')
    expect(await exchanged(answer, { limits: { maxHeaders: 4000 } })).toMatchObject({ message })
  })
})

describe('time', () => {
  const limits = {
    connectTimeout: 600,
    headersTimeout: 600,
    idleTimeout: 600,
    totalTimeout: 2000,
    keepAlive: 200,
  }
  const head = `HTTP/1.1 200 OK\r\n${html}Content-Length: 999\r\n\r\n`
  const dripping =
    (first: string, drop: string): Answering =>
    (socket) => {
      socket.write(first)
      const timer = setInterval(() => socket.write(drop), 50)
      socket.on('close', () => clearInterval(timer))
    }

  it.each<[string, Answering, string]>([
    ['no answer', () => {}, 'no answer came within 0.6 s'],
    ['a head that drips', dripping('HTTP/1.1 200 OK\r\n', 'X-A: b\r\n'), 'no answer came within 0.6 s'],
    ['hints without end', dripping('', 'HTTP/1.1 103 Early Hints\r\n\r\n'), 'no answer came within 0.6 s'],
    [
      'a body that does not begin',
      (socket) => socket.write(head),
      'nothing more of the answer came within 0.6 s',
    ],
    [
      'a body that stops',
      (socket) => socket.write(`${head}<p>`),
      'nothing more of the answer came within 0.6 s',
    ],
    ['a body that drips', dripping(head, '.'), 'the answer was not complete within 2 s'],
    [
      'compressed content that drips',
      dripping(head.replace(html, coded('br')), '\x00'),
      'the answer was not complete within 2 s',
    ],
  ])('%s', async (_, answer, message) => {
    expect(await exchanged(answer, { limits })).toEqual({ failure: 'timeout', message, retryable: true })
  })

  it('a page that is whole, and stated to be longer', async () => {
    expect((await answered((socket) => socket.write(head + page), { limits })).body.toString()).toBe(page)
  })

  it('of an error’s body does not matter', async () => {
    const answer = await answered(dripping(head.replace('200 OK', '404 X'), '.'), { limits })
    expect(answer.status).toBe(404)
  })

  it('a look-up that never ends', async () => {
    const client = clientOf({ limits, lookup: () => {} })
    expect(await client.request({ url: 'http://slow.example/' })).toEqual({
      failure: 'timeout',
      message: 'no connection was made within 0.6 s',
      retryable: true,
    })
  })

  it('unused connections end', async () => {
    const server = await serverOf(answerOf('hi'))
    const client = clientOf({ limits })
    await client.request({ url: server.url })
    await expect.poll(() => server.open(), { timeout: 10_000 }).toBe(0)
    await client.request({ url: server.url })
    expect(server.connections()).toBe(2)
  })
})

describe('no connection', () => {
  const failing = (code: string) =>
    clientOf({
      lookup: (_host, _options, callback) => callback(Object.assign(new Error(code), { code }), []),
    })

  it.each([
    ['ENOTFOUND', false],
    ['EAI_AGAIN', true],
    ['ESERVFAIL', true],
  ])('%s', async (code, retryable) => {
    const failure = await failing(code).request({ url: 'http://news.example/' })
    expect(failure).toEqual({ failure: 'dns', message: expect.stringContaining(code), retryable })
  })

  it('a name without an address', async () => {
    const client = clientOf({ lookup: (_host, _options, callback) => callback(null, []) })
    expect(await client.request({ url: 'http://news.example/' })).toMatchObject({ failure: 'dns' })
  })

  it('a port where nobody listens', async () => {
    const server = await serverOf('')
    await server.close()
    expect(await clientOf().request({ url: server.url })).toMatchObject({
      failure: 'connect',
      retryable: true,
    })
  })

  it('one that is not secure', async () => {
    // Answers the greeting of TLS as a server of HTTP does.
    const server = await serverOf('')
    server.greet('HTTP/1.1 400 Bad Request\r\n\r\n')
    const url = server.url.replace('http:', 'https:')
    expect(await clientOf().request({ url })).toMatchObject({ failure: 'tls', retryable: false })
  })
})
