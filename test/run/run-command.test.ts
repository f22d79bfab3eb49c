import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Summary } from '@jianbao/adapters'
import type { ArticleRecord, Reject } from '@jianbao/record'
import { beforeEach, describe, expect, it } from 'vitest'
import { articles } from '../cli/articles.js'
import { jianbao, parseLines } from '../cli/command.js'

let folder: string
let out: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jianbao-run-'))
  out = join(folder, 'out')
})

async function put(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await mkdir(join(path, '..'), { recursive: true })
  await writeFile(path, content)
  return path
}

async function lines<Value>(name: string): Promise<Value[]> {
  return parseLines<Value>(await readFile(join(out, name), 'utf8'))
}

describe('what a run gives', () => {
  it('has the records of extract, byte for byte', async () => {
    const extracted = await jianbao(['extract', 'corpus'])
    const { code } = await jianbao(['run', 'corpus', '--out', out, '--batch-size', '5'])
    expect(code).toBe(extracted.code)
    const ofExtract = new Set(extracted.stdout.split('\n'))
    const ofRun = (await readFile(join(out, 'records.jsonl'), 'utf8')).split('\n')
    expect(ofRun.length).toBeGreaterThan(20)
    expect(ofRun.filter((line) => !ofExtract.has(line))).toEqual([])
    const duplicates = await lines<ArticleRecord>('duplicates.jsonl')
    expect(ofRun.length + duplicates.length).toBe(extracted.stdout.split('\n').length)
  }, 120_000)

  it('has them with the options that change a record, and others without', async () => {
    const path = await put(
      '1.txt',
      articles.flood.replace('镇政府连夜', '镇(zhèn)政(zhèng)府(fǔ)连(lián)夜(yè)'),
    )
    const flags = ['--source-offsets', '--skip-repair', 'pinyin_gloss']
    const { stdout } = await jianbao(['extract', path, ...flags])
    await jianbao(['run', path, '--out', out, ...flags])
    expect(await readFile(join(out, 'records.jsonl'), 'utf8')).toBe(stdout)
    const [first] = parseLines<ArticleRecord>(stdout)
    expect(first?.text).toContain('镇(zhèn)政')
    expect(first?.counts[0]?.source_start).toBeGreaterThan(first?.counts[0]?.start ?? 0)
    await jianbao(['run', path, '--out', out])
    const [again] = await lines<ArticleRecord>('records.jsonl')
    expect(again?.text).not.toContain('zhèn')
    expect(again?.counts[0]).not.toHaveProperty('source_start')
  }, 120_000)

  it('accounts for every input: record, duplicate or reject', async () => {
    await put('in/a.txt', articles.flood)
    await put('in/b.txt', articles.library)
    await put('in/c.txt', articles.flood)
    await put('in/d.txt', '')
    await put('in/e.jsonl', `${JSON.stringify({ text: articles.library })}\n{"text": \n`)
    const missing = join(folder, 'missing.txt')
    const { code, stdout, stderr } = await jianbao([
      'run',
      join(folder, 'in'),
      missing,
      '--out',
      out,
      '--show',
    ])
    expect(code).toBe(3)
    expect(stdout).toBe('')
    expect(await lines<ArticleRecord>('records.jsonl')).toMatchObject([
      { input: { path: join(folder, 'in/a.txt') }, duplicate: null },
      { input: { path: join(folder, 'in/b.txt') }, duplicate: null },
    ])
    const [first] = await lines<ArticleRecord>('records.jsonl')
    expect(await lines<ArticleRecord>('duplicates.jsonl')).toMatchObject([
      { input: { path: join(folder, 'in/c.txt') }, duplicate: { of: first?.id, similarity: 1 } },
      { input: { path: join(folder, 'in/e.jsonl'), line: 1 } },
    ])
    expect(await lines<Reject>('rejects.jsonl')).toMatchObject([
      { input: { path: join(folder, 'in/d.txt') }, reason: 'empty' },
      { input: { path: join(folder, 'in/e.jsonl'), line: 2 }, reason: 'bad_line' },
      { input: { path: missing }, reason: 'unreadable' },
    ])
    const summary = JSON.parse(await readFile(join(out, 'summary.json'), 'utf8')) as Summary
    expect(summary).toMatchObject({ inputs: 7, records: 2, duplicates: 2, rejects: 3 })
    expect(JSON.parse(stderr.split('\n').find((line) => line.includes('"complete"')) ?? '')).toMatchObject({
      event: 'progress',
      phase: 'complete',
      inputs: 7,
      done: 7,
      failed: 3,
      duplicates: 2,
      seconds_left: 0,
    })
    expect(stderr).toContain(join(out, 'records.jsonl'))
    expect(stderr).toContain('7 = 2 records + 2 duplicates + 3 rejects')
    expect(stderr).toMatch(/entries +counts \d+, amounts \d+, provinces \d+, roles \d+, sentences \d+/)
    expect(stderr).toContain(first?.title)
  }, 180_000)

  it('does not read what it writes, where its folder lies among the inputs', async () => {
    await put('a.txt', articles.flood)
    for (const time of ['first', 'second']) {
      const { code, stderr } = await jianbao(['run', folder, '--out', out])
      expect({ time, code, stderr }).toMatchObject({
        code: 0,
        stderr: expect.stringContaining('1 = 1 record '),
      })
    }
    expect((await readdir(out)).sort()).toEqual([
      'duplicates.jsonl',
      'parts',
      'plan.jsonl',
      'published',
      'queue',
      'records.jsonl',
      'rejects.jsonl',
      'run-id',
      'run.json',
      'summary.json',
    ])
  }, 180_000)

  it('keeps what comes by standard input, so that the same bytes go on where they were', async () => {
    const input = [articles.flood, articles.library].map((text) => `${JSON.stringify({ text })}\n`).join('')
    const extracted = await jianbao(['extract', '-'], { input })
    const first = await jianbao(['run', '-', '--out', out], { input })
    expect([first.code, await readFile(join(out, 'records.jsonl'), 'utf8')]).toEqual([0, extracted.stdout])
    const plan = await readFile(join(out, 'plan.jsonl'), 'utf8')
    const second = await jianbao(['run', '--out', out], { input })
    expect([second.code, await readFile(join(out, 'plan.jsonl'), 'utf8')]).toEqual([0, plan])
    await jianbao(['run', '-', '--out', out, '--fresh'], { input: articles.flood })
    const kept = (await readdir(out)).filter((name) => name.startsWith('stdin-'))
    expect([kept.length, (await lines('records.jsonl')).length]).toEqual([1, 1])
  }, 180_000)
})

