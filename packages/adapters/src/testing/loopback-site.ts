import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createHttpClient } from '../fetch/http-client.js'
import type { HttpClient } from '../fetch/http-exchange.js'

/** What a path is answered with: HTML, or all of an answer. */
export type Route = string | ((request: IncomingMessage, response: ServerResponse, visit: number) => void)

/** A request as the server saw it; times in milliseconds of the process's own clock. */
export interface Visit {
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly started: number
  ended: number
}

export interface LoopbackSite {
  readonly host: string
  /** The address of a path. */
  readonly at: (path: string) => string
  readonly visits: Visit[]
  /** The paths asked for, in order. */
  readonly paths: () => string[]
  readonly close: () => Promise<void>
}

/** A site on a port of its own of 127.0.0.1: what has no route is 404, robots.txt too. */
export async function openSite(routes: Record<string, Route>): Promise<LoopbackSite> {
  const visits: Visit[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    const visit: Visit = { path, headers: request.headers, started: performance.now(), ended: Number.NaN }
    const before = visits.filter((one) => one.path === path).length
    visits.push(visit)
    response.on('close', () => {
      visit.ended = performance.now()
    })
    const route = routes[path]
    if (typeof route === 'function') route(request, response, before)
    else if (route === undefined) response.writeHead(404, { 'content-type': 'text/html' }).end('<p>没有')
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(route)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    host,
    at: (path) => `http://${host}${path}`,
    visits,
    paths: () => visits.map(({ path }) => path),
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** An answer with a status, fields and a body. */
export function answering(
  status: number,
  headers: Record<string, string> = {},
  body: string | Buffer = '',
): Route {
  return (_, response) => {
    response.writeHead(status, headers).end(body)
  }
}

export const redirecting = (to: string, status = 302): Route => answering(status, { location: to })

/** A client that asks the loopback servers of tests, each address of this machine being a host. */
export function loopbackClient(): HttpClient {
  return createHttpClient({ userAgent: 'jianbao/test', allowPrivate: ['127.0.0.0/8'] })
}
