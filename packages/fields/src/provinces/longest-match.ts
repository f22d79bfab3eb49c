import { type CharacterTable, characterTable, NOWHERE, ROOT, type Span, type WordTrie, wordTrie } from '@jianbao/text'
import { codeUnits } from '../scan/code-units.js'

export interface Match<Value> extends Span {
  readonly value: Value
}

/** How many pairs of characters are told apart; of those that share a number, one bit says "perhaps". */
const PAIRS = 1 << 18
const BITS = 32

const pairOf = (first: number, second: number): number => ((first << 5) ^ (second * 7)) & (PAIRS - 1)

/** About as many characters as most words have, for the trie's first size. */
const CHARACTERS_A_WORD = 3

/**
 * A dictionary that finds its words at a position. Passes over most positions at the cost of a look at one bit, in a table
 * that stays near the processor, and walks no farther than its words are long, so a scan is linear in the text.
 */
export class Lexicon<Value> {
  readonly #trie: WordTrie
  /** By the node at which a word ends. */
  readonly #values: (Value | undefined)[] = []
  readonly #pairs = new Uint32Array(PAIRS / BITS)
  readonly #singles: CharacterTable

  constructor(values: ReadonlyMap<string, Value>) {
    this.#trie = wordTrie(values.size * CHARACTERS_A_WORD)
    const ends: [node: number, value: Value][] = []
    for (const [word, value] of values) {
      ends.push([this.#add(word), value])
      const first = word.charCodeAt(0)
      const pair = pairOf(first, word.charCodeAt(1))
      if (word.length > 1) this.#pairs[pair >> 5] = (this.#pairs[pair >> 5] ?? 0) | (1 << (pair & 31))
    }
    this.#singles = characterTable([...values.keys()].filter(({ length }) => length === 1))
    this.#values = new Array<Value | undefined>(this.#trie.size()).fill(undefined)
    for (const [node, value] of ends) this.#values[node] = value
  }

  #add(word: string): number {
    let node = ROOT
    for (let at = 0; at < word.length; at++) node = this.#trie.grow(node, word.charCodeAt(at))
    return node
  }

  /** The first position from `start` on at which a word may begin; the text's length where there is none. */
  next(text: string, start: number): number {
    const units = codeUnits(text)
    const pairs = this.#pairs
    const singles = this.#singles
    let first = units[start] ?? 0
    for (let at = start; at < units.length; at++) {
      const second = at + 1 < units.length ? (units[at + 1] ?? 0) : 0
      const pair = pairOf(first, second)
      const bits = ((pairs[pair >> 5] ?? 0) >>> (pair & 31)) | ((singles[first >> 5] ?? 0) >>> (first & 31))
      if ((bits & 1) === 1) return at
      first = second
    }
    return units.length
  }

  /** The words that begin at `start`, longest first. */
  at(text: string, start: number): Match<Value>[] {
    const units = codeUnits(text)
    const matches: Match<Value>[] = []
    let node: number = ROOT
    for (let end = start + 1; end <= units.length; end++) {
      node = this.#trie.step(node, units[end - 1] ?? 0)
      if (node === NOWHERE) break
      const value = this.#values[node]
      if (value !== undefined) matches.push({ start, end, value })
    }
    return matches.reverse()
  }
}
