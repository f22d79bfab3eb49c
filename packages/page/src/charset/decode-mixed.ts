import { isUtf8 } from 'node:buffer'
import type { Repair } from '@jianbao/record'
import { decodeBytes } from './decode-bytes.js'
import { readingOf, scoreOf } from './reading.js'

/** A text put together from stretches of several charsets. */
export interface Mixed {
  readonly text: string
  /** The beginning of each stretch that was in another charset than the page: as it read by that of the page, and by its own. */
  readonly others: Repair['samples']
}

/** Fewer characters, of two bytes at least, don't tell their charset. */
const telling = 3
/** A page put together from more pieces than this is no page. */
const mostTried = 20_000
const advantage = 0.25

/**
 * Bytes whose charset changes between elements or lines (a page with an include in another charset) as text. Stretches
 * are cut at `<`, `>` and line ends, which are no part of a character in any charset here.
 */
export function decodeMixed(bytes: Uint8Array, main: string): Mixed {
  const rival = main === 'utf-8' ? ['gb18030', 'big5'] : ['utf-8']
  const parts: string[] = []
  const others: { before: string; after: string }[] = []
  let from = 0
  let plainFrom = 0
  let tried = 0
  while (from < bytes.length) {
    const { end, wide } = stretchAt(bytes, from)
    const stretch = bytes.subarray(from, end)
    const tell = wide >= telling * 2 && tried < mostTried && !(main === 'utf-8' && isUtf8(stretch))
    if (tell) tried++
    const other = tell ? betterReading(stretch, main, rival) : null
    if (other !== null) {
      parts.push(decodeBytes(bytes.subarray(plainFrom, from), main), other)
      others.push({ before: beginning(decodeBytes(stretch, main)), after: beginning(other) })
      plainFrom = end
    }
    from = end
  }
  parts.push(decodeBytes(bytes.subarray(plainFrom), main))
  return { text: parts.join(''), others }
}

function stretchAt(bytes: Uint8Array, from: number): { end: number; wide: number } {
  let wide = 0
  let at = from
  for (; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte >= 0x80) wide++
    else if (byte === 0x3c || byte === 0x3e || byte === 0x0a || byte === 0x0d) break
  }
  return { end: at + 1, wide }
}

function betterReading(stretch: Uint8Array, main: string, rivals: readonly string[]): string | null {
  const own = scoreOf(readingOf(decodeBytes(stretch, main)))
  let best: { text: string; score: number } | null = null
  for (const encoding of rivals) {
    if (encoding === 'utf-8' && !isUtf8(stretch)) continue
    const text = decodeBytes(stretch, encoding)
    const reading = readingOf(text)
    const score = scoreOf(reading)
    const sure = reading.wide >= telling && reading.bad === 0 && score > own + advantage
    if (sure && (best === null || score > best.score)) best = { text, score }
  }
  return best?.text ?? null
}

function beginning(text: string): string {
  return /[\u0080-\uffff]{1,12}/.exec(text)?.[0] ?? ''
}
