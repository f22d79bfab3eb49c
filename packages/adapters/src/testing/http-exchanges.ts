import type { Socket } from 'node:net'
import { createHttpClient, type HttpClientOptions } from '../fetch/http-client.js'
import {
  type HttpAnswer,
  type HttpClient,
  type HttpExchange,
  type HttpRequest,
  isAnswer,
} from '../fetch/http-exchange.js'
import { type LoopbackServer, loopbackServer } from './loopback-server.js'

/** What a server does with the head of its n-th request; or what it answers each with. */
export type Answering = Parameters<typeof loopbackServer>[0] | Buffer | string

const open: { close: () => unknown }[] = []

/** Ends the clients and servers that were made here. */
export async function closeAll(): Promise<void> {
  for (const one of open.splice(0)) await one.close()
}

/** A client that may ask this machine. */
export function clientOf(options: Partial<HttpClientOptions> = {}): HttpClient {
  const client = createHttpClient({ userAgent: 'jianbao/test', allowPrivate: ['127.0.0.1'], ...options })
  open.push(client)
  return client
}

export async function serverOf(answer: Answering): Promise<LoopbackServer & { readonly url: string }> {
  const server = await loopbackServer(
    typeof answer === 'function' ? answer : (socket: Socket) => socket.write(answer),
  )
  open.push(server)
  return { ...server, url: `http://127.0.0.1:${server.port}/1.html` }
}

type Asked = Partial<HttpRequest> & Pick<HttpClientOptions, 'limits'>

/** What one request to a server that answers so comes to. */
export async function exchanged(
  answer: Answering,
  { limits, ...request }: Asked = {},
): Promise<HttpExchange> {
  const { url } = await serverOf(answer)
  return clientOf(limits === undefined ? {} : { limits }).request({ url, ...request })
}

/** As `exchanged`, where it is an answer. */
export async function answered(answer: Answering, asked: Asked = {}): Promise<HttpAnswer> {
  const exchange = await exchanged(answer, asked)
  if (!isAnswer(exchange)) throw new Error(`no answer: ${JSON.stringify(exchange)}`)
  return exchange
}

export const html = 'Content-Type: text/html\r\n'

/** An answer of this body, with its length. @param fields each with its line end */
export function answerOf(body: string | Buffer, fields = html, status = '200 OK'): Buffer {
  const length = `Content-Length: ${Buffer.byteLength(body)}\r\n`
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status}\r\n${fields}${length}\r\n`, 'latin1'),
    Buffer.from(body),
  ])
}
