import { createServer } from 'node:http'
import type { Socket } from 'node:net'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { type LoopbackServer, loopbackServer } from '../testing/loopback-server.js'
import { answerContent } from './answer-content.js'
import { createHttpClient, type HttpClientOptions } from './http-client.js'
import { type HttpAnswer, type HttpClient, type HttpRequest, isAnswer } from './http-exchange.js'

const opened: { close: () => unknown }[] = []

afterEach(async () => {
  for (const one of opened.splice(0)) await one.close()
})

const page = '<html><body><p>江边的水厂改造完工。</p></body></html>'
const html = 'Content-Type: text/html\r\n'

/** The answer with its length. */
const answerOf = (body: string | Buffer, fields = html, status = '200 OK') =>
  Buffer.concat([
    Buffer.from(
      `HTTP/1.1 ${status}\r\n${fields}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`,
      'latin1',
    ),
    Buffer.from(body),
  ])

function clientOf(options: Partial<HttpClientOptions> = {}): HttpClient {
  const client = createHttpClient({ userAgent: 'jianbao/test', allowPrivate: ['127.0.0.0/8'], ...options })
  opened.push(client)
  return client
}

type Answering = Parameters<typeof loopbackServer>[0]

async function serverOf(answer: Answering | Buffer | string): Promise<LoopbackServer> {
  const answering: Answering =
    typeof answer === 'function' ? answer : (socket: Socket) => socket.write(answer as Buffer)
  const server = await loopbackServer(answering)
  opened.push(server)
  return server
}

/** What one request to a server that gives this answer comes to. */
async function asked(
  answer: Answering | Buffer | string,
  { limits, ...request }: Partial<HttpRequest> & Pick<HttpClientOptions, 'limits'> = {},
) {
  const server = await serverOf(answer)
  const client = clientOf(limits === undefined ? {} : { limits })
  return client.request({ url: `http://127.0.0.1:${server.port}/1.html?a=1`, ...request })
}

async function answered(...given: Parameters<typeof asked>): Promise<HttpAnswer> {
  const exchange = await asked(...given)
  if (!isAnswer(exchange)) throw new Error(`no answer: ${JSON.stringify(exchange)}`)
  return exchange
}

describe('one request', () => {
  it('says what was sent and what came, as it came', async () => {
    const server = await serverOf(
      `HTTP/1.1 200 Alles gut\r\nx-ONE: a\r\n${html}X-One: b\xe4\r\nContent-Length: 2\r\n\r\nhi`,
    )
    const answer = await clientOf().request({ url: `http://127.0.0.1:${server.port}/1.html?a=1#top` })
    expect(answer).toEqual({
      status: 200,
      statusText: 'Alles gut',
      httpVersion: '1.1',
      headers: [
        ['x-ONE', 'a'],
        ['Content-Type', 'text/html'],
        ['X-One', expect.stringMatching(/^b/)],
        ['Content-Length', '2'],
      ],
      body: Buffer.from('hi'),
      location: null,
      requestHead: server.received(),
      address: '127.0.0.1',
    })
    expect(server.received()).toMatch(/^GET \/1\.html\?a=1 HTTP\/1\.1\r\nHost: 127\.0\.0\.1:\d+\r\n/)
    expect(server.received()).toContain('\r\nUser-Agent: jianbao/test\r\n')
  })
})

describe('codings', () => {
  it.each<[string, Buffer]>([
    ['gzip', gzipSync(page)],
    ['x-gzip', gzipSync(page)],
    ['deflate', deflateSync(page)],
    ['deflate', deflateRawSync(page)],
    ['br', brotliCompressSync(page)],
    ['gzip, br', brotliCompressSync(gzipSync(page))],
    ['identity', Buffer.from(page)],
    ['gzip', Buffer.from(page)],
    ['br', Buffer.from(page)],
  ])('keeps %s as it came', async (coding, body) => {
    const answer = await answered(answerOf(body, `${html}Content-Encoding: ${coding}\r\n`))
    expect(answer.body).toEqual(body)
    expect(answerContent(answer).toString()).toBe(page)
  })
})

describe('what is refused', () => {
  it('an image', async () => {
    expect(await asked(answerOf('x', 'Content-Type: image/png\r\n'))).toMatchObject({ reason: 'not_text' })
  })
})

void createServer
