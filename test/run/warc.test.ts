import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { createGzip, gzipSync } from 'node:zlib'
import type { ArticleRecord, Reject } from '@jianbao/record'
import { beforeEach, expect, it } from 'vitest'
import { WARCRecord, WARCSerializer } from 'warcio'
import { jianbao, parseLines, start } from '../cli/command.js'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jianbao-archive-'))
})

const words =
  '青石 河湾 云岭 镇区 居民 工人 老师 学生 商户 村民 水库 桥梁 公园 市场 码头 车站 医院 学校 仓库 道路 周末 清晨 傍晚 春天 修建 参观 整理 搬运 讨论 准备 记录 介绍 检查 安排 开放 种植 茶叶 稻谷 苹果 图书 照片 灯光 雨水 阳光 欢迎 顺利 安静 热闹 认真 仔细'.split(
    ' ',
  )

/** An invented article, another for each number. */
function article(number: number): string {
  let state = number * 7919 + 17
  const word = (): string => {
    state = (state * 1103515245 + 12345) % 2 ** 31
    return words[Math.floor(state / 65536) % words.length] ?? ''
  }
  const sentence = (): string =>
    Array.from({ length: 9 }, word)
      .join('')
      .replace(/(.{8})/, '$1，')
  const paragraphs = Array.from({ length: 4 }, () => `<p>${sentence()}。${sentence()}。</p>`)
  const counted = `<p>活动共有${number + 3}名志愿者参加。</p>`
  return `<html><head><title>${sentence()}</title></head><body><article>${paragraphs.join('')}${counted}</article></body></html>`
}

interface Written {
  readonly type?: 'response' | 'request' | 'metadata' | 'warcinfo'
  readonly status?: string
  readonly headers?: Record<string, string>
}

async function written(url: string, body: Uint8Array | string, options: Written = {}): Promise<Uint8Array> {
  const { type = 'response', status = 'HTTP/1.1 200 OK', headers = {} } = options
  const httpHeaders = { 'Content-Type': 'text/html; charset=utf-8', ...headers }
  const told = { url, type, date: '2024-05-01T08:00:00Z', warcVersion: 'WARC/1.1' as const, httpHeaders }
  const record = WARCRecord.create({ ...told, ...(type === 'response' ? { statusline: status } : {}) }, [
    Buffer.from(body),
  ])
  return WARCSerializer.serialize(record, { gzip: true })
}

/** 200 articles among requests, images, redirects and errors, some compressed once more, as a crawler found them. */
async function crawl(): Promise<Uint8Array[]> {
  const records = [await written('', 'software: test\r\n', { type: 'warcinfo' })]
  for (let number = 1; number <= 200; number++) {
    const url = `https://news.example/${number}`
    const headers = { 'Content-Encoding': 'gzip' }
    records.push(await written(url, '', { type: 'request' }))
    if (number % 4 === 0) records.push(await written(url, gzipSync(article(number)), { headers }))
    else records.push(await written(url, article(number)))
    if (number % 3 === 0)
      records.push(await written(`${url}.png`, 'PNG', { headers: { 'Content-Type': 'image/png' } }))
    if (number % 7 === 0) records.push(await written(`${url}/old`, 'moved', { status: 'HTTP/1.1 301 Moved' }))
    if (number % 9 === 0)
      records.push(await written(`${url}/gone`, 'gone', { status: 'HTTP/1.1 404 Not Found' }))
  }
  return records
}

async function put(name: string, parts: readonly Uint8Array[]): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, Buffer.concat(parts))
  return path
}

