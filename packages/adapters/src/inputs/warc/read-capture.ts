import type { CaptureRef } from '../input-ref.js'
import { type ReadInput, rejected } from '../read-input.js'
import { readWarcRange } from './read-range.js'

/** A page that a run fetched, with the article's further pages. Never throws. */
export async function readCapture(ref: CaptureRef): Promise<ReadInput> {
  const { url, file, at = file, start, end } = ref
  const name = { url, path: null, line: null, id: null }
  const range = { start, end, skip: 0, isGzip: true, line: 1, count: 1 }
  for await (const read of readWarcRange({ kind: 'warc', path: file, at, size: end, mtimeMs: 0, ...range })) {
    if ('raw' in read) return { raw: { ...read.raw, ...name, address: read.raw.url } }
    const { reason, message } = read.reject
    return rejected(name, { reason, message: `${message} (its archive is ${file})` })
  }
  return rejected(name, {
    reason: 'unreadable',
    message: `its archive ${file} holds nothing at byte ${start}`,
  })
}
