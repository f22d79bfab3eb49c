import {
  type Parts,
  type PlanEntry,
  type PlannedBatch,
  type RunFolder,
  readPlan,
  rejectInputs,
} from '@jianbao/adapters'
import type { Failure } from './failures.js'
import { type ArticleJob, partName } from './jobs.js'

type Failures = ReadonlyMap<string, Failure>

/**
 * What is still to be done: a job for each batch without a part; where the batch's job has failed for good, one for each
 * of its references, so that what is at fault costs no other input. Once nothing else is left, one at a time, those at
 * which workers ended: only alone does it show which one ends them.
 */
export async function* missingWork(
  folder: RunFolder,
  parts: Parts,
  failures: Failures,
): AsyncGenerator<ArticleJob> {
  const done = await parts.names()
  let suspect: ArticleJob | null = null
  let open = false
  for await (const batch of readPlan(folder.plan)) {
    if (done.has(batch.key)) continue
    const work = failures.has(batch.key) ? single(batch) : [whole(batch)]
    for (const job of work.filter((each) => !done.has(partName(each)))) {
      const failure = failures.get(partName(job))
      if (failure === undefined) {
        open = true
        yield job
      } else if (failure.deadly && !failure.alone) {
        suspect ??= { ...job, alone: true }
      }
    }
  }
  if (!open && suspect !== null) yield suspect
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
      const reason = failures.get(name)?.reason ?? 'its job is lost'
      lines += done.has(name) ? await parts.read(name) : await rejectInputs(ref, reason)
    }
    await parts.write(batch.key, lines)
    for (const name of names) await parts.remove(name)
  }
}

function whole({ key, start, end }: PlanEntry): ArticleJob {
  return { key, start, end }
}

function single(batch: PlannedBatch & PlanEntry): ArticleJob[] {
  return batch.inputs.map((_, only) => ({ ...whole(batch), only }))
}
