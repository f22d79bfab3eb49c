import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Reject } from '@jianbao/record'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { articles } from '../cli/articles.js'
import { jianbao, parseLines, root } from '../cli/command.js'
import { type LiveServer, redisServer, sayLeftOut, startRedis } from './servers.js'

const patienceMs = 180_000
let scratch: string
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'jianbao-poison-'))
})
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

/** A field of one's own that ends what it runs in where the article says so, and notes that it did. */
const field = (deaths: string) => `
import { appendFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'
import { defineField, mentionShape, z } from 'jianbao'
export default defineField({
  name: 'deadly',
  schema: z.strictObject(mentionShape),
  extract({ text }) {
    const [, how] = /致命(线程|进程)/.exec(text) ?? []
    if (how === undefined) return []
    appendFileSync(${JSON.stringify(deaths)}, isMainThread ? 'apart\\n' : 'thread\\n')
    if (how === '进程') process.kill(process.pid, 'SIGKILL')
    process.exit(7)
  },
})`

/** A container of articles, the fourth of which is deadly, and the field that makes it so. */
function deadlyInput(name: string, how: '线程' | '进程') {
  const folder = mkdtempSync(join(scratch, name))
  const deaths = join(folder, 'deaths')
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(join(root, 'node_modules/jianbao'), join(folder, 'node_modules/jianbao'))
  const modulePath = join(folder, 'deadly.mjs')
  writeFileSync(modulePath, field(deaths))
  writeFileSync(deaths, '')
  const texts = Array.from({ length: 8 }, (_, index) =>
    (index % 2 ? articles.flood : articles.library).replace('。', `，共计${index + 2}天。`),
  )
  texts[3] = `${articles.flood}\n这是一段致命${how}的话，谁读谁停。`
  const input = join(folder, 'in.jsonl')
  writeFileSync(input, texts.map((text) => `${JSON.stringify({ text })}\n`).join(''))
  return {
    args: ['run', input, '--out', join(folder, 'out'), '--jobs', '1', '--field', modulePath],
    deaths: () => readFileSync(deaths, 'utf8').trim().split('\n'),
    rejects: () => parseLines<Reject>(readFileSync(join(folder, 'out', 'rejects.jsonl'), 'utf8')),
    summary: () => JSON.parse(readFileSync(join(folder, 'out', 'summary.json'), 'utf8')),
  }
}

it(
  'an input that ends its thread is tried once more alone, then rejected with the stack, and no other with it',
  async () => {
    const deadly = deadlyInput('thread', '线程')
    expect((await jianbao(deadly.args)).code).toBe(3)
    expect(deadly.deaths()).toEqual(['thread', 'thread'])
    expect(deadly.rejects()).toMatchObject([{ reason: 'poison', input: { line: 4 } }])
    expect(deadly.rejects()[0]?.message).toMatch(/twice.*: Error: worker exited with code: 7 \| {5}at /)
    expect(deadly.summary()).toMatchObject({ inputs: 8, rejects: 1 })
  },
  patienceMs,
)

/** An input that ends the whole process: it does so once, then the processes apart end, twice. */
async function endsOneProcess(queue: string): Promise<void> {
  const deadly = deadlyInput('process', '进程')
  const args = [...deadly.args, '--queue', queue]
  expect((await jianbao(args)).code).toBe(null)
  expect((await jianbao(args)).code).toBe(3)
  expect(deadly.deaths()).toEqual(['thread', 'apart', 'apart'])
  expect(deadly.rejects()).toMatchObject([{ reason: 'poison', input: { line: 4 } }])
  expect(deadly.rejects()[0]?.message).toContain('its process ended (SIGKILL)')
  expect(deadly.summary()).toMatchObject({ inputs: 8, rejects: 1 })
}

it('an input that ends the process ends one run, and is rejected by the next', async () => {
  await endsOneProcess('embedded')
}, 180_000)

if (redisServer === null) sayLeftOut('what ends a process on Redis', 'redis-server on the PATH')
describe.skipIf(redisServer === null)('on Redis', () => {
  let server: LiveServer
  beforeAll(async () => {
    server = await startRedis()
  })
  afterAll(() => server.stop())
  it('an input that ends the process ends one run, and is rejected by the next', async () => {
    await endsOneProcess(server.address)
  }, 180_000)
})
