import { pairHash } from './pair-hash.js'

/** A set of pairs of numbers that takes few others for its own: a bit each, by a hash of the pair. */
export class PairSet {
  readonly #shift: number
  readonly #cells: Uint32Array

  /** @param bits of the hash; the set takes two to their power, over eight, of bytes */
  constructor(bits: number) {
    this.#shift = 32 - bits
    this.#cells = new Uint32Array(Math.ceil(2 ** bits / 32))
  }

  add(one: number, other: number): void {
    const key = this.#key(one, other)
    this.#cells[key >>> 5] = (this.#cells[key >>> 5] ?? 0) | (1 << (key & 31))
  }

  /** Whether a pair may have been added; where not, it surely was not. */
  mayHold(one: number, other: number): boolean {
    const key = this.#key(one, other)
    return ((this.#cells[key >>> 5] ?? 0) & (1 << (key & 31))) !== 0
  }

  #key(one: number, other: number): number {
    return pairHash(one, other) >>> this.#shift
  }
}
