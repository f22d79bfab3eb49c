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

const enoughCharacters = 1500

/** One flag a UTF-16 unit: this is asked for every character of every page. */
const isFrequent = new Uint8Array(0x10000)
for (const character of frequentCharacters) isFrequent[character.charCodeAt(0)] = 1

export function readingOf(text: string): Reading {
  let wide = 0
  let frequent = 0
  let bad = 0
  for (let i = 0; i < text.length && wide < enoughCharacters; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80) continue
    wide++
    if (isFrequent[unit] === 1) frequent++
    else if (unit < 0xa0 || unit === 0xfffd || (unit >= 0xe000 && unit <= 0xf8ff)) bad++
  }
  return { wide, frequent, bad }
}

/** From 0.4 upwards for Chinese read by its charset; about 0 and less for anything else. */
export function scoreOf({ wide, frequent, bad }: Reading): number {
  return wide === 0 ? 0 : (frequent - 3 * bad) / wide
}
