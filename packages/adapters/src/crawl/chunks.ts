import type { Refusal } from '@jianbao/record'
import type { HostChunk, HostJob } from './crawl.js'
import type { Crawl } from './crawl-folder.js'

/** The chunks of a host's job that have no results yet, in order. */
export async function* missingChunks(_crawl: Crawl, _job: HostJob): AsyncGenerator<HostChunk> {
  yield* []
  throw new Error('not built yet')
}

/** Gives up a chunk: each of its tasks is refused. For what ended its worker again and again. */
export async function refuseChunk(_crawl: Crawl, _chunk: HostChunk, _why: Refusal): Promise<void> {
  throw new Error('not built yet')
}
