import { inputsOf, type RunFile, readCrawl, readPlan } from '@jianbao/adapters'
import type { Planned } from './events.js'
import type { OpenRun } from './open-run.js'

/** What a run has to do, and what of it is done. */
export async function planned({ folder, parts }: OpenRun, { key, fetch }: RunFile): Promise<Planned> {
  const made = await parts.names()
  const counts = { batches: 0, inputs: 0, resumed: 0 }
  let crawled = 0
  for await (const batch of readPlan(folder.plan)) {
    const inputs = batch.inputs.reduce((sum, ref) => sum + inputsOf(ref), 0)
    counts.batches += 1
    counts.inputs += inputs
    if (batch.crawled !== undefined) crawled += inputs
    if (made.has(batch.key)) counts.resumed += inputs
  }
  // Addresses come into the plan when all are fetched.
  const crawl = fetch === null ? null : await readCrawl(folder.root)
  const open = crawl === null || crawled > 0 ? 0 : crawl.inputs
  return { event: 'planned', plan: key, ...counts, inputs: counts.inputs + open }
}
