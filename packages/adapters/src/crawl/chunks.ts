import type { Refusal } from '@jianbao/record'
import type { HostChunk, HostJob } from './crawl.js'
import { type Crawl, roundFile } from './crawl-folder.js'
import { readJsonLines } from './json-lines.js'
import { isDone, writeResults } from './results.js'

/** The chunks of a host's job that have no results yet, in order. */
export async function* missingChunks(crawl: Crawl, job: HostJob): AsyncGenerator<HostChunk> {
  for await (const chunk of readJsonLines<HostChunk>(roundFile(crawl, job.round), job)) {
    if (!(await isDone(crawl, chunk.key))) yield chunk
  }
}

/** Gives up a chunk: each of its tasks is refused. For what ended its worker again and again. */
export async function refuseChunk(
  crawl: Crawl,
  chunk: HostChunk,
  { reason, message }: Refusal,
): Promise<void> {
  await writeResults(
    crawl,
    chunk.key,
    chunk.tasks.map(({ url }) => ({ url, result: 'refused', reason, message })),
  )
}
