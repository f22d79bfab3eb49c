import { type Parts, type RunFolder, readCrawl, watchCrawl, watchPlan } from '@jianbao/adapters'
import type { Observe } from './events.js'

const everyMs = 5_000

/**
 * Tells every few seconds how far a run is by its files, which hold what every process has done.
 * @returns what ends it
 */
export function tellStanding(
  { folder, parts }: { readonly folder: RunFolder; readonly parts: Parts },
  observe: Observe,
): () => void {
  const plan = watchPlan(folder, parts)
  let crawl: { readonly generation: number; readonly standing: ReturnType<typeof watchCrawl> } | null = null
  let looking = false
  const look = async (): Promise<void> => {
    if (looking) return
    looking = true
    try {
      const found = await readCrawl(folder.root)
      if (found === null) crawl = null
      else if (found.generation !== crawl?.generation)
        crawl = { generation: found.generation, standing: watchCrawl(found) }
      const { fetched, open } = (await crawl?.standing()) ?? { fetched: null, open: null }
      observe({ event: 'standing', ...(await plan()), fetched, open })
    } catch {
      // A file is being replaced: the next look finds it.
    } finally {
      looking = false
    }
  }
  const timer = setInterval(look, everyMs)
  timer.unref()
  return () => {
    looking = true
    clearInterval(timer)
  }
}
