/** What a fingerprint asks of a character; a bit each. */
export const letter = 1
export const number = 2
/** Stands for a number among letters: a code unit that no text has a use for. */
export const mark = '\ue000'
export const marked = 4
const neither = 8

/** By UTF-16 code unit, filled as they are met; 0 where it was not asked for yet, and for surrogates. */
const kinds = new Uint8Array(0x10000)

/** The UTF-16 code units of `text` that are of one of the kinds, in order. */
export function unitsOf(text: string, wanted: number): Uint16Array {
  const units = new Uint16Array(text.length)
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const kind = kinds[unit] || kindAt(text, at)
    if ((kind & wanted) !== 0) units[count++] = unit
  }
  return units.subarray(0, count)
}

/** The same as a string. */
export function lettersOf(text: string, wanted: number): string {
  const units = unitsOf(text, wanted)
  const parts: string[] = []
  for (let from = 0; from < units.length; from += chunk) {
    parts.push(String.fromCharCode(...units.subarray(from, from + chunk)))
  }
  return parts.join('')
}

const chunk = 8192
const lead = /[\ud800-\udbff]/

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  const isSurrogate = unit >= 0xd800 && unit < 0xe000
  if (!isSurrogate) {
    const kind = kindOf(text.charAt(at))
    kinds[unit] = kind
    return kind
  }
  // The second half of a character is what the whole is.
  const start = unit >= 0xdc00 && lead.test(text.charAt(at - 1)) ? at - 1 : at
  return kindOf(String.fromCodePoint(text.codePointAt(start) ?? 0))
}

function kindOf(character: string): number {
  if (/^\p{L}/u.test(character)) return letter
  if (/^\p{N}/u.test(character)) return number
  return character === mark ? marked : neither
}
