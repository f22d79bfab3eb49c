import type { Processor, Queue, QueueOptions, Worker, WorkerOptions } from 'bullmq'

/** What a caller may set of a worker; the connection and the keys' prefix are the backend's. */
export type WorkerSettings = Omit<WorkerOptions, 'connection' | 'prefix'>
export type QueueSettings = Omit<QueueOptions, 'connection' | 'prefix'>

/**
 * A place that keeps jobs, and makers of BullMQ's own objects upon it. Whatever the place, they behave the same; the
 * contract suite in `test/run` says what that means.
 */
export interface QueueBackend {
  /** For messages: never holds a password. */
  readonly name: string
  /** Whether no other process can be at these jobs. */
  readonly exclusive: boolean
  queue<Data, Result>(name: string, settings?: QueueSettings): Queue<Data, Result>
  worker<Data, Result>(
    name: string,
    processor: Processor<Data, Result>,
    settings?: WorkerSettings,
  ): Worker<Data, Result>
  /** Closes every queue and worker made here, the workers after the jobs they are at, then the client. */
  close(): Promise<void>
}
