import { longestLine, readLines } from '@jianbao/record'
import { formatByContent, sniffedBytes } from './formats.js'
import type { FileFormat, InputRef } from './input-ref.js'

/**
 * What comes by a pipe: lines one by one as they arrive where it is JSONL, else one article, whole.
 * Anything longer than a reader may hold is refused as `too_large`.
 * @param path names it in records and messages: `-` for standard input
 */
export async function* readPipe(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  wanted: FileFormat | 'auto',
): AsyncGenerator<InputRef> {
  const chunks = bytes[Symbol.asyncIterator]()
  const head = await readHead(chunks)
  const all = startingWith(head, chunks)
  const format = wanted === 'auto' ? formatByContent(head) : wanted
  if (format === 'jsonl') {
    for await (const { number: line, bytes } of readLines(all)) {
      yield bytes === null ? tooLarge(path, line) : { kind: 'memory', path, format, bytes, line }
    }
    return
  }
  if (format === 'warc') {
    yield { kind: 'refused', path, reason: 'unreadable', message: notByPipe }
    return await chunks.return?.()
  }
  const whole = await readWhole(all)
  yield whole === null ? tooLarge(path, null) : { kind: 'memory', path, format, bytes: whole, line: 1 }
}

/** Enough of the beginning to tell its format by. */
async function readHead(chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let head = Buffer.alloc(0)
  while (head.length < sniffedBytes && head.toString().trim() === '') {
    const next = await chunks.next()
    if (next.done) break
    head = Buffer.concat([head, next.value])
  }
  return head
}

async function* startingWith(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield head
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}

/** Null where it is too long; what may never end is not read on then. */
async function readWhole(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
  const held: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > longestLine) return null
    held.push(chunk)
  }
  return Buffer.concat(held)
}

const notByPipe =
  'a WARC file is not read from a pipe: name the file, or use jianbao run, which keeps what is piped in'

function tooLarge(path: string, line: number | null): InputRef {
  const message = `it is longer than ${longestLine / 1024 / 1024} MiB; give it in parts`
  return { kind: 'refused', path, line, reason: 'too_large', message }
}
