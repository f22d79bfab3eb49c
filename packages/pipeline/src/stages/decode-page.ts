import { decode, type Page } from '@jianbao/page'
import type { Refusal } from '@jianbao/record'
import type { RawInput } from '../input.js'

/** decode: bytes → string, by what the input says of itself and what its bytes say. */
export function decodePage(raw: RawInput): Page | Refusal {
  const decoded = decode(raw.bytes, raw.declaredCharset, raw.format)
  if ('reason' in decoded) return decoded
  return { ...decoded, fetchedAt: raw.fetchedAt, url: raw.url }
}
