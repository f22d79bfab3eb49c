import type { Span } from '@jianbao/text'

export interface Match<Value> extends Span {
  readonly value: Value
}

/**
 * A dictionary that finds the longest of its words at a position. Tries only the lengths that words with this first
 * character have, so a scan is linear in the text.
 */
export class Lexicon<Value> {
  readonly #values: ReadonlyMap<string, Value>
  readonly #lengths = new Map<string, number[]>()

  constructor(values: ReadonlyMap<string, Value>) {
    this.#values = values
    for (const word of values.keys()) {
      const lengths = this.#lengths.get(word.charAt(0)) ?? []
      if (!lengths.includes(word.length)) lengths.push(word.length)
      this.#lengths.set(word.charAt(0), lengths)
    }
    for (const lengths of this.#lengths.values()) lengths.sort((a, b) => b - a)
  }

  /** The words that begin at `start`, longest first. */
  *at(text: string, start: number): Generator<Match<Value>> {
    for (const length of this.#lengths.get(text.charAt(start)) ?? []) {
      const value = this.#values.get(text.slice(start, start + length))
      if (value !== undefined && start + length <= text.length) yield { start, end: start + length, value }
    }
  }
}
