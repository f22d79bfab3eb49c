import { type CharacterTable, characterTable, holdsUnit } from './numerals/character-table.js'
import { UnitBuffer } from './unit-buffer.js'

/** Several lists of words, to be counted in one pass over a text. */
export interface WordLists {
  readonly size: number
  /** What the words begin with. */
  readonly begins: CharacterTable
  /** The words by what they begin with, in the order of their list. */
  readonly words: ReadonlyMap<number, readonly Listed[]>
}

interface Listed {
  readonly list: number
  readonly word: string
  /** Its second code unit, which few of those have that begin alike; NaN where there is none. */
  readonly second: number
}

export function wordLists(lists: readonly (readonly string[])[]): WordLists {
  const words = new Map<number, Listed[]>()
  for (const [list, own] of lists.entries()) {
    for (const word of own) {
      const first = word.charCodeAt(0)
      const known = words.get(first)
      const listed = { list, word, second: word.charCodeAt(1) }
      if (known === undefined) words.set(first, [listed])
      else known.push(listed)
    }
  }
  return { size: lists.length, begins: characterTable(lists.flat()), words }
}

const buffer = new UnitBuffer(1 << 14)

/**
 * How often `text` has words of each list, none counted inside another of its list, as often as a pattern of all words of
 * a list would match: but that tries each of them at every character.
 */
export function wordCounts(text: string, { size, begins, words }: WordLists): number[] {
  const counts = new Array<number>(size).fill(0)
  const done = new Array<number>(size).fill(0)
  const units = buffer.read(text)
  for (let at = 0; at < text.length; at++) {
    const unit = units[at] as number
    if (!holdsUnit(begins, unit)) continue
    const next = at + 1 < text.length ? units[at + 1] : Number.NaN
    for (const { list, word, second } of words.get(unit) ?? []) {
      if (second !== next && word.length > 1) continue
      if ((done[list] as number) > at || !text.startsWith(word, at)) continue
      counts[list] = (counts[list] as number) + 1
      done[list] = at + word.length
    }
  }
  return counts
}
