import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { JianbaoError } from '@jianbao/record'
import type { Metrics } from './metrics.js'

/**
 * Serves metrics at `/metrics`.
 * @param port 0 for one that is free; which, is said on standard error
 * @returns what ends it
 * @throws JianbaoError where the port is taken or the host is not this machine's
 */
export async function serveMetrics(metrics: Metrics, host: string, port: number): Promise<() => void> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url?.split('?')[0] !== '/metrics') {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('The metrics are at /metrics.\n')
      return
    }
    metrics.text().then(
      (text) => response.writeHead(200, { 'content-type': metrics.contentType }).end(text),
      (error: Error) => response.writeHead(500, { 'content-type': 'text/plain' }).end(`${error.message}\n`),
    )
  })
  // Longer than the usual pause between two scrapes, so that one connection serves them all.
  server.keepAliveTimeout = 75_000
  server.listen(port, host)
  await once(server, 'listening').catch((error: Error) => {
    throw new JianbaoError(`cannot serve metrics on ${host} port ${port}: ${error.message}`, { cause: error })
  })
  const { port: taken } = server.address() as AddressInfo
  if (port === 0) process.stderr.write(`jianbao: metrics are at http://${host}:${taken}/metrics\n`)
  server.unref()
  return () => {
    server.close()
    server.closeAllConnections()
  }
}
