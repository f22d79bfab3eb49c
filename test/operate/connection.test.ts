import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { parseLines, start } from '../cli/command.js'
import { postgresPrograms, redisServer, sayLeftOut, startPostgres, startRedis } from '../run/servers.js'

const places = [
  ['redis', redisServer, startRedis],
  ['postgres', postgresPrograms, startPostgres],
] as const

for (const [name, program, startServer] of places) {
  if (program === null) sayLeftOut(`a lost connection to ${name}`, `${name} server`)
  describe.skipIf(program === null)(name, () => {
    it('a worker says once that its queue is lost, and that it is back', async () => {
      const server = await startServer()
      const folder = await mkdtemp(join(tmpdir(), 'jianbao-connection-'))
      const log = join(folder, 'log')
      const told = async (event: string) => {
        const lines = parseLines<Record<string, unknown>>(await readFile(log, 'utf8').catch(() => ''))
        return lines.filter((line) => line.event === event)
      }
      const until = async (event: string) => {
        while ((await told(event)).length === 0) await sleep(100)
      }
      const child = start(['worker', '--out', join(folder, 'out'), '--queue', server.address, '--log', log])
      const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
      try {
        await until('begun')
        await sleep(1000)
        await server.kill()
        await until('connection_lost')
        await sleep(1000)
        await server.start()
        await until('connection_back')
        expect(await told('connection_lost')).toMatchObject([{ level: 'error' }])
        expect(await told('connection_back')).toMatchObject([{ ms: expect.any(Number) }])
        // Each of its connections finds its own way back, one after another.
        await sleep(6000)
        child.kill('SIGTERM')
        expect(await ended).toBe(0)
      } finally {
        child.kill('SIGKILL')
        await server.stop()
        await rm(folder, { recursive: true, force: true })
      }
    }, 120_000)
  })
}
