import { hostname } from 'node:os'
import { pid } from 'node:process'
import {
  type DuplicatesAddress,
  type FetchSettings,
  type HttpClient,
  openHttpClient,
} from '@jianbao/adapters'
import { JianbaoError } from '@jianbao/record'
import type { Worker } from 'bullmq'
import { articleProcessor, type BatchProcessors } from './article-worker.js'
import { isDiskFull } from './disk-full.js'
import type { Observe } from './events.js'
import { fetchProcessor } from './fetch-worker.js'
import { type ArticleJob, type ArticleResult, type FetchJob, type PublishJob, patience } from './jobs.js'
import type { OpenRun } from './open-run.js'
import { publishProcessor } from './publish-worker.js'
import { standingRun } from './standing.js'
import { tellBatches, tellJobs, tellQueues } from './tell-events.js'
import { toldClient } from './told-client.js'

/** What a process needs to work on a run. */
export interface WorkOptions extends BatchProcessors {
  /** Of the product: a run is worked on by processes of one version. */
  readonly version: string
  /** Where this process finds the index of duplicates of a run, where its address needs a password. */
  readonly duplicates?: DuplicatesAddress
  /** How many batches at a time. */
  readonly jobs: number
  /** How many hosts at a time. */
  readonly hosts: number
  /** Aborted to end early: what is done stays, and the next process goes on from there. */
  readonly signal: AbortSignal
  readonly observe?: Observe
}

/** The workers of a process. */
export interface Workers {
  /** Aborted, with the reason, where this process cannot go on: a full disk, a wrong version. */
  readonly trouble: AbortSignal
  /** Resolves whenever the run's job has ended in this process. */
  onPublished(listener: () => void): void
  /** Lets the jobs in hand end, and puts back those that take long. */
  close(): Promise<void>
}

/** Points, one a minute, that the store keeps of what was done. */
const metrics = { maxDataPoints: 60 }

export function startWorkers(run: OpenRun, options: WorkOptions): Workers {
  const { backend, names } = run
  const { version, duplicates, jobs, hosts, observe = () => {} } = options
  const trouble = new AbortController()
  const onTrouble = (error: unknown): void => {
    if (isDiskFull(error)) observe({ event: 'paused', message: (error as Error).message })
    trouble.abort(error)
  }
  const settings = {
    ...patience,
    // What `jianbao status` knows it by.
    name: `${hostname()}:${pid}`,
    // Nobody else can read an exclusive store, and counting would cost a third more of each job.
    ...(backend.exclusive ? {} : { metrics }),
  }
  const closing = new AbortController()
  const signal = AbortSignal.any([options.signal, trouble.signal, closing.signal])
  const standing = standingRun(run.folder, version)
  const client = oneClient(observe)
  const shared = { run, standing, observe, signal, onTrouble }
  const publisher = backend.worker(names.publish, publishProcessor({ ...shared, duplicates }), settings)
  const fetcher = backend.worker(names.fetch, fetchProcessor({ ...shared, client: client.get }), {
    ...settings,
    concurrency: hosts,
  })
  const { process, processApart } = options
  const worker = backend.worker(names.article, articleProcessor({ ...shared, process, processApart }), {
    ...settings,
    concurrency: jobs,
  })
  const all = [publisher, fetcher, worker] as unknown as Worker[]
  for (const each of all) watch(each, onTrouble)
  const untell = tellAll(run, { publish: publisher, fetch: fetcher, article: worker }, observe)
  return {
    trouble: trouble.signal,
    onPublished: (listener) => void publisher.on('completed', listener).on('failed', listener),
    async close() {
      untell()
      closing.abort(new Error('closing'))
      await Promise.all(all.map((each) => each.close()))
      await client.close()
    },
  }
}

function watch(worker: Worker, onTrouble: (error: unknown) => void): void {
  worker.on('error', (error) => {
    // BullMQ goes on by itself where a connection is lost; a full disk under the embedded database is ours to tell.
    if (error instanceof JianbaoError) onTrouble(error)
  })
  // Another worker has it by now, or will: two must not ask one host.
  worker.on('lockRenewalFailed', (jobs) => {
    for (const job of jobs) worker.cancelJob(job, 'its lock was lost')
  })
}

interface ByRole {
  readonly publish: Worker<PublishJob, void>
  readonly fetch: Worker<FetchJob, void>
  readonly article: Worker<ArticleJob, ArticleResult>
}

/** @returns what ends it */
function tellAll(run: OpenRun, byRole: ByRole, observe: Observe): () => void {
  const workers = byRole as unknown as Readonly<Record<string, Worker>>
  for (const [role, worker] of Object.entries(workers)) tellJobs(worker, role, observe)
  tellBatches(byRole.article, observe)
  const queues = { publish: run.publishing, fetch: run.fetching, article: run.articles }
  return tellQueues({ queues, workers: Object.values(workers) }, observe)
}

/** One client a process, so that its connections serve all its hosts; made when there is something to ask. */
function oneClient(observe: Observe) {
  let made: Promise<HttpClient> | null = null
  return {
    get({ userAgent, allowPrivate }: FetchSettings): Promise<HttpClient> {
      made ??= openHttpClient({ userAgent, allowPrivate }).then((client) => toldClient(client, observe))
      return made
    },
    close: async () => (await made)?.close(),
  }
}
