import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { keptPrefix } from '../inputs/keep-standard-input.js'

/** What a run keeps in its folder. */
export interface RunFolder {
  readonly root: string
  /** The batches in input order; see `writePlan`. */
  readonly plan: string
  /** One file a batch: what became of its inputs. */
  readonly parts: string
  readonly records: string
  readonly duplicates: string
  readonly rejects: string
  /** Written last: where it stands, the three above are those of one run. */
  readonly summary: string
}

export function runFolder(root: string): RunFolder {
  return {
    root,
    plan: join(root, 'plan.jsonl'),
    parts: join(root, 'parts'),
    records: join(root, 'records.jsonl'),
    duplicates: join(root, 'duplicates.jsonl'),
    rejects: join(root, 'rejects.jsonl'),
    summary: join(root, 'summary.json'),
  }
}

/** Forgets what a run has done, so that the next one starts anew. Its output stays until it is replaced. */
export async function forgetRun(folder: RunFolder): Promise<void> {
  const kept = (await readdir(folder.root).catch(() => [])).filter((name) => name.startsWith(keptPrefix))
  for (const name of kept) await rm(join(folder.root, name), { force: true })
  for (const path of [folder.plan, folder.parts, join(folder.root, 'queue')]) {
    await rm(path, { recursive: true, force: true })
  }
}

/** Removes what killed processes left half-written. Only where no other process writes there. */
export async function removePartials(folder: RunFolder): Promise<void> {
  for (const directory of [folder.root, folder.parts]) {
    const names = await readdir(directory).catch(() => [])
    const partials = names.filter((name) => name.endsWith('.partial'))
    await Promise.all(partials.map((name) => rm(join(directory, name), { force: true })))
  }
}
