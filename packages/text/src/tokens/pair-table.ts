import { pairHash } from './pair-hash.js'
import { PairSet } from './pair-set.js'

/**
 * Numbers by pairs of UTF-16 code units. A pair and its number lie side by side, so that a question fetches one piece of
 * memory, where the trie would look through all that the first unit is followed by. Two of three pairs of a text are none
 * of them, which a small set tells for most without the table.
 */
export class PairTable {
  readonly #shift: number
  readonly #mask: number
  readonly #cells: Int32Array
  readonly #held: PairSet

  /** @param most how many pairs it can hold; the half of its cells stays free, so that few are looked at for one pair */
  constructor(most: number) {
    const bits = Math.max(1, Math.ceil(Math.log2(most * 2)))
    this.#shift = 32 - bits
    this.#mask = 2 ** bits - 1
    this.#cells = new Int32Array(2 ** bits * CELL)
    this.#held = new PairSet(bits + FINER)
  }

  /** @param value above 0 */
  set(first: number, second: number, value: number): void {
    this.#held.add(first, second)
    const at = this.#place(first, second)
    this.#cells[at] = pairOf(first, second)
    this.#cells[at + VALUE] = value
  }

  /** What was set for a pair; 0 where nothing was. */
  get(first: number, second: number): number {
    return this.#held.mayHold(first, second) ? (this.#cells[this.#place(first, second) + VALUE] ?? 0) : 0
  }

  /** Where a pair stands, or the free place for it. */
  #place(first: number, second: number): number {
    const pair = pairOf(first, second)
    const cells = this.#cells
    let cell = pairHash(first, second) >>> this.#shift
    while (cells[cell * CELL + VALUE] !== 0 && cells[cell * CELL] !== pair) cell = (cell + 1) & this.#mask
    return cell * CELL
  }
}

const CELL = 2
/** So many bits more of the hash: one of eight other pairs is taken for one that is held. */
const FINER = 2
const VALUE = 1
const pairOf = (first: number, second: number): number => (first << 16) | second
