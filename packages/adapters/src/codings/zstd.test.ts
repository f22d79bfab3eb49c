import { describe, expect, it } from 'vitest'
import { openWholeZstd, openZstd } from './zstd.js'

const text = '城南水厂三号泵房昨天恢复供水，抢修人员连夜更换了两段老化的管道。城南水厂三号泵房昨天恢复供水。'
/** The text as the zstd command compresses it: with a checksum, and without. */
const checked =
  'KLUv/QRoXQMANAbln47ljZfmsLTljoLkuInlj7fms7XmiL/mmKjlpKnmgaLlpI3kvpvmsLTvvIzmiqLkv67kurrlkZjov57lpJzmm7TmjaLkuobkuKTmrrXogIHljJbnmoTnrqHpgZPjgILjgIIBAOARClGC8cWr'
const unchecked =
  'KLUv/QBYXQMANAbln47ljZfmsLTljoLkuInlj7fms7XmiL/mmKjlpKnmgaLlpI3kvpvmsLTvvIzmiqLkv67kurrlkZjov57lpJzmm7TmjaLkuobkuKTmrrXogIHljJbnmoTnrqHpgZPjgILjgIIBAOARClE='
const compressed = Buffer.from(checked, 'base64')

const magic = [0x28, 0xb5, 0x2f, 0xfd]
/** A frame of these windows' exponents and blocks. */
const frame = (window: number, ...blocks: readonly (readonly number[])[]) =>
  Buffer.from([...magic, 0, window, ...blocks.flat()])
/** A block of `size` times an `a`. */
const repeating = (size: number, isLast: boolean) => {
  const head = (size << 3) | 2 | (isLast ? 1 : 0)
  return [head & 0xff, (head >> 8) & 0xff, head >> 16, 97]
}
const skippable = Buffer.from([0x5a, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3])

async function inPieces(bytes: Buffer, size: number): Promise<Buffer> {
  async function* source() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
  const pieces: Buffer[] = []
  for await (const piece of openZstd(source())) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces)
}

describe('zstd', () => {
  it.each<[string, Buffer, string]>([
    ['a frame with a checksum', compressed, text],
    ['a frame without', Buffer.from(unchecked, 'base64'), text],
    [
      'several frames',
      Buffer.concat([compressed, Buffer.from(unchecked, 'base64'), compressed]),
      text.repeat(3),
    ],
    ['frames to be skipped', Buffer.concat([skippable, compressed, skippable, skippable]), text],
    ['a block that repeats', frame(0, repeating(1000, true)), 'a'.repeat(1000)],
    ['blocks', frame(0, ...[1, 2, 3].map((size) => repeating(size, size === 3))), 'aaaaaa'],
    ['an empty frame', frame(0, [1, 0, 0]), ''],
    ['nothing', Buffer.alloc(0), ''],
  ])('opens %s', async (_, bytes, opened) => {
    expect(String(openWholeZstd(bytes, 10_000))).toBe(opened)
    for (const size of [1, 2, 3, 7, 1000]) expect(String(await inPieces(bytes, size))).toBe(opened)
  })

  it.each<[string, Buffer, string]>([
    ['what is cut off', compressed.subarray(0, -30), 'unexpected end of file'],
    ['what lacks its checksum', compressed.subarray(0, -2), 'unexpected end of file'],
    ['what lacks its last block', frame(0, repeating(3, false)), 'unexpected end of file'],
    [
      'what is skipped and cut off',
      Buffer.concat([compressed, skippable.subarray(0, 9)]),
      'unexpected end of file',
    ],
    ['what follows and is none', Buffer.concat([compressed, Buffer.from('and so on')]), 'no zstd frame'],
    ['a window of 16 MiB', frame(14 << 3, repeating(3, true)), 'its window has 16777216 bytes'],
    ['a window of 2 TiB', frame(31 << 3, repeating(3, true)), 'its window has 2199023255552 bytes'],
    [
      'a single segment of 16 EiB',
      Buffer.from([...magic, 0xe0, ...Array(8).fill(0xff), ...repeating(3, true)]),
      'its window has 18446744073709552000 bytes',
    ],
    ['a block above 128 KiB', frame(7 << 3, repeating(200_000, true)), 'larger than 128 KiB'],
    ['a block of no type', frame(0, [7, 0, 0]), 'a block is of no known type'],
    [
      'tiny blocks, for each of which 8 MiB are moved',
      frame(13 << 3, ...Array(1100).fill(repeating(1, false)), repeating(1, true)),
      'too many blocks',
    ],
    [
      'tiny frames, each of which takes 8 MiB',
      Buffer.concat(Array(1100).fill(frame(13 << 3, repeating(1, true)))),
      'too many blocks',
    ],
  ])('refuses %s', async (_, bytes, message) => {
    expect(() => openWholeZstd(bytes, 1e6)).toThrow(message)
    await expect(inPieces(bytes, 1000)).rejects.toThrow(message)
  })

  it('stops where there is too much', () => {
    const large = frame(0, ...Array(100).fill(repeating(1000, false)), repeating(1000, true))
    expect(() => openWholeZstd(large, 50_000)).toThrow(
      expect.objectContaining({ code: 'ERR_BUFFER_TOO_LARGE' }),
    )
    expect(openWholeZstd(large, 101_000)).toHaveLength(101_000)
  })
})
