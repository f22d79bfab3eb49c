import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ArticleRecord } from '@jianbao/record'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { jianbao, parseLines } from '../cli/command.js'
import { misaccounted, toldBy } from '../site/account.js'
import type { Logged } from '../site/news-server.js'
import { type NewsSite, startNewsSite } from '../site/news-site.js'
import { impatience, impoliteness } from '../site/politeness.js'
import { isSentAgain } from '../site/site-map.js'

const delay = 25
let site: NewsSite
let scratch: string
beforeAll(async () => {
  site = await startNewsSite()
  scratch = mkdtempSync(join(tmpdir(), 'jianbao-site-'))
})
afterAll(async () => {
  await site.close()
  rmSync(scratch, { recursive: true, force: true })
})

/** Runs over all of the site, and says what it asked for. */
async function crawl(out: string): Promise<readonly Logged[]> {
  const list = join(scratch, 'addresses.txt')
  const addresses = site.inputs.slice(0, site.inFile).map(({ address }) => address)
  writeFileSync(list, `${addresses.join('\n')}\n`)
  const before = site.log.length
  const sources = ['--urls', list, '--feed', site.feed, '--sitemap', site.sitemap]
  const settings = ['--out', out, '--delay', `${delay}`, '--allow-private', '127.0.0.0/8']
  const { code, stderr } = await jianbao(['run', ...sources, ...settings])
  expect({ code, stderr }).toEqual({ code: 3, stderr: expect.not.stringMatching(/warning/i) })
  return site.log.slice(before)
}

function linesByAddress(out: string, name: string): Map<string, string> {
  const text = readFileSync(join(out, name), 'utf8')
  const urls = parseLines<ArticleRecord>(text).map(({ input }) => input.url ?? '')
  const lines = text.split('\n')
  return new Map(urls.map((url, at) => [url, lines[at] ?? '']))
}

/** What a log has of the pages that became articles. */
const requestsOf = (log: readonly Logged[], paths: ReadonlySet<string>): Logged[] =>
  log.filter(({ host, path }) => paths.has(`${host}${path}`))

it('accounts for every address of a site, politely, and asks again only for what has changed', async () => {
  const out = join(scratch, 'out')
  const first = await crawl(out)
  expect(misaccounted(site.inputs, toldBy(out), 0)).toEqual([])
  expect(impoliteness(first, { delay, crawlDelay: site.crawlDelay })).toEqual([])
  expect(impatience(first, 1000)).toEqual([])
  expect(first.filter(({ path }) => path.startsWith('/private/'))).toEqual([])
  expect(first.filter(({ path }) => path.includes('utm_source'))).toEqual([])
  expect(first.filter(({ userAgent }) => !userAgent.startsWith('jianbao/'))).toEqual([])
  const before = linesByAddress(out, 'records.jsonl')

  site.publish()
  const second = await crawl(out)
  expect(misaccounted(site.inputs, toldBy(out), 1)).toEqual([])
  expect(impoliteness(second, { delay, crawlDelay: site.crawlDelay })).toEqual([])
  const after = linesByAddress(out, 'records.jsonl')
  const kept = site.inputs.filter(
    (input) => input.expected.becomes === 'article' && !isSentAgain(input) && before.has(input.address),
  )
  const unchanged = kept.filter(({ expected }) => isSame(expected))
  expect(unchanged.length).toBeGreaterThan(1800)
  // Nothing of them is sent, and they are what they were, down to the time at which they were fetched.
  const paths = new Set(
    unchanged.map(({ address }) => new URL(address)).map((url) => url.host + url.pathname),
  )
  const again = requestsOf(second, paths)
  const redirects = [301, 302, 303, 308]
  expect(again.filter(({ status }) => status !== 304 && !redirects.includes(status))).toEqual([])
  expect(unchanged.filter(({ address }) => after.get(address) !== before.get(address))).toEqual([])
  const sent = (log: readonly Logged[]) => log.reduce((sum, { bytes }) => sum + bytes, 0)
  expect(sent(requestsOf(second, paths))).toBeLessThan(sent(requestsOf(first, paths)) / 50)
}, 600_000)

function isSame(expected: (typeof site.inputs)[number]['expected']): boolean {
  return expected.becomes === 'article' && expected.text(0) === expected.text(1)
}
