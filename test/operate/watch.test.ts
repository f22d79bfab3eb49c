import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { articles } from '../cli/articles.js'
import { jianbao, parseLines, start } from '../cli/command.js'

let folder: string
let out: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jianbao-watch-'))
  out = join(folder, 'out')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

type Line = Record<string, unknown>

it('logs what a run did, and nothing of what the pages say', async () => {
  const input = join(folder, 'in.jsonl')
  await writeFile(
    input,
    `${JSON.stringify({ text: articles.flood })}\n{"text":\n${JSON.stringify({ text: articles.flood })}\n`,
  )
  const log = join(folder, 'run.log')
  const { code } = await jianbao(['run', input, '--out', out, '--log', log])
  expect(code).toBe(3)
  const text = await readFile(log, 'utf8')
  expect(text).not.toContain('青石')
  const lines = parseLines<Line>(text)
  expect(lines).toMatchObject([
    { event: 'begun', role: 'run', queue: 'embedded', out },
    { event: 'planned', batches: 1, inputs: 3, resumed: 0 },
    { event: 'input_rejected', level: 'warn', reason: 'bad_line', input: `${input}:2` },
    { event: 'batch_done', records: 2, rejects: 1, worked_ms: expect.any(Number) },
    { event: 'ended', how: 'complete', inputs: 3, records: 1, duplicates: 1, rejects: 1 },
  ])
  for (const line of lines) expect(line.time).toMatch(/Z$/)
}, 120_000)

it('logs why a run could not even begin, to standard output too', async () => {
  const { code, stdout, stderr } = await jianbao([
    ...['run', join(folder, 'none.txt'), '--out', out, '--log', '-'],
    ...['--queue', 'redis://user:secret@127.0.0.1:1'],
  ])
  expect(code).toBe(1)
  expect(parseLines<Line>(stdout)).toMatchObject([
    { event: 'ended', level: 'error', how: 'failed', message: expect.stringContaining('ECONNREFUSED') },
  ])
  expect(stdout + stderr).not.toContain('secret')
})

it('serves metrics while it runs, and says at once that a port is taken', async () => {
  const input = join(folder, 'in.jsonl')
  const line = (number: number) => `${JSON.stringify({ text: `${articles.library}第${number}号。` })}\n`
  await writeFile(input, Array.from({ length: 600 }, (_, number) => line(number)).join(''))
  const flags = ['run', input, '--out', out, '--batch-size', '4', '--metrics-port']
  const child = start([...flags, '0'])
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let said = ''
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        said += text
        const found = /http:\/\/127\.0\.0\.1:(\d+)\/metrics/.exec(said)
        if (found) resolve(found[0])
      })
      child.on('close', () => reject(new Error(`ended: ${said}`)))
    })
    const { code, stderr } = await jianbao([...flags, new URL(address).port, '--out', join(folder, 'other')])
    expect(code).toBe(1)
    expect(stderr).toContain(`port ${new URL(address).port}: listen EADDRINUSE`)
    let text = ''
    while (!/jianbao_inputs_total\{outcome="record",reason=""\} [1-9]/.test(text)) {
      await sleep(50)
      text = await (await fetch(address)).text()
    }
    expect(text).toMatch(/jianbao_batch_work_seconds_count [1-9]/)
    expect(text).toMatch(/jianbao_queue_jobs\{queue="article",state="waiting"\} \d+/)
    expect(text).toMatch(/process_resident_memory_bytes [1-9]/)
  } finally {
    child.kill('SIGKILL')
  }
}, 120_000)
