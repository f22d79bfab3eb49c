import { createHash } from 'node:crypto'
import { fingerprintParts } from '@jianbao/text'
import type { Redis } from 'ioredis'
import { connectRedis } from '../queue/connect-redis.js'
import { type DuplicateIndex, duplicateThreshold } from './duplicate-index.js'
import { generationsAt, type PersistentIndexOptions, packedId } from './persistent-index.js'
import { claimScript } from './redis-claim-script.js'

const scriptHash = createHash('sha1').update(claimScript).digest('hex')

/**
 * A duplicate index on a Redis server of version 5 or later, shared by all who claim under its name: 240 bytes an article.
 * Its keys begin with `{jianbao:dup:<name>}`: on a cluster they lie on one node.
 * @throws JianbaoError where the server cannot be reached at all; once it was, a lost connection is waited for
 */
export async function openRedisDuplicateIndex(
  address: string,
  options: PersistentIndexOptions = {},
): Promise<DuplicateIndex> {
  const { name = 'articles', days, threshold = duplicateThreshold, now = Date.now } = options
  const base = `{jianbao:dup:${name}}${days === undefined ? '' : `:${days}d`}`
  const least = Math.ceil(threshold * 1000 - 1e-9)
  const client = await connectRedis(address)

  return {
    async claim(id, fingerprint) {
      const { current, oldest, millisecondsLeft } = generationsAt(now(), days)
      const packed = packedId(id)
      const { compared, keys } = fingerprintParts(fingerprint)
      const found = await run(client, base, [
        packed,
        compared,
        keyBytes(keys),
        current,
        oldest,
        millisecondsLeft ?? 0,
        least,
        createHash('sha256').update(packed).digest().subarray(0, 8),
      ])
      if (found === null) return null
      const [of, thousandths] = found as [Buffer, number]
      return { of: of.toString('hex'), similarity: thousandths / 1000 }
    },
    async close() {
      client.disconnect()
    },
  }
}

/** By its hash; where the server has not seen it, or has been restarted, in full. */
async function run(client: Redis, base: string, args: readonly (Uint8Array | number)[]): Promise<unknown> {
  const all = [1, base, ...args.map((arg) => (typeof arg === 'number' ? arg : Buffer.from(arg)))]
  try {
    return await client.callBuffer('EVALSHA', scriptHash, ...all)
  } catch (error) {
    if (!(error as Error).message.startsWith('NOSCRIPT')) throw error
    return client.callBuffer('EVAL', claimScript, ...all)
  }
}

function keyBytes(keys: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * keys.length)
  for (const [at, key] of keys.entries()) bytes.writeUInt32LE(key, 4 * at)
  return bytes
}
