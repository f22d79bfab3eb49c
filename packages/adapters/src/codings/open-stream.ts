import { damaged, tooLarge } from '../refusals.js'
import { codings as codingByName, isMarkup, mostCodings } from './coding.js'
import { ContentTrouble } from './content-trouble.js'
import { cannotOpen, unknownCoding } from './open-content.js'

/**
 * Content as it was before it was coded for its way, opened as it comes: nothing that was opened is held, and what has
 * more than `most` bytes after any step is given up there. Throws `ContentTrouble`.
 * @param source throws nothing but `ContentTrouble`
 * @param codings in the order in which they were applied
 */
export function openStream(
  source: AsyncIterable<Buffer>,
  codings: readonly string[],
  most: number,
): AsyncIterable<Buffer> {
  if (codings.length > mostCodings) throw new ContentTrouble(damaged(`it was coded ${codings.length} times`))
  return codings.reduceRight<AsyncIterable<Buffer>>((content, name) => opened(content, name, most), source)
}

async function* opened(source: AsyncIterable<Buffer>, name: string, most: number): AsyncGenerator<Buffer> {
  const { head, whole } = await withHead(source)
  if (head.length === 0) return
  const coding = codingByName.get(name)
  // Compressed content that begins as so much of a tag is too rare to be one.
  const isPlain = isMarkup(head) && (coding?.mayBegin(head) !== true || isAscii(head.subarray(0, 10)))
  if (isPlain) return yield* whole
  if (coding === undefined) throw new ContentTrouble(unknownCoding(name))
  let size = 0
  try {
    for await (const piece of coding.open(whole, head)) {
      size += piece.length
      if (size > most) throw new ContentTrouble(tooLarge(null, most))
      yield piece
    }
  } catch (error) {
    if (error instanceof ContentTrouble) throw error
    throw new ContentTrouble(cannotOpen(name, error instanceof Error ? error.message : String(error)))
  }
}

/** So much tells what content is. */
const headBytes = 64

/** A stream's beginning, and the stream with it. */
async function withHead(source: AsyncIterable<Buffer>) {
  const iterator = source[Symbol.asyncIterator]()
  let head = Buffer.alloc(0)
  while (head.length < headBytes) {
    const { done, value } = await iterator.next()
    if (done === true) break
    head = Buffer.concat([head, value])
  }
  async function* whole(): AsyncGenerator<Buffer> {
    if (head.length > 0) yield head
    yield* { [Symbol.asyncIterator]: () => iterator }
  }
  return { head, whole: whole() }
}

function isAscii(bytes: Buffer): boolean {
  return bytes.every((byte) => byte < 128)
}
