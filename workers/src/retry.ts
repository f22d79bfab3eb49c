import { createReadStream } from 'node:fs'
import {
  forgetResults,
  knownRunFile,
  lockDirectory,
  mayPass,
  openParts,
  type Parts,
  planContext,
  publishedKey,
  type RunFile,
  type RunFolder,
  readCrawl,
  readPlan,
  runFolder,
  setPublished,
  writePlan,
} from '@jianbao/adapters'
import { JianbaoError, type Refusal, type Reject, type RejectReason, readLines } from '@jianbao/record'
import { goOn, type RunPlace } from './run.js'
import { submit } from './submit.js'

export interface RetryOptions extends RunPlace {
  /** Only inputs that were rejected for these; null for all reasons that may pass, see `mayPass`. */
  readonly reasons: readonly RejectReason[] | null
  readonly signal: AbortSignal
}

type IsMeant = (refusal: Refusal) => boolean

/**
 * Puts back the inputs of a published run that were rejected for something that may pass, and leaves them to workers; on
 * the embedded queue, to the next run.
 * @returns how many there are
 * @throws JianbaoError where no run is kept there, or it is not finished
 */
export async function retry({ directory, queue, reasons, signal }: RetryOptions): Promise<number> {
  const folder = runFolder(directory)
  const standing = await knownRunFile(folder)
  const unlock = await lockDirectory(folder.root)
  try {
    if ((await publishedKey(folder)) !== standing.key) {
      throw new JianbaoError(`the run in ${directory} is not finished: what fails is known when it is`, {
        permanent: true,
      })
    }
    const isMeant: IsMeant = (refusal) => reasons?.includes(refusal.reason) ?? mayPass(refusal)
    const { inputs, addresses } = await countRejects(folder, isMeant)
    if (inputs === 0) return 0
    await forgetParts(folder, isMeant)
    if (addresses > 0) await forgetAddresses(folder, standing, isMeant)
    await setPublished(folder, null)
    if (queue !== 'embedded') await goOn(queue, folder, signal, submit)
    return inputs
  } finally {
    await unlock()
  }
}

/** How many inputs are meant, and how many of these could not be fetched. */
async function countRejects({ rejects }: RunFolder, isMeant: IsMeant) {
  const count = { inputs: 0, addresses: 0 }
  for await (const { bytes } of readLines(createReadStream(rejects), undefined, Number.POSITIVE_INFINITY)) {
    if (bytes === null) continue
    const reject = JSON.parse(Buffer.from(bytes).toString()) as Reject
    if (!isMeant(reject)) continue
    count.inputs += 1
    if (reject.stage === 'fetch') count.addresses += 1
  }
  return count
}

/** Forgets the parts with such rejects; parts with what may pass are forgotten already. */
async function forgetParts(folder: RunFolder, isMeant: IsMeant): Promise<void> {
  const parts = await openParts(folder.parts)
  for await (const { key } of readPlan(folder.plan))
    if ((await parts.has(key)) && (await hasRejects(parts, key, isMeant))) await parts.remove(key)
}

/**
 * Has such addresses asked again. What came of all of them leaves the plan first, to come into it anew when they are
 * fetched: where this is cut short, the results that stand in the folder still name what is meant, for another try.
 */
async function forgetAddresses(folder: RunFolder, standing: RunFile, isMeant: IsMeant): Promise<void> {
  const crawl = standing.fetch === null ? null : await readCrawl(folder.root)
  if (crawl === null) return
  await writePlan(folder.plan, ofFiles(folder), planContext(standing))
  await forgetResults(crawl, isMeant)
}

async function hasRejects(parts: Parts, key: string, isMeant: IsMeant): Promise<boolean> {
  for await (const line of parts.lines(key)) {
    if (!line.startsWith('{"reject":')) continue
    const { reject } = JSON.parse(line) as { reject: Reject }
    // Addresses that could not be fetched are told by the crawl.
    if (reject.stage !== 'fetch' && isMeant(reject)) return true
  }
  return false
}

async function* ofFiles({ plan }: RunFolder) {
  for await (const { inputs, crawled } of readPlan(plan)) if (crawled === undefined) yield { inputs }
}
