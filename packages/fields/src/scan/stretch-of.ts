import { characterTable, isIn, NOWHERE, nodeOf } from '@jianbao/text'
import { Lexicon } from './lexicon.js'

/**
 * Asks whether a stretch of a text, or all of it, is one of some words, none of them empty. Most stretches are told by their first and
 * last character; the others are walked through where they stand: no string is cut out and hashed for any.
 */
export function stretchOf(
  words: ReadonlySet<string>,
): (text: string, start?: number, end?: number) => boolean {
  const firsts = characterTable([...words].map((word) => word.charAt(0)))
  const lasts = characterTable([...words].map((word) => word.slice(-1)))
  const known = new Lexicon(new Map([...words].map((word) => [word, true])))
  return (text, start = 0, end = text.length) => {
    if (start >= end || !isIn(firsts, text, start) || !isIn(lasts, text, end - 1)) return false
    const node = nodeOf(known, text, start, end)
    return node !== NOWHERE && known.valueAt(node) === true
  }
}
