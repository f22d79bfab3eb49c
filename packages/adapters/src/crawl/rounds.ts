import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createAtomicFile } from '../output/atomic-file.js'
import type { FetchTask, HostChunk, HostJob, KnownCapture } from './crawl.js'
import { type Crawl, hostsFile, roundFile } from './crawl-folder.js'
import { createLineWriter } from './line-writer.js'
import { createNumberList, type NumberList } from './number-list.js'
import { createNumberedKeys, keyOf } from './numbered-keys.js'

/** Few enough to be done again after a crash. */
const chunkTasks = 50

type Place = Pick<Crawl, 'root' | 'generation'>

/** What politeness goes by: http and https of one name are one host; a port is part of it unless it is the scheme's own. */
export function hostOf(address: string): string {
  return new URL(address).host
}

/**
 * Writes a round: its tasks, grouped by the host that has to be asked, hosts in the order of their first task. The tasks
 * lie on the disk meanwhile: about 60 bytes of memory each.
 * @param known what a former crawl has of an address
 * @returns how many hosts there are
 */
export async function writeRound(
  place: Place,
  round: number,
  tasks: AsyncIterable<FetchTask>,
  known: (url: string) => Promise<KnownCapture | null>,
): Promise<number> {
  const heap = `${roundFile(place, round)}.tasks.partial`
  const gathered = await gather(heap, tasks)
  const source = openSync(heap, 'r')
  const chunks = await createAtomicFile(roundFile(place, round))
  const hosts = await createAtomicFile(hostsFile(place, round))
  try {
    const chunkLines = createLineWriter(chunks)
    const hostLines = createLineWriter(hosts)
    for (const numbers of groups(gathered)) {
      const job = { host: '', start: chunkLines.at, chunks: 0, tasks: numbers.length }
      const hash = createHash('sha256')
      for (let from = 0; from < numbers.length; from += chunkTasks) {
        const taken = [...numbers.subarray(from, from + chunkTasks)].map((number) =>
          taskAt(source, gathered.starts, number),
        )
        const chunk = chunkOf(place, round, await withKnown(taken, known))
        await chunkLines.write(chunk)
        hash.update(chunk.key)
        job.host = chunk.host
        job.chunks += 1
      }
      const key = hash.digest('hex').slice(0, 32)
      await hostLines.write({ key, round, ...job, end: chunkLines.at } satisfies HostJob)
    }
    await chunkLines.flush()
    await hostLines.flush()
    await chunks.commit()
    await hosts.commit()
    return gathered.hosts
  } finally {
    closeSync(source)
    await chunks.discard()
    await hosts.discard()
    await rm(heap, { force: true })
  }
}

interface Gathered {
  /** The number of each task's host. */
  readonly hostOfTask: NumberList
  /** Where each task's line begins, and, last, where the file ends. */
  readonly starts: NumberList
  readonly hosts: number
}

async function gather(heap: string, tasks: AsyncIterable<FetchTask>): Promise<Gathered> {
  const hosts = createNumberedKeys()
  const hostOfTask = createNumberList()
  const starts = createNumberList()
  const file = await createAtomicFile(heap, `${heap}.partial`)
  try {
    const lines = createLineWriter(file)
    for await (const task of tasks) {
      starts.push(lines.at)
      await lines.write(task)
      hostOfTask.push(hosts.add(keyOf(hostOf(task.at))))
    }
    starts.push(lines.at)
    await lines.flush()
    await file.commit()
  } finally {
    await file.discard()
  }
  return { hostOfTask, starts, hosts: hosts.size }
}

/** The numbers of the tasks of each host, in their order. */
function* groups({ hostOfTask, hosts }: Gathered): Generator<Uint32Array> {
  const ends = new Uint32Array(hosts + 1)
  const count = hostOfTask.length
  for (let task = 0; task < count; task++) {
    const next = hostOfTask.at(task) + 1
    ends[next] = (ends[next] ?? 0) + 1
  }
  for (let host = 1; host <= hosts; host++) ends[host] = (ends[host] ?? 0) + (ends[host - 1] ?? 0)
  const sorted = new Uint32Array(count)
  const filled = ends.slice(0, hosts)
  for (let task = 0; task < count; task++) {
    const host = hostOfTask.at(task)
    const place = filled[host] ?? 0
    sorted[place] = task
    filled[host] = place + 1
  }
  for (let host = 0; host < hosts; host++) yield sorted.subarray(ends[host], ends[host + 1])
}

/** Read at once: a task's line lies anywhere, and waiting for each would take ten times as long. */
function taskAt(source: number, starts: NumberList, number: number): FetchTask {
  const start = starts.at(number)
  const bytes = Buffer.alloc(starts.at(number + 1) - start)
  readSync(source, bytes, 0, bytes.length, start)
  return JSON.parse(bytes.toString()) as FetchTask
}

async function withKnown(
  tasks: readonly FetchTask[],
  known: (url: string) => Promise<KnownCapture | null>,
): Promise<FetchTask[]> {
  const all: FetchTask[] = []
  for (const task of tasks) {
    const former = task.known ?? (await known(task.url))
    all.push(former === null ? task : { ...task, known: former })
  }
  return all
}

function chunkOf({ generation }: Place, round: number, tasks: readonly FetchTask[]): HostChunk {
  const host = hostOf(tasks[0]?.at ?? '')
  const key = createHash('sha256')
    .update(JSON.stringify([generation, round, tasks]))
    .digest('hex')
    .slice(0, 32)
  return { key, host, tasks }
}
