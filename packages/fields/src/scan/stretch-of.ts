import { characterTable, isIn } from '@jianbao/text'

/**
 * Asks whether a stretch of a text is one of some words, none of them empty. Most stretches are told by their first and
 * last character: no string is cut out and hashed for them.
 */
export function stretchOf(words: ReadonlySet<string>): (text: string, start: number, end: number) => boolean {
  const firsts = characterTable([...words].map((word) => word.charAt(0)))
  const lasts = characterTable([...words].map((word) => word.slice(-1)))
  return (text, start, end) =>
    start < end &&
    isIn(firsts, text, start) &&
    isIn(lasts, text, end - 1) &&
    words.has(text.slice(start, end))
}
