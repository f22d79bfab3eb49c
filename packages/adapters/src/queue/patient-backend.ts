import { setTimeout as sleep } from 'node:timers/promises'
import type { BackendFactory, IQueueBackend } from 'bullmq'

/** How often a worker looks whether there is room for another job, in milliseconds. */
const pauseMs = 250

/**
 * A backend whose workers wait where as many jobs are at work as may be. BullMQ's own for PostgreSQL asks over and over
 * then, without a pause, for it sees that jobs are waiting: in one process with the database nothing else comes to run.
 */
export function patient<Backend extends IQueueBackend, Connection>(
  create: BackendFactory<Backend, Connection>,
): BackendFactory<Backend, Connection> {
  return (...args) => {
    const backend = create(...args)
    const wait = backend.waitForJob.bind(backend)
    backend.waitForJob = async (seconds) => {
      if (!backend.closing && (await backend.isMaxed())) await sleep(pauseMs)
      return wait(seconds)
    }
    return backend
  }
}
