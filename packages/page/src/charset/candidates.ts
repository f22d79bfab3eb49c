import { isUtf8 } from 'node:buffer'
import { decodeBytes } from './decode-bytes.js'
import { readingOf, scoreOf } from './reading.js'

/** How much of a page is enough to tell its charset by. */
const sampleSize = 16_384
/** What a declaration is worth against the bytes: it decides between readings that are about as good. */
const declaredBonus = 0.04
const convincing = 0.3

export interface Candidate {
  readonly encoding: string
  readonly score: number
}

/** The charsets these bytes may be in, the best first. `declared` holds encodings, not labels. */
export function rankEncodings(bytes: Uint8Array, declared: readonly (string | null)[]): Candidate[] {
  const sample = sampleOf(bytes)
  const named = declared.filter((name) => name !== null)
  const wide = named.filter((name) => name.startsWith('utf-16'))
  const order = [...new Set([...named, 'utf-8', 'gb18030', 'big5', ...wide])]
  const candidates: Candidate[] = []
  for (const encoding of order) {
    const bonus = named.includes(encoding) ? declaredBonus : 0
    const score = scoreOf(readingOf(decodeBytes(sample, encoding))) + bonus
    candidates.push({ encoding, score })
    if (encoding !== 'utf-8' && encoding === order[0] && score > convincing + 0.2) break
  }
  return candidates.sort((a, b) => b.score - a.score)
}

/** A window of the bytes that starts where they stop being ASCII, cut at both ends between characters if it can be. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  let start = 0
  while (start < bytes.length && (bytes[start] ?? 0) < 0x80) start++
  return bytes.subarray(start & ~1, start + sampleSize)
}

/** Whether the bytes are UTF-8 but for a last character cut short. */
export function isWholeUtf8(bytes: Uint8Array): boolean {
  return isUtf8(bytes) || isUtf8(bytes.subarray(0, bytes.length - cutTail(bytes)))
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

/** The UTF-16 that bytes with zeros between them are in; null when the zeros don't lie so. */
export function utf16WithoutMark(bytes: Uint8Array): string | null {
  const limit = Math.min(bytes.length & ~1, 4096)
  let even = 0
  let odd = 0
  for (let i = 0; i < limit; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  if (odd > limit / 50 && even * 20 < odd) return 'utf-16le'
  if (even > limit / 50 && odd * 20 < even) return 'utf-16be'
  return null
}
