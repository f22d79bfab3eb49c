import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { FetchTask } from './crawl.js'
import { crawlOutcomes, watchCrawl } from './crawl-standing.js'
import { writeResults } from './results.js'
import { writeRound } from './rounds.js'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'jianbao-standing-'))
})
afterEach(() => rmSync(root, { recursive: true }))

const task = (url: string): FetchTask => ({ url, at: url, hops: [] })
const refused = (url: string) => ({ url, result: 'refused', reason: 'robots', message: '' }) as const

it('counts addresses by the files of the rounds and of their results, as they come', async () => {
  const crawl = { root, generation: 1, key: 'k', inputs: 60, tasks: 60 }
  async function* tasks(host: string, count: number) {
    for (let n = 0; n < count; n++) yield task(`http://${host}/${n}`)
  }
  await writeRound(crawl, 0, tasks('a.test', 60), async () => null)
  const standing = watchCrawl(crawl)
  expect(await standing()).toEqual({ fetched: 0, open: 60 })
  const { readJsonLines } = await import('./json-lines.js')
  const { roundFile } = await import('./crawl-folder.js')
  const chunks: { key: string; tasks: FetchTask[] }[] = []
  for await (const chunk of readJsonLines<(typeof chunks)[0]>(roundFile(crawl, 0))) chunks.push(chunk)
  const [first] = chunks
  await writeResults(
    crawl,
    first?.key ?? '',
    (first?.tasks ?? []).map(({ url }) => refused(url)),
  )
  expect(await standing()).toEqual({ fetched: 50, open: 10 })
  await writeRound(crawl, 1, tasks('b.test', 3), async () => null)
  expect(await standing()).toEqual({ fetched: 50, open: 13 })
  expect(await crawlOutcomes(crawl)).toEqual({ captured: 0, moved: 0, refused: { robots: 50 } })
})
