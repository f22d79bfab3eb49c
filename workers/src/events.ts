import type { Reject } from '@jianbao/record'

/**
 * What happens in a process that works on a run, told as it happens: progress, logs and metrics are made of these and of
 * nothing else. Never holds a page's words, or an address with a password in it. Times are in milliseconds.
 */
export type RunEvent =
  | Begun
  | Planned
  | Fetched
  | Standing
  | BatchDone
  | InputRejected
  | JobFailed
  | JobStalled
  | QueueError
  | ConnectionLost
  | ConnectionBack
  | Paused
  | Merging
  | QueueDepths
  | Ended

/** Told each event, in the order they happen. It must neither throw nor take long. */
export type Observe = (event: RunEvent) => void

/** A process has opened the run's folder and its queues. */
export interface Begun {
  readonly event: 'begun'
  /** `run` plans and publishes; `worker` works on what another process planned. */
  readonly role: 'run' | 'worker'
  readonly runId: string
  /** The queue's address without its password. */
  readonly queue: string
  readonly out: string
}

/** The batches of the run are known. */
export interface Planned {
  readonly event: 'planned'
  readonly plan: string
  readonly batches: number
  readonly inputs: number
  /** Inputs of batches that were done before. */
  readonly resumed: number
}

/** A request was answered, or came to nothing. Those for robots.txt, after redirects and tried again are told too. */
export interface Fetched {
  readonly event: 'fetched'
  readonly url: string
  readonly host: string
  /** How often the address has been asked for in a row, from 1. */
  readonly attempt: number
  /** Null where there was no answer, or one that was turned away for its type or size. */
  readonly status: number | null
  readonly ms: number
  /** Of the body, as transferred. */
  readonly bytes: number
  /** Why there was none: `dns`, `connect`, `reset`, `timeout`, `tls`, `protocol`, or a reject's reason. */
  readonly trouble: string | null
}

/** How far the run is over all processes, by its files; told every few seconds by the one that waits for its end. */
export interface Standing {
  readonly event: 'standing'
  /** As planned so far: a crawl's pages are planned when all are fetched. */
  readonly inputs: number
  readonly done: number
  /** Addresses, those asked again elsewhere counted again; null where the run has none. */
  readonly fetched: number | null
  readonly open: number | null
}

/** This process did an article batch. */
export interface BatchDone {
  readonly event: 'batch_done'
  /** The part that it made. */
  readonly part: string
  readonly records: number
  readonly rejects: number
  /** Since its job was ready to be taken; null where the store does not say. */
  readonly waitedMs: number | null
  readonly workedMs: number
}

/** An input of a batch of this process became no record. */
export interface InputRejected extends Omit<Reject, 'input'> {
  readonly event: 'input_rejected'
  readonly input: string
}

/** A job threw; `attempt` counts from 1. */
export interface JobFailed {
  readonly event: 'job_failed'
  readonly queue: string
  readonly job: string
  readonly attempt: number
  readonly message: string
}

/** A job was taken from a worker that did not renew its lock, and given back. */
export interface JobStalled {
  readonly event: 'job_stalled'
  readonly queue: string
  readonly job: string
}

/** The store answered, but not as it should; what it was to do is tried again. */
export interface QueueError {
  readonly event: 'queue_error'
  readonly message: string
}

export interface ConnectionLost {
  readonly event: 'connection_lost'
  readonly message: string
}

export interface ConnectionBack {
  readonly event: 'connection_back'
  readonly ms: number
}

/** Work waits, for a full disk as a rule. */
export interface Paused {
  readonly event: 'paused'
  readonly message: string
}

/** How far the merge of the parts is, in inputs. */
export interface Merging {
  readonly event: 'merging'
  readonly done: number
  readonly duplicates: number
}

/** What the run's queues hold, over all processes; told every few seconds. */
export interface QueueDepths {
  readonly event: 'queue_depths'
  readonly depths: readonly {
    readonly queue: string
    readonly waiting: number
    readonly active: number
    readonly delayed: number
    readonly failed: number
  }[]
}

/** The last event of a process. */
export interface Ended {
  readonly event: 'ended'
  readonly how: 'complete' | 'stopped' | 'failed'
  readonly inputs: number | null
  readonly records: number | null
  readonly duplicates: number | null
  readonly rejects: number | null
  readonly message: string | null
}