it('gives the same records from a crawl by extract and by run, from a file, a folder and standard input', async () => {
  const records = await crawl()
  const path = await put('crawl.warc.gz', records)
  const extracted = await jianbao(['extract', path])
  expect(extracted).toMatchObject({ code: 0, stderr: '' })
  const articles = parseLines<ArticleRecord>(extracted.stdout)
  expect(articles.map(({ url }) => url)).toEqual(
    Array.from({ length: 200 }, (_, index) => `https://news.example/${index + 1}`),
  )
  expect(articles[3]?.input).toMatchObject({ path, line: 10, fetched_at: '2024-05-01T08:00:00Z' })
  expect(articles[3]?.input.id).toMatch(/^urn:uuid:/)
  expect(articles[3]?.counts[0]).toMatchObject({ value: 7, unit: '名' })

  const out = join(folder, 'out')
  const ran = await jianbao(['run', folder, '--out', out, '--jobs', '2'])
  expect(ran.code).toBe(0)
  expect(await readFile(join(out, 'records.jsonl'), 'utf8')).toBe(extracted.stdout)

  const kept = join(folder, 'kept')
  await jianbao(['run', '-', '--out', kept, '--format', 'warc'], { input: Buffer.concat(records) })
  const fromInput = await readFile(join(kept, 'records.jsonl'), 'utf8')
  expect(fromInput).toBe(extracted.stdout.replaceAll(JSON.stringify(path), '"-"'))
}, 240_000)

it('tells two captures of one address apart where they differ', async () => {
  const [one, two] = [
    await written('https://news.example/', article(1)),
    await written('https://news.example/', article(2)),
  ]
  const { stdout } = await jianbao(['extract', await put('twice.warc.gz', [one, two, one])])
  const [first, second, third] = parseLines<ArticleRecord>(stdout)
  expect(first?.id).not.toBe(second?.id)
  expect(first?.id).toBe(third?.id)
})

const gibibyte = 1024 ** 3

/** What begins with `head` and opens to a gigabyte, in about ten megabytes. */
async function bomb(head = ''): Promise<Buffer> {
  const gzip = createGzip({ level: 1 })
  const piece = Buffer.alloc(1024 ** 2, '<p>今天的天气很好。</p>')
  const pieces = Array.from({ length: gibibyte / piece.length }, () => piece)
  const packed = Readable.from([Buffer.from(head), ...pieces]).pipe(gzip)
  return Buffer.concat(await packed.toArray())
}

/** Runs the command, and says how much memory it held at most. */
async function measured(args: readonly string[]): Promise<{ stdout: string; kibibytes: number }> {
  const child = start(args)
  let stdout = ''
  let kibibytes = 0
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  const look = setInterval(() => {
    const status = readFileSync(`/proc/${child.pid}/status`, 'latin1')
    kibibytes = Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? kibibytes)
  }, 10)
  child.on('exit', () => clearInterval(look))
  await new Promise((resolve) => child.on('close', resolve))
  return { stdout, kibibytes }
}

/** A record whose content opens to a gigabyte, and one that is that large itself. */
const bombs = {
  content: async () =>
    written('https://news.example/2', await bomb(), { headers: { 'Content-Encoding': 'gzip' } }),
  record: async () => {
    const block = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n'
    const fields = ['WARC/1.1', 'WARC-Type: response', 'WARC-Target-URI: https://news.example/2']
    const header = [...fields, `Content-Length: ${gibibyte + block.length}`].join('\r\n')
    return bomb(`${header}\r\n\r\n${block}`)
  },
}

it.skipIf(!existsSync('/proc/self/status')).each(['content', 'record'] as const)(
  'refuses a %s that opens to a gigabyte, in little memory, and reads on',
  async (kind) => {
    const sound = await written('https://news.example/1', article(1))
    const calm = await measured(['extract', '--jobs', '1', await put('calm.warc.gz', [sound, sound])])
    const path = await put('bomb.warc.gz', [sound, await bombs[kind](), sound])
    const rejects = join(folder, 'rejects.jsonl')
    const wild = await measured(['extract', '--jobs', '1', path, '--rejects', rejects])
    expect(parseLines(wild.stdout)).toHaveLength(2)
    const input = { path, line: 2, url: 'https://news.example/2' }
    expect(parseLines<Reject>(await readFile(rejects, 'utf8'))).toMatchObject([
      { reason: 'too_large', input },
    ])
    expect(wild.kibibytes - calm.kibibytes).toBeLessThan(150 * 1024)
  },
  120_000,
)
