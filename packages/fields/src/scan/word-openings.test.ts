import { nameTables } from '@jianbao/text'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { placeWords } from '../provinces/place-words.js'
import { personVerbs } from '../roles/names/context-words.js'
import { transcribedNames } from '../roles/names/transcribed-names.js'
import { famousNames, worldNames } from '../roles/names/world-names.js'
import { titleWords } from '../roles/titles/title-table.js'
import { ENDS_COMPOUND, OPENS_COMPOUND } from './character-rows.js'
import { textMarks } from './text-marks.js'
import {
  mayOpen,
  OPENS_FAMOUS_NAME,
  OPENS_PLACE,
  OPENS_TITLE,
  OPENS_VERB,
  OPENS_WORLD_NAME,
} from './word-openings.js'

const kinds: readonly (readonly [kind: number, words: Iterable<string>])[] = [
  [OPENS_TITLE, titleWords().keys()],
  [OPENS_PLACE, placeWords().keys()],
  [OPENS_VERB, personVerbs],
  [OPENS_WORLD_NAME, worldNames],
  [OPENS_WORLD_NAME, transcribedNames],
  [OPENS_FAMOUS_NAME, famousNames],
]

it('knows the openings of all words', () => {
  for (const [kind, words] of kinds)
    for (const word of words) {
      if (word.length < 2) continue
      expect(mayOpen(word.charCodeAt(0), word.charCodeAt(1), kind), word).toBe(true)
    }
})

it('marks in a text where each of them begins, and surnames of two characters', () => {
  for (const [kind, words] of kinds)
    for (const word of words)
      if (word.length > 1) expect((textMarks(`。${word}。`)[1] ?? 0) & kind, word).toBe(kind)
  for (const surname of nameTables().compounds.keys()) {
    const [first = 0, last = 0] = textMarks(surname)
    expect([first & OPENS_COMPOUND, last & ENDS_COMPOUND]).toEqual([OPENS_COMPOUND, ENDS_COMPOUND])
  }
})

it('takes few other pairs for openings', () => {
  const words = [...placeWords().keys()]
  const opening = new Set(words.map((word) => word.slice(0, 2)))
  const character = fc.constantFrom(...new Set(words.join('')))
  let taken = 0
  const pairs = fc.sample(fc.tuple(character, character), { seed: 7, numRuns: 5000 })
  for (const [first, second] of pairs)
    if (!opening.has(first + second) && mayOpen(first.charCodeAt(0), second.charCodeAt(0), OPENS_PLACE))
      taken++
  expect(taken).toBeLessThan(pairs.length / 50)
})
