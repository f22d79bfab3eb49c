import { isUtf8 } from 'node:buffer'
import { decodeBytes } from './decode-bytes.js'
import { readingOf, scoreOf } from './reading.js'
import { sampleOf, wideSampleOf } from './sample.js'

/** What a declaration is worth against the bytes: it decides between readings that are about as good. */
const declaredBonus = 0.04
const convincing = 0.3

/** A charset that bytes may be in, and how well they read by it. */
export interface Candidate {
  readonly encoding: string
  /** From 0.4 upwards for Chinese; about 0 and less for anything else. */
  readonly score: number
  /** A piece of the bytes as they read by it. */
  readonly reading: string
}

/**
 * The charsets these bytes may be in, the best first. `declared` holds encodings, not labels. Unless `all` are asked for,
 * a declared one that reads well is tried alone.
 */
export function rankEncodings(
  bytes: Uint8Array,
  declared: readonly (string | null)[],
  all = false,
): Candidate[] {
  const sample = sampleOf(bytes)
  const named = declared.filter((name) => name !== null)
  const wide = named.filter((name) => name.startsWith('utf-16'))
  const order = [...new Set([...named, 'utf-8', 'gb18030', 'big5', ...wide])]
  const candidates: Candidate[] = []
  for (const encoding of order) {
    const bonus = named.includes(encoding) ? declaredBonus : 0
    const reading = decodeBytes(wide.includes(encoding) ? wideSampleOf(bytes) : sample, encoding)
    const score = scoreOf(readingOf(reading)) + bonus
    candidates.push({ encoding, score, reading })
    if (!all && encoding !== 'utf-8' && encoding === order[0] && score > convincing + 0.2) break
  }
  return candidates.sort((a, b) => b.score - a.score)
}

/** Whether the bytes are UTF-8 but for a character cut at either end. */
export function isWholeUtf8(bytes: Uint8Array): boolean {
  if (isUtf8(bytes)) return true
  const cut = bytes.subarray(cutHead(bytes), bytes.length - cutTail(bytes))
  return cut.length < bytes.length && isUtf8(cut)
}

/** How many bytes at the end begin a UTF-8 character that never ends, 0 to 3. */
function cutTail(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte >= 0xc0) return back
    if (byte < 0x80) return 0
  }
  return 0
}

/** How many bytes at the start end a UTF-8 character that began before, 0 to 3. */
function cutHead(bytes: Uint8Array): number {
  let cut = 0
  while (cut < 3 && ((bytes[cut] ?? 0) & 0xc0) === 0x80) cut++
  return cut
}
