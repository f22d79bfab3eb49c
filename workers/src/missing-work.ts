import {
  type Parts,
  type PlanEntry,
  type PlannedBatch,
  type RunFolder,
  readPlan,
  rejectInputs,
} from '@jianbao/adapters'
import { type ArticleJob, partName } from './jobs.js'

/** Why a part's job failed for good, by part. */
type Failures = ReadonlyMap<string, string>

/** An article job, but for what was asked for. */
type Work = Omit<ArticleJob, 'plan'>

/**
 * What is still to be done: a job for each batch without a part; where the batch's job has failed for good, one for each
 * of its references, so that what is at fault costs no other input.
 */
export async function* missingWork(
  folder: RunFolder,
  parts: Parts,
  failures: Failures,
): AsyncGenerator<Work> {
  const done = await parts.names()
  for await (const batch of readPlan(folder.plan)) {
    if (done.has(batch.key)) continue
    const work = failures.has(batch.key) ? single(batch) : [whole(batch)]
    yield* work.filter((job) => !done.has(partName(job)) && !failures.has(partName(job)))
  }
}

/** Makes the parts of failed batches out of those of their references; a reference that failed too is rejected. */
export async function settleFailures(folder: RunFolder, parts: Parts, failures: Failures): Promise<void> {
  if (failures.size === 0) return
  const done = await parts.names()
  for await (const batch of readPlan(folder.plan)) {
    if (done.has(batch.key)) continue
    const names = single(batch).map(partName)
    let lines = ''
    for (const [index, ref] of batch.inputs.entries()) {
      const name = names[index] ?? ''
      const message = `processing it failed again and again: ${failures.get(name) ?? 'its job is lost'}`
      lines += done.has(name)
        ? await parts.read(name)
        : await rejectInputs(ref, { reason: 'internal', message })
    }
    await parts.write(batch.key, lines)
    for (const name of names) await parts.remove(name)
  }
}

function whole({ key, start, end }: PlanEntry): Work {
  return { key, start, end }
}

function single(batch: PlannedBatch & PlanEntry): Work[] {
  return batch.inputs.map((_, only) => ({ ...whole(batch), only }))
}
