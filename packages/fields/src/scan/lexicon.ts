import { NOWHERE, ROOT, type Span, type WordTrie, wordTrie } from '@jianbao/text'
import { codeUnits } from './code-units.js'

export interface Match<Value> extends Span {
  readonly value: Value
}

/** About as many characters as most words have, for the trie's first size. */
const CHARACTERS_A_WORD = 3

/** A dictionary that finds its words at a position, walking no farther than they are long. */
export class Lexicon<Value> {
  readonly #trie: WordTrie
  /** By the node at which a word ends. */
  readonly #values: readonly (Value | undefined)[]

  constructor(words: ReadonlyMap<string, Value>) {
    this.#trie = wordTrie(words.size * CHARACTERS_A_WORD)
    const ends = [...words].map(([word, value]) => [this.#add(word), value] as const)
    const values = new Array<Value | undefined>(this.#trie.size()).fill(undefined)
    for (const [node, value] of ends) values[node] = value
    this.#values = values
  }

  #add(word: string): number {
    let node = ROOT
    for (let at = 0; at < word.length; at++) node = this.#trie.grow(node, word.charCodeAt(at))
    return node
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
