import { readsWell, sampleSize } from './mojibake.js'
import { countIn, enoughCharacters, scoreOf } from './reading.js'
import { isSymptom, latinLeads, near } from './suspects.js'

/** Symptoms that are near to one another lie within so many bytes. */
const nearBytes = near * 3
/** `锟`, of which 锟斤拷 is made. */
const lost = 0x951f
/** Stands for every character beyond U+FFFF, which are two units each. */
const firstHalf = 0xd800
const ascii = 0x80808080

/**
 * Whether text in valid UTF-8 is surely no mojibake: it reads as Chinese, and nothing in it looks like damage. So it is with
 * nearly every page; of any other the text itself is to be asked. Bytes tell it sooner, for ASCII, which is most of a page,
 * is skipped by four at a time. Says nothing of U+FFFD.
 */
export function isSoundUtf8(bytes: Uint8Array): boolean {
  if (isInside(bytes[0])) return false
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const reading = { wide: 0, frequent: 0, bad: 0 }
  let symptom = -nearBytes
  let at = 0
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) {
      at = behindAscii(view, at + 1)
      continue
    }
    const unit = unitAt(bytes, at, lead)
    if (reading.wide < enoughCharacters && at > sampleSize) return false
    count(reading, unit)
    const isNear = at - symptom < nearBytes
    if (isSymptom[unit] === 1) symptom = at
    if ((isNear && symptom === at) || unit === lost || isLatinSuspect(unit, bytes[at + 2])) return false
    at += lengthOf(lead)
  }
  return at === bytes.length && (reading.wide === 0 || scoreOf(reading) > readsWell)
}

/** As `readingOf` counts; it looks no farther than `sampleSize`, nor at more characters. */
function count(reading: { wide: number; frequent: number; bad: number }, unit: number): void {
  if (reading.wide >= enoughCharacters) return
  countIn(reading, unit)
  if (unit === firstHalf && reading.wide < enoughCharacters) countIn(reading, unit)
}

function behindAscii(view: DataView, from: number): number {
  const last = view.byteLength - 4
  let at = from
  while (at <= last && (view.getUint32(at) & ascii) === 0) at += 4
  return at
}

/** Whether a byte goes on with a character. */
function isInside(byte = 0): boolean {
  return (byte & 0xc0) === 0x80
}

/** A letter that UTF-8 read as Latin-1 is full of, with a sign beyond ASCII behind it. */
function isLatinSuspect(unit: number, behind = 0): boolean {
  return unit >= latinLeads.first && unit <= latinLeads.last && behind >= 0x80
}

/** The character at an offset; one of those beyond U+FFFF by the first half of its pair. */
function unitAt(bytes: Uint8Array, at: number, lead: number): number {
  const second = (bytes[at + 1] ?? 0) & 0x3f
  if (lead < 0xe0) return ((lead & 0x1f) << 6) | second
  if (lead < 0xf0) return ((lead & 0xf) << 12) | (second << 6) | ((bytes[at + 2] ?? 0) & 0x3f)
  return firstHalf
}

function lengthOf(lead: number): number {
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
}
