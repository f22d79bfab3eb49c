import { abbreviationRules } from '../provinces/abbreviation-table.js'
import { placeWords } from '../provinces/place-words.js'
import { personVerbs } from '../roles/context-words.js'
import { titleWords } from '../roles/title-table.js'
import { transcribedNames } from '../roles/transcribed-names.js'
import { famousNames, worldNames } from '../roles/world-names.js'
import { CHARACTER_BITS } from './character-rows.js'

/** What a word of two characters and more that begins at a place may be; bits beyond those of characters. */
export const OPENS_TITLE = 1 << CHARACTER_BITS
export const OPENS_PLACE = 2 << CHARACTER_BITS
/** A province in short: 京津冀, 湘西. */
export const OPENS_ABBREVIATION = 4 << CHARACTER_BITS
/** A verb of persons: 表示. */
export const OPENS_VERB = 8 << CHARACTER_BITS
export const OPENS_WORLD_NAME = 16 << CHARACTER_BITS
export const OPENS_FAMOUS_NAME = 32 << CHARACTER_BITS

/** So many pairs of characters are told apart; those that share a place in the table say "perhaps". */
const PAIRS = 1 << 17

/** Where two UTF-16 code units stand in the table of openings. */
export const pairOf = (first: number, second: number): number => ((first << 4) ^ (second * 7)) & (PAIRS - 1)

let loaded: Uint8Array | undefined

/** By `pairOf` the bits of the words that may begin with two characters, shifted down by `CHARACTER_BITS`. */
export function wordOpenings(): Uint8Array {
  loaded ??= table()
  return loaded
}

/** Whether a word that begins with two characters may be of some kinds. */
export const mayOpen = (first: number, second: number, kinds: number): boolean =>
  (((wordOpenings()[pairOf(first, second)] ?? 0) << CHARACTER_BITS) & kinds) !== 0

function table(): Uint8Array {
  const openings = new Uint8Array(PAIRS)
  const add = (words: Iterable<string>, bit: number): void => {
    for (const word of words) {
      if (word.length < 2) continue
      const pair = pairOf(word.charCodeAt(0), word.charCodeAt(1))
      openings[pair] = (openings[pair] ?? 0) | (bit >> CHARACTER_BITS)
    }
  }
  add(titleWords().keys(), OPENS_TITLE)
  add(placeWords().keys(), OPENS_PLACE)
  add(
    abbreviationRules.flatMap(({ words }) => words.split(' ')),
    OPENS_ABBREVIATION,
  )
  add(personVerbs, OPENS_VERB)
  add(worldNames, OPENS_WORLD_NAME)
  add(transcribedNames, OPENS_WORLD_NAME)
  add(famousNames, OPENS_FAMOUS_NAME)
  return openings
}
