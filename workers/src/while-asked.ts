import { type RunFolder, readCrawl, readRunFile } from '@jianbao/adapters'
import type { FetchJob } from './jobs.js'

/** How often it is looked, in milliseconds. */
const everyMs = 1_000

type Asked = Pick<FetchJob, 'plan' | 'generation'>

/**
 * Fetches for as long as that is what the folder asks for. Where more is asked for, or something else, the hosts become
 * other jobs' to ask, and a host must not be asked by two.
 * @param work given a signal that is aborted once something else is asked for: its failure then is none
 */
export async function whileAsked(
  folder: RunFolder,
  asked: Asked,
  work: (replaced: AbortSignal) => Promise<unknown>,
): Promise<void> {
  const replaced = new AbortController()
  const timer = setInterval(async () => {
    if (await isReplaced(folder, asked)) replaced.abort(new Error('something else is asked for'))
  }, everyMs)
  try {
    await work(replaced.signal)
  } catch (error) {
    if (!replaced.signal.aborted) throw error
  } finally {
    clearInterval(timer)
  }
}

async function isReplaced(folder: RunFolder, { plan, generation }: Asked): Promise<boolean> {
  try {
    const [run, crawl] = await Promise.all([readRunFile(folder), readCrawl(folder.root)])
    return run?.key !== plan || crawl?.generation !== generation
  } catch {
    // Shared folders are out of reach at times: the next look tells.
    return false
  }
}
