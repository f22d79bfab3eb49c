import type { BackendFactory, IQueueBackend, Queue, QueueOptions, Worker, WorkerOptions } from 'bullmq'
import type { QueueBackend } from './queue-backend.js'

export interface Binding<Backend extends IQueueBackend, Connection> {
  readonly name: string
  readonly exclusive?: boolean
  readonly factory: BackendFactory<Backend, Connection>
  readonly connection: Connection
  /** Before every key, where the store has no schema to keep ours apart. */
  readonly prefix?: string
  /** Closes the client, once nothing uses it any more. */
  readonly end: () => Promise<void>
}

/** BullMQ's queues and workers on one store, and the closing of all of them. */
export async function bindBackend<Backend extends IQueueBackend, Connection>(
  binding: Binding<Backend, Connection>,
): Promise<QueueBackend> {
  const { withBackend } = await import('bullmq')
  const bound = withBackend(binding.factory)
  const { connection } = binding
  const prefix = binding.prefix === undefined ? {} : { prefix: binding.prefix }
  const queues: { close(): Promise<void> }[] = []
  const workers: { close(): Promise<void> }[] = []
  return {
    name: binding.name,
    exclusive: binding.exclusive ?? false,
    queue<Data, Result>(name: string, settings = {}) {
      const options = { ...settings, ...prefix, connection } as QueueOptions<Connection>
      const queue = quiet(new bound.Queue<Data, Result>(name, options))
      queues.push(queue)
      // Only the store's type differs, which no caller asks for.
      return queue as unknown as Queue<Data, Result>
    },
    worker(name, processor, settings = {}) {
      const options = { ...settings, ...prefix, connection } as WorkerOptions<Connection>
      const worker = quiet(new bound.Worker(name, processor, options))
      workers.push(worker)
      return worker as unknown as Worker
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.close()))
      await Promise.all(queues.map((queue) => queue.close()))
      await binding.end()
    },
  }
}

/** A lost connection is an `error` event, which ends the process where nobody listens; BullMQ reconnects by itself. */
function quiet<Source extends { on(event: 'error', listener: () => void): unknown }>(source: Source): Source {
  source.on('error', () => {})
  return source
}
