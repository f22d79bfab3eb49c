import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import { openDuplicateIndex } from '@jianbao/adapters'
import { expect, test } from 'vitest'
import { redisServer, sayLeftOut, startRedis } from '../run/servers.js'

const articles = 100_000
const atOnce = 500

if (redisServer === null) sayLeftOut('the memory of duplicates on Redis', 'redis-server on the PATH')
test.skipIf(redisServer === null)(
  `Redis uses at most 250 bytes an article, measured with ${articles}`,
  { timeout: 900_000 },
  async () => {
    const server = await startRedis({ keeps: false })
    const index = await openDuplicateIndex(server.address, '')
    try {
      const before = await usedMemory(server.address)
      for (let first = 0; first < articles; first += atOnce) {
        const claims = Array.from({ length: atOnce }, async (_, at) =>
          index.claim(idOf(first + at), fingerprintOf(first + at)),
        )
        // All are kept: that is what takes room.
        expect((await Promise.all(claims)).every((answer) => answer === null)).toBe(true)
      }
      const bytes = ((await usedMemory(server.address)) - before) / articles
      console.info(`an article in Redis: ${Math.round(bytes)} bytes`)
      expect(bytes).toBeLessThanOrEqual(250)
    } finally {
      await index.close()
      await server.stop()
    }
  },
)

function idOf(number: number): string {
  return createHash('sha256').update(String(number)).digest('hex').slice(0, 32)
}

/** Of a text that has nothing in common with another's, and states nothing. */
function fingerprintOf(number: number): string {
  const bytes = createHash('shake256', { outputLength: 155 }).update(String(number)).digest()
  return `2${bytes.fill(0xff, 5, 59).toString('base64url')}`
}

async function usedMemory(address: string): Promise<number> {
  const socket = connect(Number(new URL(address).port), '127.0.0.1')
  socket.write('INFO memory\r\n')
  const [answer] = await once(socket, 'data')
  socket.destroy()
  return Number(/used_memory:(\d+)/.exec(String(answer))?.[1])
}
