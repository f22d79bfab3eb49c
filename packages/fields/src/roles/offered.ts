import { keptRoom } from '@jianbao/text'
import type { NameCandidate } from './name-candidates.js'

/** Where the lengths of each kind begin among the bits of a place; the longest are 16, 6 and 2. */
const firstBit = (kind: NameCandidate['kind']): number =>
  kind === 'foreign' ? 0 : kind === 'chinese' ? 17 : 24

const roomFor = keptRoom((length) => new Uint32Array(length))

/** The stretches of a text that were offered: for each place a bit for every kind and length that begins there. */
export class Offered {
  readonly #bits: Uint32Array

  /** @param length of the text; the stretches of an older one are not to be asked any more */
  constructor(length: number) {
    this.#bits = roomFor(length).fill(0)
  }

  /** Whether a stretch is offered for the first time. */
  take(kind: NameCandidate['kind'], start: number, end: number): boolean {
    const bit = 1 << (firstBit(kind) + end - start)
    const known = this.#bits[start] ?? 0
    this.#bits[start] = known | bit
    return (known & bit) === 0
  }
}
