import { cutWords, tagOf } from '../../quantities/lexicon.js'
import { isNoun } from './word-kinds.js'

const WORD_REACH = 3

/** `两车|主动避让`, `三千买|家电`: a noun whose last character begins another word here is none. */
export function isWhole(text: string, at: number, end: number): boolean {
  for (const word of cutWords(text, at, Math.min(text.length, end + WORD_REACH))) {
    if (word.start > at && word.start < end && word.end > end) return false
    // The cut leaves a noun of one character over, and the word list knows another word.
    if (word.start === end)
      return word.word.length > 1 || !isNoun(word) || tagOf(text.slice(end - 1, word.end)) === null
  }
  return true
}
