import { decodeBytes } from './decode-bytes.js'
import { readingOf, scoreOf } from './reading.js'
import { wideSampleOf } from './sample.js'

const looked = 4096
const convincing = 0.4

/** The UTF-16 that bytes without a mark are in: with zeros between them, or nothing but Chinese; null for neither. */
export function utf16WithoutMark(bytes: Uint8Array): string | null {
  const limit = Math.min(bytes.length & ~1, looked)
  const even = countAt(0, bytes, limit)
  const odd = countAt(1, bytes, limit)
  if (odd.zero > limit / 50 && even.zero * 20 < odd.zero) return 'utf-16le'
  if (even.zero > limit / 50 && odd.zero * 20 < even.zero) return 'utf-16be'
  const most = (limit / 2) * 0.95
  if (odd.high + odd.zero > most && readsAs(bytes, 'utf-16le')) return 'utf-16le'
  if (even.high + even.zero > most && readsAs(bytes, 'utf-16be')) return 'utf-16be'
  return null
}

/** 1 for the first half of Chinese characters, of their marks, and of full-width ones. */
const isChineseHigh = Uint8Array.from({ length: 256 }, (_, byte) =>
  (byte >= 0x4e && byte <= 0x9f) || byte === 0x30 || byte === 0xff || byte === 0x20 ? 1 : 0,
)

/** What every second byte from `first` on is. */
function countAt(first: 0 | 1, bytes: Uint8Array, limit: number): { zero: number; high: number } {
  let zero = 0
  let high = 0
  for (let i = first; i < limit; i += 2) {
    const byte = bytes[i] ?? 0
    if (byte === 0) zero++
    else high += isChineseHigh[byte] ?? 0
  }
  return { zero, high }
}

function readsAs(bytes: Uint8Array, encoding: string): boolean {
  return scoreOf(readingOf(decodeBytes(wideSampleOf(bytes), encoding))) > convincing
}
