import { readFile, rm } from 'node:fs/promises'
import type { RecordOptions } from '@jianbao/pipeline'
import { JianbaoError } from '@jianbao/record'
import type { DuplicatesAddress } from '../duplicates/open-duplicate-index.js'
import type { FieldModule } from '../threads/field-modules.js'
import { writeWhole } from './atomic-file.js'
import type { RunFolder } from './run-folder.js'

/** How the addresses of a run are asked; the same for every process that does. */
export interface FetchSettings {
  readonly userAgent: string
  /** Between two requests to a host. */
  readonly delayMs?: number
  /** How many hosts at once, over all processes. */
  readonly hosts: number
  /** Hosts, addresses and blocks that may be asked though they are not public. */
  readonly allowPrivate: readonly string[]
}

/** Where a run remembers articles; see `openDuplicateIndex`. */
export interface DuplicatesSettings {
  /** Without a password: processes that need one have it from their own command line or environment. */
  readonly address: DuplicatesAddress
  /** How long; null: for good. */
  readonly days: number | null
}

/**
 * What a run was asked for, besides its inputs: all that a process on another machine needs to make the same records.
 * Kept as `run.json` in the run's folder.
 */
export interface RunFile {
  /** Names all that was asked for, inputs included: another key, another run. */
  readonly key: string
  /** The key of its plan. */
  readonly plan: string
  /** The key of its crawl; null where there are no addresses among the inputs. */
  readonly crawl: string | null
  /** Of the product. */
  readonly version: string
  readonly options: RecordOptions
  readonly fields: readonly FieldModule[]
  readonly duplicates: DuplicatesSettings
  /** The folder in which relative paths of inputs begin. */
  readonly base: string
  /** How addresses are asked; null where there are none among the inputs. */
  readonly fetch: FetchSettings | null
}

/** @returns null where nothing was asked for yet */
export async function readRunFile({ run }: RunFolder): Promise<RunFile | null> {
  const text = await readIfThere(run)
  return text === null ? null : (JSON.parse(text) as RunFile)
}

/** @throws JianbaoError where nothing was asked for yet */
export async function knownRunFile(folder: RunFolder): Promise<RunFile> {
  const known = await readRunFile(folder)
  if (known === null) throw noRun(folder)
  return known
}

/** Nothing was asked for in a folder yet. */
export function noRun({ root }: RunFolder): JianbaoError {
  return new JianbaoError(`${root} holds no run: name the folder that \`jianbao run --out\` was given`, {
    permanent: true,
  })
}

export function writeRunFile({ run }: RunFolder, content: RunFile): Promise<void> {
  return writeWhole(run, `${JSON.stringify(content, null, 2)}\n`)
}

/** The key of the run whose results stand in the folder; null where they are not whole, or of an earlier run. */
export async function publishedKey({ published }: RunFolder): Promise<string | null> {
  return (await readIfThere(published))?.trim() ?? null
}

/** Says that the results that stand in the folder are those of a run; null: of none. */
export async function setPublished({ published }: RunFolder, key: string | null): Promise<void> {
  if (key === null) await rm(published, { force: true })
  else await writeWhole(published, `${key}\n`)
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
