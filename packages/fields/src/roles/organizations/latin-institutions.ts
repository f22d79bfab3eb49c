import { characterTable, isIn, latinCapitals, latinLetters } from '@jianbao/text'

const letters = characterTable(`${latinLetters}&.’'-`)
const capitals = characterTable(`${latinCapitals}&`)
const WORDS_AT_MOST = 4

/** Where a name in Latin letters ends that a blank keeps apart from the Chinese at `end`; else `end`. */
export const latinEnd = (text: string, end: number): number =>
  text[end - 1] === ' ' && isIn(letters, text, end - 2) ? end - 1 : end

/** `Harbour Bank`, `Miller & Sons`: where the words with capitals begin that the one at `start` is the last of. */
export function latinStart(text: string, start: number, floor: number): number {
  if (text[start - 1] !== ' ' || !isIn(capitals, text, start)) return start
  let first = start
  for (let words = 1; words < WORDS_AT_MOST && text[first - 1] === ' '; words++) {
    let at = first - 1
    while (at > floor && isIn(letters, text, at - 1)) at--
    if (at === first - 1 || !isIn(capitals, text, at)) break
    first = at
  }
  return first
}
