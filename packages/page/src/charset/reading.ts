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

/** What a usual character says for a reading, and one that no good decoding yields against it. */
const says = { frequent: 1, bad: -3 } as const

/** What no good decoding yields: C1 controls, private use, U+FFFD. */
export const badRanges = [
  [0x80, 0x9f],
  [0xe000, 0xf8ff],
  [0xfffd, 0xfffd],
] as const

/** What each UTF-16 unit beyond ASCII says for a reading. */
const pointsOf = new Int8Array(0x10000)
for (const [first, last] of badRanges) pointsOf.fill(says.bad, first, last + 1)
for (const character of frequentCharacters) pointsOf[character.charCodeAt(0)] = says.frequent

export function readingOf(text: string): Reading {
  const reading = { wide: 0, frequent: 0, bad: 0 }
  for (let i = 0; i < text.length && reading.wide < enoughCharacters; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80) continue
    reading.wide++
    const points = pointsOf[unit]
    if (points === says.frequent) reading.frequent++
    else if (points === says.bad) reading.bad++
  }
  return reading
}

/** From 0.4 upwards for Chinese read by its charset; about 0 and less for anything else. */
export function scoreOf({ wide, frequent, bad }: Reading): number {
  return wide === 0 ? 0 : (says.frequent * frequent + says.bad * bad) / wide
}

/** How many UTF-16 units of a text are beyond ASCII. */
export function countWide(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) count++
  return count
}
