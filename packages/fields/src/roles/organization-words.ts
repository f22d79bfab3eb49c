import { organizationStops, organizationVerbs } from './position-words.js'
import { titleWords } from './title-table.js'

/** It ends the way back to an organisation's beginning. */
export const STOP = 1
/** A verb that stands inside names of organisations. */
export const VERB = 2
/** It says who a person is. */
export const TITLE = 4

let kinds: ReadonlyMap<string, number> | undefined

/** What a word is on the way back to an organisation's beginning, as bits: one look-up for all that is asked of it. */
export function kindsOf(word: string): number {
  kinds ??= readKinds()
  return kinds.get(word) ?? 0
}

function readKinds(): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  const add = (words: Iterable<string>, bit: number): void => {
    for (const word of words) found.set(word, (found.get(word) ?? 0) | bit)
  }
  add(organizationStops, STOP)
  add(organizationVerbs, VERB)
  add(titleWords().keys(), TITLE)
  return found
}
