import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Answer, Behaviour } from './answer.js'

/** One request that a server got; times in milliseconds, of `performance.now`. */
export interface Logged {
  /** `address:port`. */
  readonly host: string
  readonly path: string
  /** When it was read. */
  readonly start: number
  /** Right before its answer was finished, so that no client can have known it earlier. */
  readonly end: number
  readonly status: number
  /** Sent of the body; 0 for a 304. */
  readonly bytes: number
  readonly conditional: boolean
  readonly userAgent: string
}

/** What the paths of a host answer. */
export type Routes = ReadonlyMap<string, Behaviour>

export interface NewsServer {
  /** `127.0.0.2:34567` */
  readonly host: string
  /** May be set after the start, for a page may name the addresses of other hosts. */
  routes: Routes
  close(): Promise<void>
}

export interface ServerSettings {
  readonly address: string
  readonly log: Logged[]
  readonly edition: () => number
}

/** Starts a server of its own on a free port of a loopback address. */
export async function startServer({ address, log, edition }: ServerSettings): Promise<NewsServer> {
  const asked = new Map<string, number>()
  const sockets = new Set<Socket>()
  const self = {
    host: '',
    routes: new Map<string, Behaviour>() as Routes,
    async close() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
  const server: Server = createServer(async (request, response) => {
    const start = performance.now()
    const path = request.url ?? '/'
    const before = asked.get(path) ?? 0
    asked.set(path, before + 1)
    const behaviour = self.routes.get(path.split('?', 1)[0] ?? '')
    const answer = behaviour?.({ headers: request.headers, before, edition: edition() }) ?? notFound
    if (answer.delay !== undefined) await sleep(answer.delay)
    log.push({
      ...{ host: self.host, path, start, end: performance.now() },
      ...{ status: answer.status, bytes: answer.delivery === 'reset' ? 0 : answer.body.length },
      conditional: 'if-none-match' in request.headers || 'if-modified-since' in request.headers,
      userAgent: request.headers['user-agent'] ?? '',
    })
    deliver(answer, request, response)
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {})
  })
  server.listen(0, address)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  self.host = `${address}:${port}`
  return self
}

const notFound: Answer = {
  status: 404,
  headers: { 'Content-Type': 'text/html; charset=utf-8' },
  body: Buffer.from('<html><body>没有这个网页</body></html>'),
}

function deliver(answer: Answer, request: IncomingMessage, response: ServerResponse): void {
  const { status, headers, body, delivery } = answer
  if (delivery === 'reset') {
    request.socket.resetAndDestroy()
    return
  }
  const isEmpty = status === 304 || status === 204
  const length = delivery === 'chunked' || isEmpty ? {} : { 'Content-Length': String(body.length) }
  response.writeHead(status, { ...length, ...headers })
  if (delivery === 'cut') {
    response.write(body.subarray(0, body.length >> 1), () => request.socket.destroy())
    return
  }
  response.end(isEmpty ? undefined : body)
}
