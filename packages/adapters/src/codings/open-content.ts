import type { Refusal } from '@jianbao/record'
import { damaged, tooLarge } from '../refusals.js'
import { codings as codingByName, isMarkup, mostCodings } from './coding.js'

/**
 * Content as it was before it was coded for its way.
 * @param codings in the order in which they were applied
 * @param most in bytes, of each step
 */
export function openContent(bytes: Buffer, codings: readonly string[], most: number): Buffer | Refusal {
  if (codings.length > mostCodings) return damaged(`it was coded ${codings.length} times`)
  let content: Buffer | Refusal = bytes
  for (const coding of [...codings].reverse()) {
    content = opened(content, coding, most)
    if ('reason' in content) return content
  }
  return content
}

function opened(bytes: Buffer, name: string, most: number): Buffer | Refusal {
  const coding = codingByName.get(name)
  if (bytes.length === 0) return bytes
  try {
    if (coding !== undefined) return coding.openWhole(bytes, most)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ERR_BUFFER_TOO_LARGE') return tooLarge(null, most)
    if (!isMarkup(bytes)) return cannotOpen(name, message)
  }
  // Some crawlers keep the content decoded, and the header as it was.
  return isMarkup(bytes) ? bytes : unknownCoding(name)
}

export function cannotOpen(coding: string, why: string): Refusal {
  return damaged(`its ${coding} content is damaged or cut off (${why})`)
}

export function unknownCoding(coding: string): Refusal {
  return damaged(`its Content-Encoding, ${coding.slice(0, 40)}, is not known`)
}
