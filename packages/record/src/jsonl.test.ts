import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Line, readLines, toLine } from './jsonl.js'

async function* inChunks(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function linesOf(text: string, size = 7, maxBytes?: number): Promise<Line[]> {
  const lines: Line[] = []
  for await (const line of readLines(inChunks(text, size), undefined, maxBytes)) lines.push(line)
  return lines
}

describe('readLines', () => {
  it('numbers lines from 1 and says where their bytes stand', async () => {
    const text = '{"a":"甲"}\n\n{"b":2}'
    const lines = await linesOf(text)
    expect(lines.map((line) => line.number)).toEqual([1, 3])
    for (const line of lines) {
      expect(Buffer.from(text).subarray(line.start, line.end)).toEqual(Buffer.from(line.bytes ?? []))
    }
  })

  it('goes on after a line that is too long, without holding it', async () => {
    const lines = await linesOf(`${'x'.repeat(50)}\nshort\n`, 4, 10)
    expect(lines.map((line) => [line.number, line.bytes === null])).toEqual([
      [1, true],
      [2, false],
    ])
    expect(lines[1]?.start).toBe(51)
  })

  it('gives back what was written, however the stream is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme' })),
        fc.integer({ min: 1, max: 9 }),
        async (values, size) => {
          const lines = await linesOf(values.map((value) => toLine({ value })).join(''), size)
          const read = lines.map((line) => JSON.parse(Buffer.from(line.bytes ?? []).toString('utf8')))
          expect(read).toEqual(values.map((value) => ({ value })))
        },
      ),
    )
  })
})
