/** What a UTF-16 code unit is where texts are compared by their letters and digits alone. */
export const letter = 1
export const mark = 2
/** A surrogate: of what it is half can't be told by itself. */
export const half = 3
/** A mark that may end a sentence, or a line. */
export const end = 4

/** By code unit, filled as they are met; 0 where it was not asked for yet. */
const kinds = new Uint8Array(0x10000)
const letterOrDigit = /[\p{L}\p{N}]/u
const surrogate = /\p{Cs}/u
const ends = /[。！？!?\n]/

/** Most are ideographs, of the block that was full from the first version of Unicode on: the table isn't asked for these. */
export const kindOf = (unit: number): number =>
  unit >= 0x4e00 && unit <= 0x9fa5 ? letter : kinds[unit] || learnedKind(unit)

function learnedKind(unit: number): number {
  const character = String.fromCharCode(unit)
  const kind = letterOrDigit.test(character)
    ? letter
    : surrogate.test(character)
      ? half
      : ends.test(character)
        ? end
        : mark
  kinds[unit] = kind
  return kind
}

const notCompared = /[^\p{L}\p{N}]+/gu

/** The letters and digits of a text, by which it is compared with another. */
export function lettersOf(text: string): string {
  let letters = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind === letter) continue
    if (kind === half) return text.replace(notCompared, '')
    if (at > from) letters += text.slice(from, at)
    from = at + 1
  }
  return from === 0 ? text : letters + text.slice(from)
}
