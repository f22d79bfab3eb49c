import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createBullBoard } from '@bull-board/api'
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter'
import { HonoAdapter } from '@bull-board/hono'
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { knownRunId, noRun, openQueue, type QueueBackend, runFolder } from '@jianbao/adapters'
import { JianbaoError } from '@jianbao/record'
import { openRunQueues } from '@jianbao/workers'
import { Hono } from 'hono'
import { stopSignals } from '../run/stop-signals.js'
import { isLoopback, ownHosts } from './own-hosts.js'

export interface DashboardOptions {
  readonly out: string
  readonly queue: string
  readonly host: string
  readonly port: number
  readonly allowChanges?: boolean
}

/**
 * Serves bull-board over the queues of the run in a folder, until the process is told to stop.
 * @returns an exit code
 * @throws JianbaoError where no run is kept there, the queue is out of reach, or the port is taken
 */
export async function dashboard(options: DashboardOptions): Promise<number> {
  const { out, queue, host, port } = options
  const folder = runFolder(out)
  const runId = await knownRunId(folder)
  if (runId === null) throw noRun(folder)
  const backend = await openQueue(queue, out)
  const stop = stopSignals(null)
  try {
    const app = boardOf(backend, runId, options)
    const server = serve({ fetch: app.fetch, hostname: host, port })
    await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
      throw new JianbaoError(`cannot listen on ${host} port ${port}: ${error.message}`, { cause: error })
    })
    const name = host.includes(':') ? `[${host}]` : host
    process.stderr.write(
      `jianbao: the dashboard is at http://${name}:${(server.address() as AddressInfo).port}/\n`,
    )
    if (!stop.signal.aborted) await once(stop.signal, 'abort')
    server.close()
    if ('closeAllConnections' in server) server.closeAllConnections()
    return 0
  } finally {
    await backend.close()
    stop.end()
  }
}

function boardOf(backend: QueueBackend, runId: string, { host, allowChanges = false }: DashboardOptions) {
  const server = new HonoAdapter(serveStatic)
  createBullBoard({
    queues: openRunQueues(backend, runId).map(
      ({ role, queue }) =>
        new BullMQAdapter(queue, { readOnlyMode: !allowChanges, displayName: role, description: queue.name }),
    ),
    serverAdapter: server,
    options: { uiConfig: { boardTitle: 'Jianbao' } },
  })
  const app = new Hono()
  if (isLoopback(host)) app.use(ownHosts)
  return app.route('/', server.registerPlugin())
}
