import { wordFrequency, wordList, wordTag } from '../tokens/word-list.js'
import { nameTables, surnameCost, surnameLength, UNSEEN } from './name-tables.js'

const masks = new Set(['某', '×', '*', 'X', 'x'])
const MASKED_GIVEN = 6
/** 某某 is one given name, not one and a word. */
const MASKED_TWICE = 0.5
/** Natural logarithms of how usual names with a given name of one and of two characters are. */
const ONE_CHARACTER = Math.log(0.2)
const TWO_CHARACTERS = Math.log(0.8)
/** Rare surnames are likelier in a byline, where a name is expected, than their share among the people. */
const DEAREST_SURNAME = 8
const COMPOUND = 4
/** The same holds of characters that were never seen in a place of a name. */
const DEAREST_CHARACTER = 11

/**
 * How much likelier `name` (2–4 characters, Simplified) is a person's name than a piece of text: a logarithm, above
 * zero for a likely name; `-Infinity` where no surname begins it. Masked names (王某某) are likely ones.
 */
export function nameScore(name: string): number {
  const size = surnameLength(name, 0)
  const given = name.slice(size)
  if (size === 0 || given.length < 1 || given.length > 2) return Number.NEGATIVE_INFINITY
  return familyScore(name.slice(0, size)) + givenScore(given)
}

function familyScore(surname: string): number {
  if (surname.length > 1) return COMPOUND
  const cost = surnameCost(surname) ?? UNSEEN
  return chance(nameTables().text, surname) - Math.min(cost, DEAREST_SURNAME)
}

function givenScore(given: string): number {
  const { first, last, only, text } = nameTables()
  const [a, b] = [given.charAt(0), given.charAt(1)]
  if (masks.has(a)) {
    if (b === '') return MASKED_GIVEN
    return masks.has(b) ? MASKED_GIVEN + MASKED_TWICE : Number.NEGATIVE_INFINITY
  }
  const ratio = (table: Float32Array, character: string): number =>
    chance(text, character) - Math.min(DEAREST_CHARACTER, chance(table, character))
  return b === '' ? ONE_CHARACTER + ratio(only, a) : TWO_CHARACTERS + ratio(first, a) + ratio(last, b)
}

const chance = (table: Float32Array, character: string): number => table[character.charCodeAt(0)] ?? UNSEEN

/**
 * For each offset of `text` (Simplified), how much likelier it goes on as words than as unconnected characters: 0 or
 * more, the best of all ways to find common words of two and three characters in it.
 */
export function wordScores(text: string): number[] {
  const scores = new Array<number>(text.length + 1).fill(0)
  for (let at = text.length - 1; at >= 0; at--) {
    const ways = [1, 2, 3].map(
      (length) => wordScore(text.slice(at, at + length)) + (scores[at + length] ?? 0),
    )
    scores[at] = Math.max(...ways)
  }
  return scores
}

/** A word that begins with a surname counts from so often in the word list's corpus, others from so often. */
const OFTEN_AFTER_SURNAME = 50
const OFTEN = 1000

/** Whether it is a common word of two or three characters (Simplified) that no one is called. */
export function isCommonWord(text: string): boolean {
  return commonFrequency(text) > 0
}

function commonFrequency(word: string): number {
  if (word.length !== 2 && word.length !== 3) return 0
  const frequency = wordFrequency(word)
  const least = surnameCost(word.charAt(0)) === undefined ? OFTEN : OFTEN_AFTER_SURNAME
  return frequency >= least && !wordTag(word)?.startsWith('nr') ? frequency : 0
}

function wordScore(word: string): number {
  const frequency = commonFrequency(word)
  if (frequency === 0) return 0
  const { text } = nameTables()
  let score = Math.log(frequency / wordList().total)
  for (const character of word) score += chance(text, character)
  return Math.max(0, score)
}
