import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toLine } from '@jianbao/record'
import { isThere } from '../output/is-there.js'
import { openParts } from '../output/parts.js'
import type { FetchResult, HostChunk } from './crawl.js'
import { type Crawl, resultFile, resultsFolder, roundFile } from './crawl-folder.js'
import { readJsonLines } from './json-lines.js'
import { createNumberList } from './number-list.js'
import { createNumberedKeys, keyFromHex, keyOf, keyToHex } from './numbered-keys.js'

export function isDone(crawl: Crawl, chunk: string): Promise<boolean> {
  return isThere(resultFile(crawl, chunk))
}

/** What became of a chunk's tasks; null where that is not known yet. */
export async function readResults(crawl: Crawl, chunk: string): Promise<readonly FetchResult[] | null> {
  if (!(await isDone(crawl, chunk))) return null
  const lines = (await readFile(resultFile(crawl, chunk), 'utf8')).split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as FetchResult)
}

export async function writeResults(
  crawl: Crawl,
  chunk: string,
  results: readonly FetchResult[],
): Promise<void> {
  const parts = await openParts(join(resultsFolder(crawl)))
  await parts.write(chunk, results.map(toLine).join(''))
}

/** What became of each address. */
export interface Results {
  /**
   * Quick where what is asked for one after another lies in the same chunks: host by host.
   * @returns null where that is not known: it was never asked for, or its chunk is not done
   */
  readonly of: (url: string) => Promise<FetchResult | null>
}

/** So many chunks' results are held: those of a few hosts. */
const heldChunks = 20

/**
 * Finds the results of a crawl. An address's last round has its result; only where that stands is held, about 60 bytes for
 * each address, and the results themselves of few.
 */
export async function openResults(crawl: Crawl): Promise<Results> {
  const urls = createNumberedKeys()
  const chunks = createNumberedKeys()
  const chunkOf = createNumberList()
  for (let round = 0; await isThere(roundFile(crawl, round)); round++) {
    for await (const { key, tasks } of readJsonLines<HostChunk>(roundFile(crawl, round))) {
      const chunk = chunks.add(keyFromHex(key))
      for (const { url } of tasks) {
        const number = urls.add(keyOf(url))
        if (number === chunkOf.length) chunkOf.push(chunk)
        else chunkOf.set(number, chunk)
      }
    }
  }
  const held = new Map<number, ReadonlyMap<string, FetchResult>>()
  const resultsOf = async (chunk: number): Promise<ReadonlyMap<string, FetchResult>> => {
    const key = keyToHex(chunks.keyAt(chunk))
    const found =
      held.get(chunk) ??
      new Map((await readResults(crawl, key))?.map((result) => [result.url, result] as const) ?? [])
    // The one used last stands last.
    held.delete(chunk)
    held.set(chunk, found)
    if (held.size > heldChunks) for (const [oldest] of [...held].slice(0, 1)) held.delete(oldest)
    return found
  }
  return {
    async of(url) {
      const number = urls.find(keyOf(url))
      if (number === null) return null
      return (await resultsOf(chunkOf.at(number))).get(url) ?? null
    },
  }
}
