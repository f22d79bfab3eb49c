import { lstat, readdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { growingFolders } from '../crawl/crawl-folder.js'
import { keptPrefix } from '../inputs/keep-standard-input.js'

/** What a run keeps in its folder. */
export interface RunFolder {
  readonly root: string
  /** What was asked for besides the inputs; see `RunFile`. */
  readonly run: string
  /** Names the run whose results stand here; see `publishedKey`. */
  readonly published: string
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
    run: join(root, 'run.json'),
    published: join(root, 'published'),
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
  const others = ['queue', 'crawl', 'pages'].map((name) => join(folder.root, name))
  for (const path of [folder.run, folder.published, folder.plan, folder.parts, ...others]) {
    await rm(path, { recursive: true, force: true })
  }
}

/** So many times longer than other files an archive may be left alone while it grows. */
const waitingTimes = 12

/**
 * Removes what killed processes left half-written.
 * @param untouchedMs only what nobody has written to for so long: 0 where no other process writes there
 */
export async function removePartials(folder: RunFolder, untouchedMs: number): Promise<void> {
  const crawled = await growingFolders(folder.root)
  for (const directory of [folder.root, folder.parts, ...crawled]) {
    // An archive may wait for its host, and that more than once.
    const before = Date.now() - (crawled.includes(directory) ? waitingTimes * untouchedMs : untouchedMs)
    const names = await readdir(directory).catch(() => [])
    for (const name of names.filter((each) => each.endsWith('.partial'))) {
      const path = join(directory, name)
      const touched = await lstat(path).catch(() => null)
      if (touched !== null && touched.mtimeMs <= before) await rm(path, { force: true })
    }
  }
}

/** Removes what processes that were killed while they published left half-written. The caller has published. */
export async function removeUnpublished({ root, ...folder }: RunFolder): Promise<void> {
  const outputs = [folder.records, folder.duplicates, folder.rejects, folder.summary].map((path) =>
    basename(path),
  )
  for (const name of await readdir(root)) {
    const isLeft = name.endsWith('.partial') && outputs.some((output) => name.startsWith(`${output}.`))
    if (isLeft) await rm(join(root, name), { force: true })
  }
}
