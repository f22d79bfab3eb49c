import type { Span } from '@jianbao/text'

export interface Match<Value> extends Span {
  readonly value: Value
}

interface Node<Value> {
  next?: Map<number, Node<Value>>
  value?: Value
}

/** Bits for which pairs of characters may begin a word; pairs share bits, so a bit says "perhaps". */
const pairBits = 1 << 18

const pairOf = (first: number, second: number): number => ((first << 5) ^ (second * 7)) & (pairBits - 1)

/**
 * A dictionary that finds its words at a position. Passes over most positions at the cost of two look-ups in a table of
 * bits and walks no farther than its words are long, so a scan is linear in the text.
 */
export class Lexicon<Value> {
  readonly #root: Node<Value> = {}
  readonly #pairs = new Uint8Array(pairBits)
  readonly #singles = new Uint8Array(1 << 16)

  constructor(values: ReadonlyMap<string, Value>) {
    for (const [word, value] of values) {
      this.#add(word, value)
      const first = word.charCodeAt(0)
      if (word.length === 1) this.#singles[first] = 1
      else this.#pairs[pairOf(first, word.charCodeAt(1))] = 1
    }
  }

  #add(word: string, value: Value): void {
    let node = this.#root
    for (let at = 0; at < word.length; at++) {
      node.next ??= new Map()
      const code = word.charCodeAt(at)
      const known = node.next.get(code)
      const following = known ?? {}
      if (!known) node.next.set(code, following)
      node = following
    }
    node.value = value
  }

  /** The first position from `start` on at which a word may begin; the text's length where there is none. */
  next(text: string, start: number): number {
    const { length } = text
    let first = text.charCodeAt(start)
    for (let at = start; at < length; at++) {
      const second = at + 1 < length ? text.charCodeAt(at + 1) : 0
      if (this.#pairs[pairOf(first, second)] === 1 || this.#singles[first] === 1) return at
      first = second
    }
    return length
  }

  /** The words that begin at `start`, longest first. */
  at(text: string, start: number): Match<Value>[] {
    const matches: Match<Value>[] = []
    let node = this.#root.next?.get(text.charCodeAt(start))
    for (let end = start + 1; node; end++) {
      if (node.value !== undefined) matches.push({ start, end, value: node.value })
      node = end < text.length ? node.next?.get(text.charCodeAt(end)) : undefined
    }
    return matches.reverse()
  }
}
