import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ArticleRecord } from '@jianbao/record'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { articles } from '../cli/articles.js'
import { jianbao, parseLines } from '../cli/command.js'
import { redisServer, sayLeftOut, startRedis } from './servers.js'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jianbao-remembered-'))
  await writeFile(join(folder, 'original.txt'), articles.flood)
  const repost = `东湾在线综合报道\n${articles.flood.split('\n').slice(2).join('\n')}`
  await writeFile(join(folder, 'repost.txt'), repost)
  await writeFile(join(folder, 'other.txt'), articles.library)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Runs inputs into a folder; the records and duplicates that it gives. */
async function run(inputs: string[], out: string, ...options: string[]) {
  const paths = inputs.map((name) => join(folder, name))
  const { code, stderr } = await jianbao(['run', ...paths, '--out', join(folder, out), ...options])
  expect(code, stderr).toBe(0)
  const lines = async (name: string) =>
    parseLines<ArticleRecord>(await readFile(join(folder, out, name), 'utf8'))
  return { records: await lines('records.jsonl'), duplicates: await lines('duplicates.jsonl') }
}

it('forgets after each run, unless it is told where to remember', async () => {
  await run(['original.txt'], 'out')
  expect((await run(['repost.txt'], 'out')).duplicates).toEqual([])
}, 120_000)

it('embedded, compares with what earlier runs in the folder gave; the same run gives the same again', async () => {
  const first = await run(['original.txt'], 'out', '--duplicates', 'embedded')
  const second = await run(['repost.txt', 'other.txt'], 'out', '--duplicates', 'embedded')
  expect(second.records).toHaveLength(1)
  const [repost] = second.duplicates
  expect(repost?.duplicate).toMatchObject({ of: first.records[0]?.id, shared: null })
  expect(await run(['original.txt'], 'out', '--duplicates', 'embedded')).toEqual(first)
  const again = await run(['repost.txt', 'other.txt'], 'out', '--duplicates', 'embedded', '--fresh')
  expect(again).toEqual(second)
}, 180_000)

if (redisServer === null) sayLeftOut('remembered duplicates on Redis', 'redis-server on the PATH')
it.skipIf(redisServer === null)(
  'on Redis, compares with runs in other folders under the same name, and keeps no password',
  async () => {
    const server = await startRedis()
    const address = `${server.address.replace('//', '//:unused@')}#weather`
    try {
      const first = await run(['original.txt'], 'one', '--duplicates', address)
      const second = await run(['repost.txt'], 'two', '--duplicates', address)
      expect(second.duplicates[0]?.duplicate?.of).toBe(first.records[0]?.id)
      const other = address.replace('weather', 'traffic')
      expect((await run(['repost.txt'], 'three', '--duplicates', other)).duplicates).toEqual([])
      expect(await readFile(join(folder, 'two/run.json'), 'utf8')).not.toContain('unused')
    } finally {
      await server.stop()
    }
  },
  180_000,
)

it('says what is wrong with where it is to remember', async () => {
  const wrong = async (...options: string[]) =>
    jianbao(['run', join(folder, 'other.txt'), '--out', join(folder, 'out'), ...options])
  const [address, days] = [await wrong('--duplicates', 'disk'), await wrong('--duplicates-days', '3')]
  const shared = await wrong('--duplicates', 'embedded', '--queue', 'redis://127.0.0.1:1')
  expect([address.code, days.code, shared.code]).toEqual([2, 2, 2])
  expect(address.stderr).toContain('--duplicates: articles are remembered in memory, embedded')
  expect(days.stderr).toContain('say where by --duplicates')
  expect(shared.stderr).toContain('beside a queue on a server, name redis://')
}, 60_000)
