import { lengthOf, unitAt } from '../any-string.js'

/**
 * A set of characters of one UTF-16 code unit each, a bit for every code unit: 8 KB, so that several stay in the
 * processor's nearest cache, and no string is made to ask.
 */
export type CharacterTable = Uint32Array

export function characterTable(characters: Iterable<string>): CharacterTable {
  const table = new Uint32Array(0x1_00_00 / 32)
  for (const character of characters) addUnit(table, character.charCodeAt(0))
  return table
}

export function addUnit(table: CharacterTable, unit: number): void {
  table[unit >> 5] = (table[unit >> 5] ?? 0) | (1 << (unit & 31))
}

/** Whether the character at `at` is one of the table's; false beyond the text. */
export function isIn(table: CharacterTable, text: string, at: number): boolean {
  // Once a string was asked beyond its ends the engine takes ten times as long to ask it anywhere.
  if (at < 0 || at >= lengthOf(text)) return false
  return holdsUnit(table, unitAt(text, at))
}

/** Whether a word is one character, and one of the table's. */
export const isOneOf = (table: CharacterTable, word: string): boolean =>
  lengthOf(word) === 1 && holdsUnit(table, unitAt(word, 0))

/** Whether a UTF-16 code unit is one of the table's. */
export function holdsUnit(table: CharacterTable, unit: number): boolean {
  return (((table[unit >> 5] ?? 0) >>> (unit & 31)) & 1) === 1
}

/** Whether one of the table's characters stands in `[start, end)`. */
export function holdsAny(table: CharacterTable, text: string, start: number, end: number): boolean {
  const last = Math.min(end, lengthOf(text))
  for (let at = Math.max(0, start); at < last; at++) if (holdsUnit(table, unitAt(text, at))) return true
  return false
}

/**
 * Asks whether the character at a place, one UTF-16 code unit, is of a class: the pattern itself is asked once for each
 * character there is. False beyond the text.
 */
export function characterClass(pattern: RegExp): (text: string, at: number) => boolean {
  const known = characterTable([])
  const members = characterTable([])
  const learn = (unit: number): void => {
    addUnit(known, unit)
    if (pattern.test(String.fromCharCode(unit))) addUnit(members, unit)
  }
  return (text, at) => {
    if (at < 0 || at >= lengthOf(text)) return false
    const unit = unitAt(text, at)
    if (!holdsUnit(known, unit)) learn(unit)
    return holdsUnit(members, unit)
  }
}
