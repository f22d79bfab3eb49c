import { frequentCharacters } from './frequent-characters.js'

/** How a decoded text reads: counts over its first non-ASCII characters. */
export interface Reading {
  /** Characters beyond ASCII that were looked at. */
  readonly wide: number
  /** Of these, characters usual in Chinese. */
  readonly frequent: number
  /** Of these, characters no good decoding yields: U+FFFD, private use, C1 controls. */
  readonly bad: number
}

/** How many characters tell how a text reads. */
export const enoughCharacters = 1500

/** One flag a UTF-16 unit: this is asked for every character of every page. */
const isFrequent = new Uint8Array(0x10000)
for (const character of frequentCharacters) isFrequent[character.charCodeAt(0)] = 1

export function readingOf(text: string): Reading {
  const reading = { wide: 0, frequent: 0, bad: 0 }
  for (let i = 0; i < text.length && reading.wide < enoughCharacters; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 0x80) countIn(reading, unit)
  }
  return reading
}

/** Counts one more UTF-16 unit beyond ASCII. */
export function countIn(reading: { wide: number; frequent: number; bad: number }, unit: number): void {
  reading.wide++
  if (isFrequent[unit] === 1) reading.frequent++
  else if (unit < 0xa0 || unit === 0xfffd || (unit >= 0xe000 && unit <= 0xf8ff)) reading.bad++
}

/** From 0.4 upwards for Chinese read by its charset; about 0 and less for anything else. */
export function scoreOf({ wide, frequent, bad }: Reading): number {
  return wide === 0 ? 0 : (frequent - 3 * bad) / wide
}

/** How many UTF-16 units of a text are beyond ASCII. */
export function countWide(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) count++
  return count
}
