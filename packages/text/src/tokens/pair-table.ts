import { pairHash } from './pair-hash.js'
import { PairSet } from './pair-set.js'
import { NOWHERE } from './word-trie.js'

/**
 * What is known of pairs of UTF-16 code units that words begin with. All of it lies side by side, so that a question
 * fetches one piece of memory, where the trie and its tables would fetch one each; and the table itself tells most pairs
 * that no longer word goes on from. Two of three pairs of a text begin no word, which a small set tells for most.
 */
export class PairTable {
  readonly #shift: number
  readonly #mask: number
  readonly #cells: Int32Array
  readonly #costs: Float32Array
  readonly #held: PairSet

  /** @param most how many pairs it can hold; the half of its cells stays free, so that few are looked at for one pair */
  constructor(most: number) {
    const bits = Math.max(1, Math.ceil(Math.log2(most * 2)))
    this.#shift = 32 - bits
    this.#mask = 2 ** bits - 1
    this.#cells = new Int32Array(2 ** bits * CELL)
    this.#costs = new Float32Array(this.#cells.buffer)
    this.#held = new PairSet(bits + FINER)
  }

  /**
   * @param node above 0, at which the pair ends
   * @param cost of the pair as a word
   */
  add(first: number, second: number, node: number, cost: number): void {
    this.#held.add(first, second)
    const at = this.#place(first, second)
    this.#cells[at] = pairOf(first, second)
    this.#cells[at + NODE] = node
    this.#costs[at + COST] = cost
  }

  /** Tells that a longer word goes on from a pair that was added with a third unit. */
  addNext(first: number, second: number, third: number): void {
    const at = this.#place(first, second) + NEXT
    this.#cells[at] = (this.#cells[at] ?? 0) | (1 << (third & 31))
  }

  /** Where a pair stands; `NOWHERE` where it was not added. */
  find(first: number, second: number): number {
    if (!this.#held.mayHold(first, second)) return NOWHERE
    const at = this.#place(first, second)
    return this.#cells[at + NODE] === 0 ? NOWHERE : at
  }

  /** The node of the pair at a place; `NOWHERE` for `NOWHERE`. */
  nodeAt(place: number): number {
    return place === NOWHERE ? NOWHERE : (this.#cells[place + NODE] ?? 0)
  }

  /** What the pair costs as a word; infinite where it is none. */
  costAt(place: number): number {
    return place === NOWHERE ? Number.POSITIVE_INFINITY : (this.#costs[place + COST] ?? 0)
  }

  /** Whether a longer word may go on from the pair with a third unit: one of 32 others is taken for one that does. */
  mayGoOn(place: number, third: number): boolean {
    return place !== NOWHERE && (((this.#cells[place + NEXT] ?? 0) >>> (third & 31)) & 1) === 1
  }

  /** Where a pair stands, or the free place for it. */
  #place(first: number, second: number): number {
    const pair = pairOf(first, second)
    const cells = this.#cells
    let cell = pairHash(first, second) >>> this.#shift
    while (cells[cell * CELL + NODE] !== 0 && cells[cell * CELL] !== pair) cell = (cell + 1) & this.#mask
    return cell * CELL
  }
}

/** A pair, its node, its cost and a bit for each third unit, by its lowest bits. */
const CELL = 4
const NODE = 1
const COST = 2
const NEXT = 3
/** So many bits more of the hash: one of eight other pairs is taken for one that is held. */
const FINER = 2
const pairOf = (first: number, second: number): number => (first << 16) | second
