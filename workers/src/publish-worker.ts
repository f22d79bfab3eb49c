import {
  type DuplicateIndex,
  type DuplicatesAddress,
  dropParts,
  mergeParts,
  openDuplicateIndex,
  planKey,
  publishedKey,
  type RunFile,
  type RunFolder,
  readCrawl,
  readPlan,
  removeUnpublished,
  setPublished,
  withoutCredentials,
} from '@jianbao/adapters'
import { type Job, type Processor, UnrecoverableError, WaitingChildrenError } from 'bullmq'
import { addArticles } from './add-articles.js'
import { addFetches } from './add-fetches.js'
import type { Observe } from './events.js'
import { failuresByName } from './failures.js'
import { type PublishJob, patience } from './jobs.js'
import { settleFailures } from './missing-work.js'
import type { OpenRun } from './open-run.js'
import { type StepBack, stepBack } from './step-back.js'

export interface PublishWorkerOptions extends StepBack {
  readonly run: OpenRun
  readonly standing: () => Promise<RunFile>
  /** An address of the run's index of duplicates with its password; see `WorkOptions`. */
  readonly duplicates: DuplicatesAddress | undefined
  readonly observe: Observe
}

/** How often the merge says how far it is, in outcomes. */
const toldEvery = 500

/**
 * The run's own job, parent of all its others: adds a job for each host that has addresses to be asked, waits for them,
 * then for each batch without a part, and so on until none is missing; then merges the parts. It keeps next to nothing:
 * what is done is told by the files. Where something else is asked for by now, it ends: that has a job of its own.
 */
export function publishProcessor(options: PublishWorkerOptions): Processor<PublishJob, void> {
  return async (job, token) => {
    try {
      await goThrough(job, token, options)
    } catch (error) {
      await stepBack(error, job, token, options)
    }
  }
}

async function goThrough(
  job: Job<PublishJob>,
  token: string | undefined,
  options: PublishWorkerOptions,
): Promise<void> {
  for (;;) {
    options.signal.throwIfAborted()
    const standing = await options.standing()
    if (standing.key !== job.data.plan) return
    const { unprocessed = 0 } = await job.getDependenciesCount({ unprocessed: true })
    const added = unprocessed > 0 ? unprocessed : await addMissing(job, standing, options)
    if (added === 0) return publish(job, token, standing, options)
    if (await job.moveToWaitingChildren(token ?? '')) throw new WaitingChildrenError()
  }
}

/** @returns how many jobs it added */
async function addMissing(
  job: Job<PublishJob>,
  standing: RunFile,
  { run, signal }: PublishWorkerOptions,
): Promise<number> {
  if (job.id === undefined) throw new UnrecoverableError('the job has no id')
  // Before anything is added: no id is used again, wherever this process ends.
  await job.updateData({ ...job.data, round: job.data.round + 1 })
  const failures = failuresByName(await job.getIgnoredChildrenFailures())
  const fetches = standing.fetch === null ? 0 : await addFetches(job, standing, run, failures, signal)
  signal.throwIfAborted()
  return fetches > 0 ? fetches : addArticles(job, run, failures, signal)
}

async function publish(
  job: Job<PublishJob>,
  token: string | undefined,
  standing: RunFile,
  { run: { folder, parts }, duplicates, observe, signal }: PublishWorkerOptions,
): Promise<void> {
  if ((await publishedKey(folder)) === standing.key) return
  await checkPlanned(folder, standing)
  const index = await indexOf(standing, folder, duplicates)
  try {
    await settleFailures(folder, parts, failuresByName(await job.getIgnoredChildrenFailures()))
    const { passing } = await mergeParts(folder, parts, {
      index,
      version: standing.version,
      signal,
      onOutcome(done, duplicates) {
        if (done % toldEvery === 0) observe({ event: 'merging', done, duplicates })
      },
      // Throws where the job is another worker's by now.
      beforeCommit: async () => void (await job.extendLock(token ?? '', patience.lockDuration)),
    })
    await removeUnpublished(folder)
    await dropParts(parts, readPlan(folder.plan), passing)
    await setPublished(folder, standing.key)
  } finally {
    await index.close()
  }
}

/** Nothing is published rather than less than was asked for, should processes of two machines have planned at once. */
async function checkPlanned(folder: RunFolder, { plan, crawl }: RunFile): Promise<void> {
  const isPlan = (await planKey(folder.plan)) === plan
  if (isPlan && (crawl === null || (await readCrawl(folder.root))?.key === crawl)) return
  throw new UnrecoverableError(
    `what is planned in ${folder.root} is not what was asked for: ask for it again`,
  )
}

/** The claims of a merge that is done again get the same answers: in memory it begins empty, elsewhere it knows them. */
function indexOf(
  { duplicates: { address, days } }: RunFile,
  { root }: RunFolder,
  own: DuplicatesAddress | undefined,
): Promise<DuplicateIndex> {
  const here = own !== undefined && withoutCredentials(own) === address ? own : address
  return openDuplicateIndex(here, root, days === null ? {} : { days })
}
