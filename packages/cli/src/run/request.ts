import { createReadStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { relative, resolve } from 'node:path'
import {
  allowPrivateTrouble,
  batches,
  type DuplicatesAddress,
  duplicatesAddressTrouble,
  type FetchSettings,
  type FieldModule,
  type FileFormat,
  type InputRef,
  keepStandardInput,
  listInputs,
  pathOf,
  type QueueAddress,
  queueAddressTrouble,
  type Source,
  userAgentOf,
  userAgentTrouble,
  withoutCredentials,
} from '@jianbao/adapters'
import type { CrawlRequest, RunRequest } from '@jianbao/workers'
import { pipelineOptions, type RecordFlags } from '../pipeline-options.js'
import { version } from '../version.js'

/** What is asked of a run's folder, as the command line says it. */
export interface RequestFlags extends RecordFlags, FetchFlags {
  readonly out: string
  readonly queue: QueueAddress
  readonly format: FileFormat | 'auto'
  readonly batchSize: number
  readonly duplicates: DuplicatesAddress
  readonly duplicatesDays?: number
}

/** How addresses are asked. */
export interface FetchFlags {
  /** Lists, feeds and sitemaps, in the order in which they were named. */
  readonly sources: readonly Source[]
  readonly delay?: number
  readonly hosts: number
  readonly contact?: string
  readonly userAgent?: string
  readonly allowPrivate: readonly string[]
}

/** What is wrong with the command line, for a person; null where nothing is. */
export async function requestTrouble(inputs: readonly string[], flags: RequestFlags): Promise<string | null> {
  const inside = filesOf(inputs).find((input) => input !== '-' && isWithin(flags.out, input))
  if (inside !== undefined) return `${inside} lies in --out, where the run writes`
  const readers = [...inputs, ...flags.sources.map(({ at }) => at)].filter((at) => at === '-')
  if (readers.length > 1) return 'standard input (-) can be read once'
  const agent = agentTrouble(flags)
  if (agent !== null) return agent
  const exception = await allowPrivateTrouble(flags.allowPrivate)
  if (exception !== null) return `--allow-private: ${exception}`
  const trouble = queueAddressTrouble(flags.queue)
  return trouble === null ? duplicatesTrouble(flags) : `--queue: ${trouble}`
}

function duplicatesTrouble({ duplicates, duplicatesDays, queue }: RequestFlags): string | null {
  const trouble = duplicatesAddressTrouble(duplicates)
  if (trouble !== null) return `--duplicates: ${trouble}`
  if (duplicatesDays !== undefined && duplicates === 'memory')
    return '--duplicates-days is for articles that are remembered: say where by --duplicates'
  if (duplicates === 'embedded' && queue !== 'embedded')
    return '--duplicates embedded is for one process: beside a queue on a server, name redis://… or postgres://…'
  return null
}

export async function requestOf(
  inputs: readonly string[],
  flags: RequestFlags,
  fields: readonly FieldModule[],
): Promise<RunRequest> {
  const refs = listInputs(filesOf(inputs), {
    format: flags.format,
    lines: flags.batchSize,
    keep: (bytes) => keepStandardInput(bytes, flags.out),
  })
  return {
    batches: batches(outside(flags.out, refs), { inputs: flags.batchSize }),
    crawl: await crawlOf([...inputs.filter(isAddress).map(addressSource), ...flags.sources], flags),
    context: {
      options: pipelineOptions(flags),
      version: version(),
      fields,
      duplicates: {
        address: withoutCredentials(flags.duplicates),
        days: flags.duplicatesDays ?? null,
      },
    },
  }
}

/** Whether an argument is an address to fetch, and no file. */
function isAddress(input: string): boolean {
  return /^https?:\/\//i.test(input)
}

function filesOf(inputs: readonly string[]): string[] {
  return inputs.filter((input) => !isAddress(input))
}

function addressSource(at: string): Source {
  return { kind: 'address', at }
}

async function crawlOf(sources: readonly Source[], flags: RequestFlags): Promise<CrawlRequest | null> {
  const { out, delay, hosts, allowPrivate } = flags
  if (sources.length === 0) return null
  const settings: FetchSettings = {
    userAgent: userAgent(flags),
    hosts,
    allowPrivate,
    ...(delay === undefined ? {} : { delayMs: delay }),
  }
  if (!sources.some(({ at }) => at === '-')) return { sources, settings }
  await mkdir(out, { recursive: true })
  const { at = '' } = await keepStandardInput(process.stdin, out)
  return { sources, settings, stdin: { name: at, read: () => createReadStream(at) } }
}

function agentTrouble(flags: FetchFlags): string | null {
  if (flags.userAgent !== undefined) {
    const trouble = userAgentTrouble(flags.userAgent)
    return trouble === null ? null : `--user-agent: ${trouble}`
  }
  try {
    userAgent(flags)
    return null
  } catch (error) {
    return `--contact: ${(error as Error).message}`
  }
}

function userAgent({ userAgent: whole, contact }: FetchFlags): string {
  return whole ?? userAgentOf(version(), contact ?? null)
}

/** Leaves out what the run itself writes, where its folder lies in one that is read. */
async function* outside(directory: string, refs: AsyncIterable<InputRef>): AsyncGenerator<InputRef> {
  for await (const ref of refs) {
    const path = pathOf(ref)
    if (path === null || path === '-' || !isWithin(directory, path)) yield ref
  }
}

function isWithin(directory: string, path: string): boolean {
  const way = relative(resolve(directory), resolve(path))
  return way === '' || !(way.startsWith('..') || resolve(way) === way)
}
