import { decodeBytes } from './decode-bytes.js'
import { readingOf, scoreOf } from './reading.js'
import { wideSampleOf } from './sample.js'

const looked = 4096
const convincing = 0.4

/** The UTF-16 that bytes without a mark are in: with zeros between them, or nothing but Chinese; null for neither. */
export function utf16WithoutMark(bytes: Uint8Array): string | null {
  const limit = Math.min(bytes.length & ~1, looked)
  const counts = { even: { zero: 0, high: 0 }, odd: { zero: 0, high: 0 } }
  for (let i = 0; i < limit; i++) {
    const side = i % 2 === 0 ? counts.even : counts.odd
    const byte = bytes[i] ?? 0
    if (byte === 0) side.zero++
    else if (isChineseHigh(byte)) side.high++
  }
  const { even, odd } = counts
  if (odd.zero > limit / 50 && even.zero * 20 < odd.zero) return 'utf-16le'
  if (even.zero > limit / 50 && odd.zero * 20 < even.zero) return 'utf-16be'
  const most = (limit / 2) * 0.95
  if (odd.high + odd.zero > most && readsAs(bytes, 'utf-16le')) return 'utf-16le'
  if (even.high + even.zero > most && readsAs(bytes, 'utf-16be')) return 'utf-16be'
  return null
}

/** The first half of Chinese characters, of their marks, and of full-width ones. */
function isChineseHigh(byte: number): boolean {
  return (byte >= 0x4e && byte <= 0x9f) || byte === 0x30 || byte === 0xff || byte === 0x20
}

function readsAs(bytes: Uint8Array, encoding: string): boolean {
  return scoreOf(readingOf(decodeBytes(wideSampleOf(bytes), encoding))) > convincing
}
