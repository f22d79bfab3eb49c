import { readdir } from 'node:fs/promises'
import type { RejectReason } from '@jianbao/record'
import { isThere } from '../output/is-there.js'
import type { FetchResult, HostChunk } from './crawl.js'
import { type Crawl, resultFile, resultsFolder, roundFile } from './crawl-folder.js'
import { readJsonLines } from './json-lines.js'

/** How far a crawl is, over all processes, in addresses; one that led to another host is asked again, and counts again. */
export interface CrawlStanding {
  readonly fetched: number
  readonly open: number
}

/** What its result files tell. */
export interface CrawlOutcomes {
  readonly captured: number
  readonly moved: number
  readonly refused: Partial<Record<RejectReason, number>>
}

/** Looks at a crawl's files again and again; of its chunks only the sizes are held. */
export function watchCrawl(crawl: Crawl): () => Promise<CrawlStanding> {
  const sizes = new Map<string, number>()
  let rounds = 0
  return async () => {
    for (; await isThere(roundFile(crawl, rounds)); rounds++) {
      for await (const { key, tasks } of readJsonLines<HostChunk>(roundFile(crawl, rounds)))
        sizes.set(key, tasks.length)
    }
    const done = await doneChunks(crawl)
    const all = [...sizes.values()].reduce((sum, size) => sum + size, 0)
    const fetched = done.reduce((sum, chunk) => sum + (sizes.get(chunk) ?? 0), 0)
    return { fetched, open: all - fetched }
  }
}

/** Reads every result of a crawl, a line at a time. */
export async function crawlOutcomes(crawl: Crawl): Promise<CrawlOutcomes> {
  const counts = { captured: 0, moved: 0 }
  const refused = new Map<RejectReason, number>()
  for (const chunk of await doneChunks(crawl)) {
    for await (const result of readJsonLines<FetchResult>(resultFile(crawl, chunk))) {
      if (result.result === 'refused') refused.set(result.reason, (refused.get(result.reason) ?? 0) + 1)
      else counts[result.result] += 1
    }
  }
  return { ...counts, refused: Object.fromEntries(refused) }
}

const ending = '.jsonl'

async function doneChunks(crawl: Crawl): Promise<string[]> {
  const names = await readdir(resultsFolder(crawl)).catch(() => [])
  return names.filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length))
}
