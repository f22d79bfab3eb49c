import { NOWHERE, type PackedTrie, packedTrie, ROOT, type Span, sortedWords } from '@jianbao/text'

export interface Match<Value> extends Span {
  readonly value: Value
}

/** Most places begin no word: none of them makes a list. */
const none: readonly never[] = []

/** A dictionary that finds its words at a position, walking no farther than they are long. */
export class Lexicon<Value> {
  /** The node that a UTF-16 code unit leads to from another, the first from `ROOT`; `NOWHERE` where no word goes on so. */
  readonly step: PackedTrie['step']
  /** By the node at which a word ends. */
  readonly #values: readonly (Value | undefined)[]

  constructor(words: ReadonlyMap<string, Value>) {
    const sorted = sortedWords(words.keys())
    const { step, ends, size } = packedTrie(sorted)
    const values = new Array<Value | undefined>(size).fill(undefined)
    for (const [at, word] of sorted.words.entries()) values[ends[at] ?? ROOT] = words.get(word)
    this.step = step
    this.#values = values
  }

  /** What the word means that ends at a node; undefined where none does. */
  valueAt(node: number): Value | undefined {
    return this.#values[node]
  }

  /** The words that begin at `start`, longest first. */
  at(text: string, start: number): readonly Match<Value>[] {
    let matches: Match<Value>[] | undefined
    let node: number = ROOT
    for (let end = start + 1; end <= text.length; end++) {
      node = this.step(node, text.charCodeAt(end - 1))
      if (node === NOWHERE) break
      const value = this.valueAt(node)
      if (value === undefined) continue
      if (matches === undefined) matches = [{ start, end, value }]
      else matches.unshift({ start, end, value })
    }
    return matches ?? none
  }
}
