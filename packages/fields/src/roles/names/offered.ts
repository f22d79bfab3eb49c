import { keptRoom } from '@jianbao/text'
import type { NameCandidate } from './name-candidates.js'

/** Where the lengths of each kind begin among the bits of a place; the longest are 16, 6 and 2. */
const firstBit = (kind: NameCandidate['kind']): number =>
  kind === 'foreign' ? 0 : kind === 'chinese' ? 17 : 24

const roomFor = keptRoom((length) => new Uint32Array(length))

/**
 * The stretches of a text that could be names, each once: for each place a bit for every kind and length that begins there.
 * Those of one run are listed column by column, since most are turned away and none is worth an object.
 */
export class Offered {
  #bits = roomFor(0)
  /** How many of the run there are; what stands behind them in the columns is of an older run. */
  count = 0
  readonly kinds: NameCandidate['kind'][] = []
  readonly starts: number[] = []
  readonly ends: number[] = []
  /** What the name itself costs, and how much dearer than plain words it may be at most. */
  readonly own: number[] = []
  readonly most: number[] = []

  /** Begins with a text of a length: nothing of an older one is known any more. */
  begin(length: number): void {
    this.#bits = roomFor(length).fill(0)
    this.count = 0
  }

  /** Takes a stretch, once; gives whether it is offered for the first time. */
  offer(kind: NameCandidate['kind'], start: number, end: number, own: number, most: number): boolean {
    const bit = 1 << (firstBit(kind) + end - start)
    const known = this.#bits[start] ?? 0
    if ((known & bit) !== 0) return false
    this.#bits[start] = known | bit
    const { count } = this
    this.kinds[count] = kind
    this.starts[count] = start
    this.ends[count] = end
    this.own[count] = own
    this.most[count] = most
    this.count = count + 1
    return true
  }
}