describe('a wrong command line', () => {
  it.each([
    [['a.txt'], "required option '--out <dir>'"],
    [['OUT/records.jsonl', '--out', 'OUT'], 'lies in --out'],
    [['a.txt', '--out', 'OUT', '--queue', 'rabbit://host'], 'a queue is embedded, redis://'],
    [['a.txt', '--out', 'OUT', '--jobs', '0'], 'whole number'],
    [['a.txt', '--out', 'OUT', '--batch-size', 'many'], 'whole number'],
    [
      ['a.txt', '--out', 'OUT', '--allow-private', '300.1.2.3/99'],
      '--allow-private: "300.1.2.3/99" is no host',
    ],
    [['a.txt', '--out', 'OUT', '--user-agent', 'a\nb'], '--user-agent: "a\\nb" cannot stand in a header'],
    [['a.txt', '--out', 'OUT', '--contact', '实验室'], '--contact: the contact "实验室"'],
  ])('is told, and nothing is done: %j', async (args, message) => {
    const { code, stderr } = await jianbao(['run', ...args.map((arg) => arg.replace('OUT', out))], {
      cwd: folder,
    })
    expect(stderr).toContain(message)
    expect(code).toBe(2)
    expect(existsSync(out)).toBe(false)
  })
})

it('says which file it cannot write, and why', async () => {
  const file = await put('a.txt', articles.flood)
  const { code, stderr } = await jianbao(['run', file, '--out', join(file, 'out')])
  expect(stderr).toBe(
    `jianbao: cannot write ${join(file, 'out')}: a part of its path is a file, not a folder\n`,
  )
  expect(code).toBe(1)
})

it('says that nothing answers at the address of its queue', async () => {
  const file = await put('a.txt', articles.flood)
  const { code, stderr } = await jianbao(['run', file, '--out', out, '--queue', 'redis://127.0.0.1:1'])
  expect(stderr).toBe('jianbao: cannot reach redis://127.0.0.1:1: connect ECONNREFUSED 127.0.0.1:1\n')
  expect(code).toBe(1)
})
