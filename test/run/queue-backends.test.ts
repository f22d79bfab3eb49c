import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openQueue } from '@jianbao/adapters'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeOn } from './describe-on.js'
import { queueContract } from './queue-contract.js'
import { redisServer, sayLeftOut, startTlsRedis } from './servers.js'

let directory: string
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'jianbao-queue-'))
})
afterAll(() => rmSync(directory, { recursive: true, force: true }))

describe('embedded', () => {
  queueContract(() => openQueue('embedded', directory))
})

describeOn('redis', 'the queue on Redis', (server) => {
  queueContract(() => openQueue(server().address, directory))
})

describeOn('postgres', 'the queue on PostgreSQL', (server) => {
  queueContract(() => openQueue(server().address, directory))
})

it.skipIf(redisServer === null)(
  'Redis over TLS works where its authority is known to Node, and is refused where it is not',
  async () => {
    const server = await startTlsRedis()
    if (server === null) return sayLeftOut('the queue on Redis over TLS', 'openssl, or a Redis with TLS')
    try {
      const open = join(import.meta.dirname, 'open-queue.mjs')
      const opened = (env: NodeJS.ProcessEnv) =>
        spawnSync(process.execPath, [open, server.address, directory], {
          encoding: 'utf8',
          env: { ...process.env, ...env },
        }).stdout
      expect(opened({ NODE_EXTRA_CA_CERTS: server.authority })).toBe('a job was done\n')
      expect(opened({})).toMatch(/^cannot reach rediss:.*self-signed certificate/)
    } finally {
      await server.stop()
    }
  },
  60_000,
)

describe('an address', () => {
  it.each(['redis://user:secret@127.0.0.1:1', 'postgres://user:secret@127.0.0.1:1/jobs'])(
    'where nothing answers is named without its password: %s',
    async (address) => {
      const error = await openQueue(address, directory).catch((reason: Error) => reason)
      expect(error).toBeInstanceOf(Error)
      expect((error as Error).message).toMatch(/127\.0\.0\.1:1.*ECONNREFUSED/)
      expect((error as Error).message).not.toContain('secret')
    },
  )

  it.each(['rabbit://host', 'embeded', 'redis', ''])('that is none is refused: %s', async (address) => {
    await expect(openQueue(address, directory)).rejects.toThrow('a queue is embedded, redis://')
  })
})
