import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openQueue } from '@jianbao/adapters'
import { openRunQueues } from '@jianbao/workers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { jianbao, start } from '../cli/command.js'
import { postgresPrograms, redisServer, sayLeftOut, startPostgres, startRedis } from '../run/servers.js'

let out: string
beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'jianbao-dashboard-'))
  await writeFile(join(out, 'run-id'), '7f\n')
})
afterEach(() => rm(out, { recursive: true, force: true }))

it('is not for an embedded queue', async () => {
  const { code, stderr } = await jianbao(['dashboard', '--out', out])
  expect(code).toBe(2)
  expect(stderr).toContain('an embedded queue can only be opened by its run')
})

const places = [
  ['redis', redisServer, startRedis],
  ['postgres', postgresPrograms, startPostgres],
] as const

for (const [name, program, startServer] of places) {
  if (program === null) sayLeftOut(`the dashboard on ${name}`, `${name} server`)
  describe.skipIf(program === null)(name, () => {
    it("shows a run's queues, to this machine, and changes nothing unless told to", async () => {
      const server = await startServer()
      const backend = await openQueue(server.address, out)
      try {
        const article = openRunQueues(backend, '7f').find(({ role }) => role === 'article')?.queue
        await article?.add('article', { key: 'batch-of-the-test' }, { jobId: 'a-job', delay: 600_000 })
        await withBoard(server.address, [], async (board) => {
          expect(await (await fetch(board)).text()).toContain('<title>Jianbao</title>')
          const { queues } = await (await fetch(`${board}api/queues?activeQueue=article-7f`)).json()
          expect(queues.map((queue: { name: string }) => queue.name)).toContain('article-7f')
          const shown = queues.find((queue: { name: string }) => queue.name === 'article-7f')
          expect(shown).toMatchObject({ counts: { delayed: 1 }, readOnlyMode: true })
          expect(shown.jobs).toMatchObject([{ id: 'a-job', data: { key: 'batch-of-the-test' } }])
          const change = await fetch(`${board}api/queues/article-7f/a-job/promote`, { method: 'PUT' })
          expect(change.status).toBe(405)
          expect(await article?.getJobCountByTypes('delayed')).toBe(1)
          expect(await statusFor(board, 'board.example')).toBe(403)
        })
        await withBoard(server.address, ['--allow-changes'], async (board) => {
          const change = await fetch(`${board}api/queues/article-7f/a-job/promote`, { method: 'PUT' })
          expect(change.status).toBeLessThan(300)
          expect(await article?.getJobCountByTypes('waiting')).toBe(1)
        })
        await article?.obliterate({ force: true })
      } finally {
        await backend.close()
        await server.stop()
      }
    }, 120_000)
  })
}

/** Starts the command on a free port and ends it as a person would. */
async function withBoard(queue: string, flags: readonly string[], use: (board: string) => Promise<void>) {
  const child = start(['dashboard', '--out', out, '--queue', queue, '--port', '0', ...flags])
  let said = ''
  const address = new Promise<string>((resolve, reject) => {
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)
      if (found) resolve(found[0])
    })
    child.on('close', () => reject(new Error(`ended: ${said}`)))
  })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  try {
    await use(await address)
    child.kill('SIGINT')
    expect(await ended).toBe(0)
  } finally {
    child.kill('SIGKILL')
  }
}

/** What it answers to who asks for it by another name. */
function statusFor(board: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(board, { headers: { host } }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    })
    asked.on('error', reject)
    asked.end()
  })
}
