import { type Parts, type RunFolder, readPlan, rejectInputs } from '@jianbao/adapters'
import { type ArticleJob, partName, partOfChild } from './jobs.js'

/** Why jobs failed for good, by their keys in the parent's list of children. */
export type Failures = Readonly<Record<string, string>>

/**
 * What is still to be done: a job for each batch without a part; where the batch's job has failed for good, one for each
 * of its references, so that what is at fault costs no other input.
 */
export async function* missingWork(
  folder: RunFolder,
  parts: Parts,
  failures: Failures,
): AsyncGenerator<ArticleJob> {
  const done = await parts.names()
  const failed = byPart(failures)
  for await (const { key, start, end, inputs } of readPlan(folder.plan)) {
    if (done.has(key)) continue
    if (!failed.has(key)) yield { key, start, end }
    else yield* inputs.map((_, only) => ({ key, start, end, only })).filter((job) => isOpen(partName(job)))
  }

  function isOpen(part: string): boolean {
    return !done.has(part) && !failed.has(part)
  }
}

/** Makes the parts of failed batches out of those of their references; a reference that failed too is rejected. */
export async function settleFailures(folder: RunFolder, parts: Parts, failures: Failures): Promise<void> {
  const failed = byPart(failures)
  if (failed.size === 0) return
  const done = await parts.names()
  for await (const { key, start, end, inputs } of readPlan(folder.plan)) {
    if (done.has(key)) continue
    const names = inputs.map((_, only) => partName({ key, start, end, only }))
    let lines = ''
    for (const [index, ref] of inputs.entries()) {
      const name = names[index] ?? ''
      lines += done.has(name)
        ? await parts.read(name)
        : await rejectInputs(ref, failed.get(name) ?? 'its job is lost')
    }
    await parts.write(key, lines)
    for (const name of names) await parts.remove(name)
  }
}

function byPart(failures: Failures): Map<string, string> {
  return new Map(Object.entries(failures).map(([child, reason]) => [partOfChild(child), reason]))
}
