import {
  type Crawl,
  fetchHost,
  type HttpClient,
  missingChunks,
  type RunFile,
  readCrawl,
  refuseChunk,
} from '@jianbao/adapters'
import type { Job, Processor } from 'bullmq'
import type { FetchJob } from './jobs.js'
import type { OpenRun } from './open-run.js'
import { type StepBack, stepBack } from './step-back.js'
import { whileAsked } from './while-asked.js'

export interface FetchWorkerOptions extends StepBack {
  readonly run: Pick<OpenRun, 'folder'>
  readonly standing: () => Promise<RunFile>
  /** The client of this process. */
  readonly client: (settings: NonNullable<RunFile['fetch']>) => Promise<HttpClient>
}

/** A chunk at which workers ended so often is given up: something in it must end them. */
const mostBegun = 50

/**
 * A host's job: asks the host for all that the round has of it, one request at a time. It keeps nothing: what is done is
 * told by the crawl's files. Requests and waits end at once where the process is to end, or the job is lost to another.
 * @returns when nothing of the host is missing
 */
export function fetchProcessor(options: FetchWorkerOptions): Processor<FetchJob, void> {
  return async (job, token, lost) => {
    try {
      const { signal } = options
      await fetchAll(job, options, lost === undefined ? signal : AbortSignal.any([signal, lost]))
    } catch (error) {
      await stepBack(error, job, token, options)
    }
  }
}

async function fetchAll(job: Job<FetchJob>, options: FetchWorkerOptions, signal: AbortSignal): Promise<void> {
  const { plan, generation, host } = job.data
  const standing = await options.standing()
  const crawl = await readCrawl(options.run.folder.root)
  if (standing.key !== plan || standing.fetch === null || crawl?.generation !== generation) return
  await countBeginning(job, crawl)
  const { delayMs } = standing.fetch
  const client = await options.client(standing.fetch)
  await whileAsked(options.run.folder, job.data, (replaced) =>
    fetchHost(crawl, host, {
      client,
      politeness: delayMs === undefined ? {} : { delayMs },
      software: `jianbao/${standing.version}`,
      signal: AbortSignal.any([signal, replaced]),
    }),
  )
}

/** Notes at which chunk the job begins; one at which it began too often is refused. */
async function countBeginning(job: Job<FetchJob>, crawl: Crawl): Promise<void> {
  const { host, begun } = job.data
  for await (const chunk of missingChunks(crawl, host)) {
    const times = begun?.chunk === chunk.key ? begun.times + 1 : 1
    if (times <= mostBegun) return job.updateData({ ...job.data, begun: { chunk: chunk.key, times } })
    const message = `workers ended again and again while they fetched from ${host.host}`
    await refuseChunk(crawl, chunk, { reason: 'internal', message })
  }
}
