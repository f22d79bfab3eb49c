import { readsWell, sampleSize } from './mojibake.js'
import { enoughCharacters, pointsOf } from './reading.js'
import { near, signOf, signs } from './suspects.js'

/** Symptoms that are near to one another lie within so many bytes. */
const nearBytes = near * 3
/** Stands for every character beyond U+FFFF, which are two units each. */
const firstHalf = 0xd800
const ascii = 0x80808080

/**
 * Whether text in valid UTF-8 is surely no mojibake: it reads as Chinese, and nothing in it looks like damage. So it is with
 * nearly every page; of any other the text itself is to be asked. Bytes tell it sooner, for ASCII, which is most of a page,
 * is skipped by eight at a time. Says nothing of U+FFFD.
 */
export function isSoundUtf8(bytes: Uint8Array): boolean {
  if (isInside(bytes[0])) return false
  const start = -bytes.byteOffset & 3
  const words = wordsOf(bytes, start)
  // As `readingOf` counts, but no farther than `sampleSize`.
  let wide = 0
  let points = 0
  let symptom = -nearBytes
  const { length } = bytes
  let at = 0
  while (at < length) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) {
      at = start + behindAscii(words, at + 1 - start)
      continue
    }
    const unit = unitAt(bytes, at, lead)
    const size = sizeOf(lead)
    if (wide < enoughCharacters) {
      if (at > sampleSize) return false
      // Four bytes are two units.
      wide += 1 + (size >> 2)
      points += pointsOf[unit] as number
    }
    const sign = signs[unit] as number
    if (sign !== 0) {
      if (isDamage(sign, at - symptom, bytes[at + 2])) return false
      if (sign === signOf.symptom) symptom = at
    }
    at += size
  }
  return at === length && isChinese(Math.min(wide, enoughCharacters), points)
}

function isChinese(wide: number, points: number): boolean {
  return wide === 0 || points / wide > readsWell
}

/** Bytes from `start` on by four, but for the last few. */
function wordsOf({ buffer, byteOffset, length }: Uint8Array, start: number): Int32Array {
  const count = (length - start) >> 2
  return count > 0 ? new Int32Array(buffer, byteOffset + start, count) : new Int32Array(0)
}

/** Skips ASCII where a word begins. */
function behindAscii(words: Int32Array, from: number): number {
  if ((from & 3) !== 0) return from
  const last = words.length - 1
  let at = from >> 2
  while (at < last && (((words[at] as number) | (words[at + 1] as number)) & ascii) === 0) at += 2
  return at << 2
}

/** Whether a byte goes on with a character. */
function isInside(byte = 0): boolean {
  return (byte & 0xc0) === 0x80
}

/** @param sinceSymptom how far behind the last symptom it stands */
function isDamage(sign: number, sinceSymptom: number, behindLatin = 0): boolean {
  if (sign === signOf.symptom) return sinceSymptom < nearBytes
  return sign === signOf.lost || (sign === signOf.latin && behindLatin > 0x7f)
}

/** The character at an offset; one of those beyond U+FFFF by the first half of its pair. */
function unitAt(bytes: Uint8Array, at: number, lead: number): number {
  const second = (bytes[at + 1] ?? 0) & 0x3f
  if (lead < 0xe0) return ((lead & 0x1f) << 6) | second
  if (lead < 0xf0) return ((lead & 0xf) << 12) | (second << 6) | ((bytes[at + 2] ?? 0) & 0x3f)
  return firstHalf
}

function sizeOf(lead: number): number {
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
}
