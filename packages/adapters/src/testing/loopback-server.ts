import { createServer, type Server, type Socket } from 'node:net'

/** A server that answers by hand, so that anything may be wrong with it. On loopback only. */
export interface LoopbackServer {
  readonly port: number
  /** How many connections were made to it. */
  readonly connections: () => number
  /** How many of them are open. */
  readonly open: () => number
  /** Sends this as soon as a connection is made, from now on. */
  readonly greet: (greeting: string) => void
  /** What it was sent so far, one text for all connections. */
  readonly received: () => string
  readonly close: () => Promise<void>
}

/**
 * @param answer is called for each request head, with its number from 1 and its text
 */
export async function loopbackServer(
  answer: (socket: Socket, number: number, head: string) => void,
  address = '127.0.0.1',
  port = 0,
): Promise<LoopbackServer> {
  const open = new Set<Socket>()
  let connections = 0
  let requests = 0
  let received = ''
  let greeting = ''
  const server = createServer((socket) => {
    connections += 1
    open.add(socket)
    if (greeting !== '') socket.write(greeting)
    let pending = ''
    socket.on('error', () => {})
    socket.on('close', () => open.delete(socket))
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1')
      pending += chunk.toString('latin1')
      for (let end = pending.indexOf('\r\n\r\n'); end >= 0; end = pending.indexOf('\r\n\r\n')) {
        const head = pending.slice(0, end + 4)
        pending = pending.slice(end + 4)
        requests += 1
        answer(socket, requests, head)
      }
    })
  })
  await listening(server, port, address)
  const bound = server.address()
  return {
    port: typeof bound === 'object' && bound !== null ? bound.port : 0,
    connections: () => connections,
    open: () => open.size,
    greet: (sent) => {
      greeting = sent
    },
    received: () => received,
    close: async () => {
      for (const socket of open) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function listening(server: Server, port: number, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, address, resolve)
  })
}
