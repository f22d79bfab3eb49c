import { execFile } from 'node:child_process'
import { createServer, type RequestListener, type Server } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompressSync, constants, deflateRawSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'

const mebibyte = 1024 * 1024
const tenGibibytes = 10 * 1024 * mebibyte

let server: Server | null = null
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

/** What a request to a server that answers so came to in a process of its own, and the memory it took. */
async function memoryOf(answer: RequestListener, limits: object = {}) {
  const listening = createServer((request, response) => {
    if (request.url !== '/small') return answer(request, response)
    response.setHeader('Content-Type', 'text/html')
    response.setHeader('Content-Encoding', 'gzip')
    response.end(gzipSync('<p>江边</p>'))
  })
  server = listening
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
  const address = listening.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  const script = new URL('memory-of-request.mjs', import.meta.url).pathname
  const args = [script, `${origin}/small`, `${origin}/large`, JSON.stringify(limits)]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  return JSON.parse(stdout) as { exchange: Record<string, unknown>; extra: number }
}

const sending =
  (coding: string, body: Buffer): RequestListener =>
  (_, response) => {
    response.setHeader('Content-Type', 'text/html')
    response.setHeader('Content-Encoding', coding)
    response.end(body)
  }

const zeros = (mebibytes: number) => Buffer.alloc(mebibytes * mebibyte)
const repeated = (bytes: Buffer, times: number) => Buffer.concat(Array(times).fill(bytes))

/** Ten MiB of zeros, in what may be repeated: members of gzip, blocks of deflate. */
const gzipMember = gzipSync(zeros(10), { level: 9 })
const deflateBlocks = deflateRawSync(zeros(10), { level: 9, finishFlush: constants.Z_FULL_FLUSH })
const gzipBomb = repeated(gzipMember, tenGibibytes / zeros(10).length)

/** A frame with a window of 128 KiB, and blocks of four bytes that each repeat a zero as often. */
function zstdBomb(blocks: number): Buffer {
  const block = Buffer.from([(131072 << 3) | 2, 131072 >> 5, 131072 >> 13, 0].map((byte) => byte & 0xff))
  return Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 7 << 3]), repeated(block, blocks)])
}

describe('a bomb', () => {
  it('of this test would open to 10 GiB', () => {
    expect(gzipBomb.length).toBeLessThan(11 * mebibyte)
  })

  it.each<[string, string, () => Buffer]>([
    ['10 MB that open to 10 GB', 'gzip', () => gzipBomb],
    ['10 MB that open to 10 GB', 'deflate', () => repeated(deflateBlocks, 1024)],
    ['one gzip in another', 'gzip, gzip', () => gzipSync(gzipBomb)],
    ['four, one in another', 'gzip, gzip, gzip, gzip', () => gzipSync(gzipSync(gzipSync(gzipBomb)))],
    [
      'brotli',
      'br',
      () => brotliCompressSync(zeros(300), { params: { [constants.BROTLI_PARAM_QUALITY]: 2 } }),
    ],
    ['gzip in brotli', 'gzip, br', () => brotliCompressSync(gzipSync(zeros(300)))],
    ['10 MB that open to 320 GB', 'zstd', () => zstdBomb(2.5 * mebibyte)],
    ['zstd in gzip', 'zstd, gzip', () => gzipSync(zstdBomb(2.5 * mebibyte))],
  ])('%s (%s) is given up with little more memory', async (_, coding, make) => {
    const { exchange, extra } = await memoryOf(sending(coding, make()))
    expect(exchange).toEqual({ reason: 'too_large', message: expect.stringContaining('64 MiB'), size: null })
    expect(extra / mebibyte).toBeLessThan(100)
  })

  it('takes the memory it opens to where it is let', async () => {
    const body = sending('identity', zeros(150))
    const limits = { maxBody: 200 * mebibyte, maxContent: 200 * mebibyte }
    const { exchange, extra } = await memoryOf(body, limits)
    expect(exchange).toMatchObject({ status: 200, size: 150 * mebibyte })
    expect(extra / mebibyte).toBeGreaterThan(100)
  })

  it('without an end is given up', async () => {
    const { exchange, extra } = await memoryOf((_, response) => {
      response.setHeader('Content-Type', 'text/html')
      const piece = Buffer.alloc(mebibyte, 'a')
      const more = () => {
        while (!response.destroyed && response.write(piece));
      }
      response.on('drain', more)
      more()
    })
    expect(exchange).toEqual({ reason: 'too_large', message: expect.stringContaining('16 MiB'), size: null })
    expect(extra / mebibyte).toBeLessThan(100)
  })
})
