import { type CharacterTable, characterTable, isIn } from '@jianbao/text'
import type { Word } from '../../quantities/lexicon.js'
import {
  attributiveResults,
  intransitives,
  nominalVerbs,
  nounSuffixes,
  predicateVerbs,
} from './noun-classes.js'
import { isNoun, kindOf } from './word-kinds.js'

/** Whether a word is a verb of two characters that ends in one of some characters, and is no attribute. */
export const isVerbWith = (ends: CharacterTable, word: Word): boolean =>
  word.word.length === 2 &&
  isIn(ends, word.word, 1) &&
  !attributiveResults.has(word.word) &&
  kindOf(word) === 'verb'

/** `6批检出防腐剂`, `四支来自欧洲`: a verb with its result or its way takes an object, and tells no noun apart. */
const results = characterTable('出到成为入至往于自有掉给')

/** `三项持平`, `两座投入使用`: the words begin with the clause's verb, not with an attribute or a noun of action. */
export function opensPredicate(words: readonly Word[], from: number): boolean {
  const opening = words[from]
  if (!opening) return false
  const next = words[from + 1]
  if (next && isVerbWith(results, opening)) return !nounSuffixes.has(next.word)
  const first = opening.word
  if (!predicateVerbs.has(first)) return false
  if (next === undefined) return !nominalVerbs.has(first)
  return !nounSuffixes.has(next.word) && !(intransitives.has(first) && isNoun(next))
}
