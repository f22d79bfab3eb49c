import { longestLine, type Refusal } from '@jianbao/record'
import { openContent } from '../../codings/open-content.js'
import { damaged, tooLarge } from '../../refusals.js'
import type { Capture } from './capture.js'

/**
 * A page's content as it was before it was coded for its way: out of its chunks, decompressed.
 * Refuses what is damaged, and what is larger than the largest input.
 */
export function contentOf(capture: Capture, block: Buffer): Buffer | Refusal {
  const { from, isChunked, codings } = capture
  const bytes = block.subarray(from)
  const content = isChunked ? dechunked(bytes) : bytes
  if ('reason' in content) return content
  const opened = openContent(content, codings, longestLine)
  return 'reason' in opened || opened.length <= longestLine ? opened : tooLarge(opened.length)
}

const chunkHead = /^([0-9a-f]{1,12})[\t ]*(?:;[^\n]*)?\r?\n/i

/** RFC 9112, 7.1. Content that was taken out of its chunks before, though its header was kept, is left as it is. */
function dechunked(bytes: Buffer): Buffer | Refusal {
  const chunks: Buffer[] = []
  for (let at = 0; ; ) {
    const head = chunkHead.exec(bytes.toString('latin1', at, at + 256))
    if (head === null && at === 0) return bytes
    if (head === null) return damaged('its chunks are damaged or cut off')
    const from = at + head[0].length
    const size = Number.parseInt(head[1] ?? '', 16)
    if (size === 0) return Buffer.concat(chunks)
    chunks.push(bytes.subarray(from, from + size))
    const isEnded = bytes[from + size] === 13 && bytes[from + size + 1] === 10
    if (!isEnded) return damaged('its chunks are damaged or cut off')
    at = from + size + 2
  }
}
