import { rm } from 'node:fs/promises'
import type { Refusal } from '@jianbao/record'
import { isThere } from '../output/is-there.js'
import type { HostChunk } from './crawl.js'
import { type Crawl, hostsFile, resultFile, roundFile } from './crawl-folder.js'
import { readJsonLines } from './json-lines.js'
import { readResults } from './results.js'

/**
 * Forgets what became of chunks in which an address was refused for what may pass: they are asked again, and so are the
 * rounds behind them, as far as they come out otherwise. What was captured stays in its archive.
 * @param mayPass told each refusal
 * @returns how many addresses were refused so
 */
export async function forgetResults(crawl: Crawl, mayPass: (refusal: Refusal) => boolean): Promise<number> {
  let forgotten = 0
  let rounds = 0
  for (; await isThere(roundFile(crawl, rounds)); rounds++) {
    for await (const { key } of readJsonLines<HostChunk>(roundFile(crawl, rounds))) {
      const results = (await readResults(crawl, key)) ?? []
      const refused = results.filter((result) => result.result === 'refused' && mayPass(result)).length
      if (refused > 0) await rm(resultFile(crawl, key), { force: true })
      forgotten += refused
    }
  }
  // Made anew of the results before them; chunks that come out the same keep theirs.
  for (let round = rounds - 1; forgotten > 0 && round > 0; round--) {
    for (const path of [hostsFile(crawl, round), roundFile(crawl, round)]) await rm(path, { force: true })
  }
  return forgotten
}
