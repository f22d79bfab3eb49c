import { type CharacterTable, characterTable, isIn } from '@jianbao/text'
import { organizationStops, organizationVerbs } from '../titles/position-words.js'
import { titleWords } from '../titles/title-table.js'

/** It ends the way back to an organisation's beginning. */
export const STOP = 1
/** A verb that stands inside names of organisations. */
export const VERB = 2
/** It says who a person is. */
export const TITLE = 4

interface Kinds {
  readonly ofWords: ReadonlyMap<string, number>
  /** What they begin and end with: most words are told by it. */
  readonly firsts: CharacterTable
  readonly lasts: CharacterTable
}

let kinds: Kinds | undefined

/** What a word is on the way back to an organisation's beginning, as bits: one look-up for all that is asked of it. */
export function kindsOf(word: string): number {
  kinds ??= readKinds()
  const { ofWords, firsts, lasts } = kinds
  return isIn(lasts, word, word.length - 1) && isIn(firsts, word, 0) ? (ofWords.get(word) ?? 0) : 0
}

function readKinds(): Kinds {
  const found = new Map<string, number>()
  const add = (words: Iterable<string>, bit: number): void => {
    for (const word of words) found.set(word, (found.get(word) ?? 0) | bit)
  }
  add(organizationStops, STOP)
  add(organizationVerbs, VERB)
  add(titleWords().keys(), TITLE)
  const words = [...found.keys()]
  return {
    ofWords: found,
    firsts: characterTable(words),
    lasts: characterTable(words.map((word) => word.slice(-1))),
  }
}
