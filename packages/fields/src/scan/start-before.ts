import { characterTable, isIn, NOWHERE, ROOT } from '@jianbao/text'
import { Lexicon } from './lexicon.js'

/**
 * Asks where the longest of some words begins that ends at a place, but not before `floor`; null where none does. Most
 * places are told by the character there; from the others the words are walked through backwards, all in one walk.
 */
export function startBefore(
  words: Iterable<string>,
): (text: string, end: number, floor?: number) => number | null {
  const known = [...words]
  const lasts = characterTable(known.map((word) => word.slice(-1)))
  const backwards = new Lexicon(new Map(known.map((word) => [backward(word), true])))
  return (text, end, floor = 0) => {
    if (end <= floor || !isIn(lasts, text, end - 1)) return null
    let longest: number | null = null
    let node: number = ROOT
    for (let at = end - 1; at >= floor; at--) {
      node = backwards.step(node, text.charCodeAt(at))
      if (node === NOWHERE) break
      if (backwards.valueAt(node) === true) longest = at
    }
    return longest
  }
}

/** By UTF-16 code unit, as texts are walked. */
const backward = (word: string): string => word.split('').reverse().join('')
