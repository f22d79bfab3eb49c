import { clauseEnd, clauseStart } from '../quantities/clauses.js'
import { cutWords } from '../quantities/lexicon.js'
import { links } from './noun-classes.js'

const isVerb = (word: { word: string; tag: string }) =>
  word.tag === 'v' &&
  (word.word.length > 1 || word.word === '涉' || word.word === '跨') &&
  !links.has(word.word)

/** The verb that governs the quantity `[start, end)`: the last before its phrase in the clause, else the first after. */
export function governingVerb(text: string, phraseStart: number, end: number): string | null {
  const before = cutWords(text, clauseStart(text, phraseStart, 30), phraseStart)
  for (let i = before.length - 1; i >= 0; i--) {
    const word = before[i]
    if (word && isVerb(word)) return word.word
  }
  return cutWords(text, end, clauseEnd(text, end, 16)).find(isVerb)?.word ?? null
}
