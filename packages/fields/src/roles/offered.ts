import type { NameCandidate } from './name-candidates.js'

/** Where the lengths of each kind begin among the bits of a place; the longest are 16, 6 and 2. */
const firstBit = (kind: NameCandidate['kind']): number =>
  kind === 'foreign' ? 0 : kind === 'chinese' ? 17 : 24

/** The stretches of a text that were offered: for each place a bit for every kind and length that begins there. */
export class Offered {
  readonly #bits: Uint32Array

  constructor(length: number) {
    this.#bits = new Uint32Array(length)
  }

  /** Whether a stretch is offered for the first time. */
  take(kind: NameCandidate['kind'], start: number, end: number): boolean {
    const bit = 1 << (firstBit(kind) + end - start)
    const known = this.#bits[start] ?? 0
    this.#bits[start] = known | bit
    return (known & bit) === 0
  }
}
