import { isAbsolute, resolve } from 'node:path'
import {
  type Batch,
  type Crawl,
  type InputRef,
  planContext,
  publishedKey,
  type RunFile,
  type RunFolder,
  readCrawl,
  readPlan,
  readRunFile,
  relativeToRun,
  setPublished,
  writePlan,
  writeRunFile,
} from '@jianbao/adapters'
import { JianbaoError } from '@jianbao/record'
import { hashOf } from './json-hash.js'
import { type CrawlRequest, planAddresses } from './plan-addresses.js'

/** What is asked of a run's folder. */
export interface RunRequest {
  readonly batches: AsyncIterable<Batch>
  /** Addresses to fetch, and how; null where there are none. */
  readonly crawl: CrawlRequest | null
  readonly context: Pick<RunFile, 'options' | 'fields' | 'version' | 'duplicates'>
}

/**
 * Plans a run: lists what is asked for in its folder, and says so there, so that workers do it. Nothing that was done of
 * it before is done again. The caller holds the folder's lock.
 * @param isMore besides what was asked for before, and not in its place
 * @throws JianbaoError where the disk refuses, more is asked with other options, or a process of another machine asks for
 * something at the same time; the signal's reason
 */
export async function planRun(
  folder: RunFolder,
  request: RunRequest,
  { isMore, signal }: { readonly isMore: boolean; readonly signal: AbortSignal },
): Promise<RunFile> {
  const former = await readRunFile(folder)
  const more = isMore && former !== null
  if (more) checkSame(folder, former, request.context)
  const isOpen = former !== null && (await publishedKey(folder)) !== former.key
  const before = more && former.fetch !== null ? await readCrawl(folder.root) : null
  const crawl =
    request.crawl === null
      ? before
      : await planAddresses(folder, request.crawl, { isMore: before !== null, isOpen, signal })
  const base = more ? former.base : process.cwd()
  const planned = plannedBatches(folder, request.batches, { more, base, crawl })
  // Until it is said anew what is asked for, nothing is: workers wait.
  await setPublished(folder, null)
  const plan = await writePlan(folder.plan, planned, planContext(request.context), {
    signal,
    beforeCommit: () => checkStands(folder, former),
  })
  const run: RunFile = {
    key: hashOf([plan.key, planContext(request.context), crawl?.key ?? null, request.context.duplicates]),
    plan: plan.key,
    crawl: crawl?.key ?? null,
    ...request.context,
    base,
    fetch: request.crawl?.settings ?? (crawl === null ? null : (former?.fetch ?? null)),
  }
  await checkStands(folder, former)
  await writeRunFile(folder, run)
  return run
}

/** The folder's lock keeps out processes of this machine alone. */
async function checkStands(folder: RunFolder, former: RunFile | null): Promise<void> {
  if ((await readRunFile(folder))?.key === former?.key) return
  throw new JianbaoError(`${folder.root} was asked for something else at the same time: ask again`)
}

interface Place {
  readonly more: boolean
  readonly base: string
  readonly crawl: Crawl | null
}

/** Files asked for before, where more is asked for; files; what came of addresses, as far as it is known by now. */
async function* plannedBatches(
  folder: RunFolder,
  batches: AsyncIterable<Batch>,
  { more, base, crawl }: Place,
): AsyncGenerator<Batch> {
  if (more) for await (const batch of standingPlan(folder)) if (batch.crawled === undefined) yield batch
  for await (const batch of batches) yield relativeToRun(placed(batch, base), folder.root)
  if (crawl === null) return
  for await (const batch of standingPlan(folder)) if (batch.crawled === crawl.generation) yield batch
}

async function* standingPlan({ plan }: RunFolder): AsyncGenerator<Batch> {
  try {
    for await (const { inputs, crawled } of readPlan(plan))
      yield crawled === undefined ? { inputs } : { inputs, crawled }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

/** Relative paths begin in the folder of the run's first process; a later one may stand elsewhere. */
function placed({ inputs }: Batch, base: string): Batch {
  const place = (ref: InputRef): InputRef => {
    if (ref.kind !== 'file' && ref.kind !== 'lines' && ref.kind !== 'warc') return ref
    const isElsewhere = ref.at === undefined && !isAbsolute(ref.path) && base !== process.cwd()
    return isElsewhere ? { ...ref, at: resolve(ref.path) } : ref
  }
  return { inputs: inputs.map(place) }
}

function checkSame(folder: RunFolder, former: RunFile, context: RunRequest['context']): void {
  const asked = (of: RunRequest['context']): string => JSON.stringify([planContext(of), of.duplicates])
  if (asked(former) === asked(context)) return
  throw new JianbaoError(
    `${folder.root} was asked for records with other options, or by another version: give the same options, or another --out`,
    { permanent: true },
  )
}
