import { type FileHandle, open } from 'node:fs/promises'
import { longestLine } from '@jianbao/record'
import { tooLarge } from '../../refusals.js'
import { formatByContent, sniffedBytes } from '../formats.js'
import { locationOf, type WarcRef } from '../input-ref.js'
import { type ReadInput, rejected } from '../read-input.js'
import { fileTrouble } from '../refused.js'
import { readArchive } from './archive.js'
import { type Capture, captureBytes, captureOf } from './capture.js'
import { contentOf } from './content.js'
import { fileWindow } from './file-window.js'
import type { WarcRecord } from './framing.js'

/** The largest block that is held: the headers of the largest input, and what it was chunked into. */
const longestBlock = longestLine + captureBytes

/** What is too large is not held, but for what tells that it is a page. */
const heldOf = (blockLength: number): number => (blockLength > longestBlock ? captureBytes : blockLength)

/** The pages of a range, one at a time, in order. Never throws; each that was counted is accounted for. */
export async function* readWarcRange(ref: WarcRef): AsyncGenerator<ReadInput> {
  let line = ref.line
  let read = 0
  let trouble = 'the file has changed since it was listed; run again'
  let handle: FileHandle | null = null
  try {
    handle = await open(locationOf(ref))
    const file = fileWindow(handle, ref.end)
    for await (const { content } of readArchive(file, ref, heldOf)) {
      const capture = 'damage' in content ? null : captureOf(content)
      if (capture !== null && !('damage' in content)) {
        yield readCapture(capture, content, ref.path, line)
        read += 1
      }
      line += 1
      if (read >= ref.count) break
    }
  } catch (error) {
    trouble = fileTrouble(error)
  } finally {
    await handle?.close()
  }
  for (; read < ref.count; read++, line++)
    yield rejected({ path: ref.path, line }, { reason: 'unreadable', message: trouble })
}

function readCapture(
  capture: Capture,
  { block, blockLength }: WarcRecord,
  path: string,
  line: number,
): ReadInput {
  const { url, id, date: fetchedAt, charset: declaredCharset, trouble } = capture
  const name = { url, path, line, id }
  if (trouble !== null) return rejected(name, { reason: 'damaged', message: trouble })
  if (blockLength > longestBlock) return rejected(name, tooLarge(blockLength))
  const content = contentOf(capture, block)
  if ('reason' in content) return rejected(name, content)
  const format =
    capture.format ?? (formatByContent(content.subarray(0, sniffedBytes)) === 'html' ? 'html' : 'text')
  return { raw: { ...name, bytes: content, format, fetchedAt, declaredCharset } }
}
