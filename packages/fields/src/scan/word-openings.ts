import { abbreviationRules } from '../provinces/abbreviation-table.js'
import { placeWords } from '../provinces/place-words.js'
import { ageWords, personVerbs, scoringVerbs } from '../roles/names/context-words.js'
import { shortGivenNames, transcribedNames } from '../roles/names/transcribed-names.js'
import { famousNames, worldNames } from '../roles/names/world-names.js'
import { titleWords } from '../roles/titles/title-table.js'
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

/** So many cells; 128 KB, that most of them stay in the processor's caches. */
const CELLS = 1 << 16
/** A cell holds the kinds of words that may begin with a pair of characters, and above them the pair's print. */
const KINDS = 6
const KIND_BITS = (1 << KINDS) - 1
const ALL_KINDS = KIND_BITS << CHARACTER_BITS
const PRINTS = (1 << (16 - KINDS)) - 1
/** More pairs than one have their words in this cell: each is told that it may be any of theirs. */
const SEVERAL = 0

const hashOf = (first: number, second: number): number =>
  Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)
const cellOf = (hash: number): number => hash >>> 16
/** Tells the pairs of a cell apart, but for few. */
const printOf = (hash: number): number => (hash >>> 6) & PRINTS

let loaded: Uint16Array | undefined

/** What `kindsIn` reads. */
export function wordOpenings(): Uint16Array {
  loaded ??= table()
  return loaded
}

/** The bits of the words that may begin with two UTF-16 code units. */
export function kindsIn(openings: Uint16Array, first: number, second: number): number {
  const hash = hashOf(first, second)
  const cell = openings[cellOf(hash)] ?? 0
  const print = cell >> KINDS
  // 0 where the print is the pair's, or `SEVERAL`. A branch would be foretold wrongly too often: it takes twice the time.
  const others = Math.imul(print ^ printOf(hash), print)
  return (cell << CHARACTER_BITS) & ALL_KINDS & ((others - 1) >> 31)
}

/** Whether a word that begins with two characters may be of some kinds. */
export const mayOpen = (first: number, second: number, kinds: number): boolean =>
  (kindsIn(wordOpenings(), first, second) & kinds) !== 0

function table(): Uint16Array {
  const openings = new Uint16Array(CELLS)
  for (const [kind, first, second] of pairs()) {
    const hash = hashOf(first, second)
    const cell = openings[cellOf(hash)] ?? 0
    const alone = cell === 0 || cell >> KINDS === printOf(hash)
    const print = alone ? printOf(hash) : SEVERAL
    openings[cellOf(hash)] = (print << KINDS) | (cell & KIND_BITS) | (kind >> CHARACTER_BITS)
  }
  return openings
}

/** Adds to what each character is the kinds of words that begin with it, and above them the kinds that go on with it. */
export function addOpenings(marks: Uint32Array): void {
  for (const [kind, first, second] of pairs()) {
    marks[first] = (marks[first] ?? 0) | kind
    marks[second] = (marks[second] ?? 0) | (kind << KINDS)
  }
}

/** The kinds of words that begin with one character and go on with another, as far as each alone tells, by their marks; other bits say nothing. */
export const kindsOfBoth = (first: number, second: number): number => first & (second >>> KINDS)

/** Every kind of words with the two characters that each of them begins with. */
function* pairs(): Generator<readonly [kind: number, first: number, second: number]> {
  const kinds: readonly (readonly [kind: number, words: Iterable<string>])[] = [
    [OPENS_TITLE, titleWords().keys()],
    [OPENS_PLACE, placeWords().keys()],
    [OPENS_ABBREVIATION, abbreviationRules.flatMap(({ words }) => words.split(' '))],
    [OPENS_VERB, personVerbs],
    [OPENS_VERB, scoringVerbs],
    [OPENS_VERB, ageWords],
    [OPENS_WORLD_NAME, worldNames],
    [OPENS_WORLD_NAME, transcribedNames],
    [OPENS_WORLD_NAME, shortGivenNames],
    [OPENS_FAMOUS_NAME, famousNames],
  ]
  for (const [kind, words] of kinds)
    for (const word of words)
      if (word.length > 1) yield [kind, word.charCodeAt(0), word.charCodeAt(1)] as const
}
