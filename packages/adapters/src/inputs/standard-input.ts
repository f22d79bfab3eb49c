import { longestLine, readLines } from '@jianbao/record'
import { formatByContent } from './formats.js'
import type { FileFormat, InputRef } from './input-ref.js'

const path = '-'

/**
 * What comes by standard input: lines one by one as they arrive where it is JSONL, else one article, whole.
 * Anything longer than a reader may hold is refused as `too_large`.
 */
export async function* readStandardInput(
  stdin: AsyncIterable<Uint8Array>,
  wanted: FileFormat | 'auto',
): AsyncGenerator<InputRef> {
  const chunks = stdin[Symbol.asyncIterator]()
  const first = await chunks.next()
  const head = first.done ? new Uint8Array() : first.value
  const whole = startingWith(head, chunks)
  const format = wanted === 'auto' ? formatByContent(head) : wanted
  if (format === 'jsonl') {
    for await (const line of readLines(whole)) {
      yield line.bytes === null
        ? tooLarge(`line ${line.number}`)
        : { kind: 'memory', path, format, bytes: line.bytes, line: line.number }
    }
    return
  }
  const bytes = await readWhole(whole)
  yield bytes === null ? tooLarge('it') : { kind: 'memory', path, format, bytes, line: 1 }
}

async function* startingWith(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}

async function readWhole(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
  const held: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length <= longestLine) held.push(chunk)
  }
  return length <= longestLine ? Buffer.concat(held) : null
}

function tooLarge(what: string): InputRef {
  const message = `${what} is longer than ${longestLine / 1024 / 1024} MiB`
  return { kind: 'refused', path, reason: 'too_large', message }
}
