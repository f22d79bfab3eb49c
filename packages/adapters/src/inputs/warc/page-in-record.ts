import type { RawInput } from '@jianbao/pipeline'
import { longestLine, type Refusal } from '@jianbao/record'
import { tooLarge } from '../../refusals.js'
import { formatByContent, sniffedBytes } from '../formats.js'
import { type Capture, captureBytes } from './capture.js'
import { contentOf } from './content.js'
import type { WarcRecord } from './framing.js'

/** The largest block that is held: the headers of the largest input, and what it was chunked into. */
export const longestBlock = longestLine + captureBytes

/** A page's content, and how to read it. */
export type PageContent = Pick<RawInput, 'bytes' | 'format' | 'declaredCharset'>

/** The page that a record holds, out of its codings. */
export function pageInRecord(
  capture: Capture,
  { block, blockLength }: Pick<WarcRecord, 'block' | 'blockLength'>,
): PageContent | Refusal {
  const { charset: declaredCharset, trouble } = capture
  if (trouble !== null) return { reason: 'damaged', message: trouble }
  if (blockLength > longestBlock) return tooLarge(blockLength)
  const bytes = contentOf(capture, block)
  if ('reason' in bytes) return bytes
  const format =
    capture.format ?? (formatByContent(bytes.subarray(0, sniffedBytes)) === 'html' ? 'html' : 'text')
  return { bytes, format, declaredCharset }
}
