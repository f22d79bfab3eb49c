import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { JianbaoError, toLine } from '@jianbao/record'
import type { RefusedRef } from '../inputs/input-ref.js'
import { createAtomicFile, writeTrouble, writeWhole } from '../output/atomic-file.js'
import { isThere } from '../output/is-there.js'
import type { Address, FetchResult, FetchTask, HostChunk, HostJob, KnownCapture } from './crawl.js'
import {
  addressesFile,
  type Crawl,
  currentFile,
  generationFolder,
  hostsFile,
  resultsFolder,
  roundFile,
} from './crawl-folder.js'
import { readJsonLines } from './json-lines.js'
import { createLineWriter, type LineWriter } from './line-writer.js'
import { createNumberedKeys, keyOf } from './numbered-keys.js'
import { openResults, type Results, readResults, writeResults } from './results.js'
import { writeRound } from './rounds.js'

export interface PlanCrawlOptions {
  /** Names the sources, such as a hash of what the user asked for. */
  readonly key: string
  /** What the former crawl has of an address stands: only what it lacks is asked, and what shares a chunk with that. */
  readonly keep?: boolean
  readonly signal?: AbortSignal
}

/** The crawl that stands in a run's folder; null where none was planned to its end. */
export async function readCrawl(root: string): Promise<Crawl | null> {
  if (!(await isThere(currentFile(root)))) return null
  const head = JSON.parse(await readFile(currentFile(root), 'utf8')) as Omit<Crawl, 'root'>
  return { root, ...head }
}

/**
 * Plans a crawl of the addresses, in one pass and with little memory: a generation of its own, whose tasks know what the
 * crawl that stood here has of them (an unchanged page is then not sent again). Takes the former one's place at the end.
 * @throws JianbaoError where the disk refuses
 */
export async function planCrawl(
  root: string,
  addresses: AsyncIterable<Address | RefusedRef>,
  { key, keep = false, signal }: PlanCrawlOptions,
): Promise<Crawl> {
  const former = await readCrawl(root)
  const place = { root, generation: (former?.generation ?? 0) + 1 }
  const folder = generationFolder(place)
  // What a plan that was cut short left there.
  await rm(folder, { recursive: true, force: true })
  await mkdir(resultsFolder(place), { recursive: true }).catch((error: unknown) => {
    throw writeTrouble(folder, error)
  })
  const list = await createAtomicFile(addressesFile(place))
  const counts = { inputs: 0, tasks: 0 }
  try {
    const results = former === null ? null : await openResults(former)
    const lines = createLineWriter(list)
    await writeRound(place, 0, tasksOf(addresses, lines, counts, signal), captureOf(root, results))
    if (keep && results !== null) await keepResults({ ...place, key, ...counts }, results)
    await lines.flush()
    await list.commit()
  } finally {
    await list.discard()
  }
  const { generation } = place
  await writeWhole(currentFile(root), toLine({ generation, key, ...counts }))
  await dropOthers(root, generation)
  return { root, generation, key, ...counts }
}

/** Each address once; on the way all of them are listed. */
async function* tasksOf(
  addresses: AsyncIterable<Address | RefusedRef>,
  list: LineWriter,
  counts: { inputs: number; tasks: number },
  signal: AbortSignal | undefined,
): AsyncGenerator<FetchTask> {
  const known = createNumberedKeys()
  for await (const address of addresses) {
    signal?.throwIfAborted()
    await list.write(address)
    counts.inputs += 1
    if ('kind' in address || known.add(keyOf(address.url)) < counts.tasks) continue
    counts.tasks += 1
    yield { url: address.url, at: address.url, hops: [] }
  }
}

function captureOf(root: string, results: Results | null): (url: string) => Promise<KnownCapture | null> {
  let archive = { file: '', isKept: false }
  return async (url) => {
    const found = await results?.of(url)
    if (found?.result !== 'captured') return null
    const { result, url: _, ...known } = found
    const { file } = known.capture
    // Of a page whose archive was removed nothing is known any more: it has to be sent again.
    if (file !== archive.file) archive = { file, isKept: await isThere(join(root, file)) }
    return archive.isKept ? known : null
  }
}

/** Chunks of which all is known are done. */
async function keepResults(crawl: Crawl, results: Results): Promise<void> {
  for await (const { key, tasks } of readJsonLines<HostChunk>(roundFile(crawl, 0))) {
    const kept: FetchResult[] = []
    for (const { url } of tasks) {
      const found = await results.of(url)
      if (found === null || found.result === 'moved') break
      kept.push(found)
    }
    if (kept.length === tasks.length) await writeResults(crawl, key, kept)
  }
}

async function dropOthers(root: string, generation: number): Promise<void> {
  const folder = dirname(currentFile(root))
  const others = (await readdir(folder)).filter((name) => /^\d+$/.test(name) && Number(name) !== generation)
  for (const name of others) await rm(join(folder, name), { recursive: true, force: true })
}

/** The hosts to ask in a round, each a job; a job's key covers all it depends on. Rounds count from 0. */
export async function* hostJobs(crawl: Crawl, round: number): AsyncGenerator<HostJob> {
  yield* readJsonLines<HostJob>(hostsFile(crawl, round))
}

/**
 * Plans the round behind a finished one: the tasks that were redirected to another host, by that. Asking again is harmless.
 * @returns false where there are none: the crawl is done
 * @throws JianbaoError where a chunk of the round is not done
 */
export async function nextRound(crawl: Crawl, round: number): Promise<boolean> {
  // Written last of the two, so that both are whole.
  if (!(await isThere(hostsFile(crawl, round + 1))))
    await writeRound(crawl, round + 1, movedTasks(crawl, round), async () => null)
  for await (const _ of hostJobs(crawl, round + 1)) return true
  return false
}

async function* movedTasks(crawl: Crawl, round: number): AsyncGenerator<FetchTask> {
  for await (const { key, tasks } of readJsonLines<HostChunk>(roundFile(crawl, round))) {
    const results = await readResults(crawl, key)
    if (results === null) throw new JianbaoError(`a chunk of the crawl (${key}) has no result yet; run again`)
    for (const result of results) {
      if (result.result !== 'moved') continue
      const task = tasks.find(({ url }) => url === result.url)
      const { url, to, hops } = result
      yield { url, at: to, hops, ...(task?.known === undefined ? {} : { known: task.known }) }
    }
  }
}
