import { comparedBytes, indexKeyCount, similarityAt } from '@jianbao/text'
import { createKeyTable } from './key-table.js'

/** The sketches of kept articles, numbered from 0 in the order they were kept, found by the keys they share. */
export interface Sketches {
  keep(compared: Uint8Array, keys: readonly number[]): void
  /**
   * The most alike of those that share keys, of equals the first; null where none reaches `threshold`. Looks at the
   * newest `perKey` under each key, and compares the `mostCompared` that share the most keys, of equals the newest.
   */
  mostAlike(compared: Uint8Array, keys: readonly number[], threshold: number): Alike | null
}

export interface Alike {
  readonly number: number
  readonly similarity: number
}

/** What bounds the work where thousands of articles are made of the same sentences; the same in every index. */
export const perKey = 1024
export const mostCompared = 64

/** Articles in one piece of memory: arrays that grow by pieces need never be copied. */
const perPiece = 4096
interface Piece {
  readonly compared: Uint8Array
  /** For each article and key the newest entry before it with that key. */
  readonly before: Int32Array
}

/**
 * Numbers in flat memory: as arrays of their own the lists under keys would take several kilobytes an article. An entry is
 * an article's number × keys + the place of the key, counted from 1, so that 0 is none and untouched memory costs
 * nothing.
 */
export function createSketches(): Sketches {
  const pieces: Piece[] = []
  const newest = createKeyTable()
  let count = 0
  const entries = new Int32Array(indexKeyCount)
  const shared = new Int32Array(indexKeyCount * perKey)

  const pieceAt = (number: number): Piece => pieces[Math.floor(number / perPiece)] as Piece

  function keep(compared: Uint8Array, keys: readonly number[]): void {
    const number = count++
    newest.makeRoom(count * indexKeyCount)
    if (number % perPiece === 0) pieces.push(emptyPiece())
    const piece = pieceAt(number)
    piece.compared.set(compared, (number % perPiece) * comparedBytes)
    const first = (number % perPiece) * indexKeyCount
    for (let at = 0; at < indexKeyCount; at++)
      piece.before[first + at] = newest.put(keys[at] as number, number * indexKeyCount + at + 1)
  }

  /** The numbers of those that share a key, once for each key. */
  function sharing(keys: readonly number[]): Int32Array {
    newest.find(keys, entries)
    let found = 0
    // All lists at once, a step of each in turn: what lies far apart in memory is waited for together.
    let open = indexKeyCount
    for (let step = 0; open > 0 && step < perKey; step++) {
      let left = 0
      for (let at = 0; at < open; at++) {
        const entry = entries[at] as number
        if (entry === 0) continue
        const number = Math.floor((entry - 1) / indexKeyCount)
        shared[found++] = number
        entries[left++] = pieceAt(number).before[(entry - 1) % (perPiece * indexKeyCount)] as number
      }
      open = left
    }
    return shared.subarray(0, found)
  }

  function mostAlike(compared: Uint8Array, keys: readonly number[], threshold: number): Alike | null {
    let best: Alike | null = null
    const all = sharing(keys)
    let last = -1
    for (const number of all.length > mostCompared ? mostFrequent(all) : all) {
      if (number === last) continue
      last = number
      const other = pieceAt(number).compared
      const similarity = similarityAt(compared, 0, other, (number % perPiece) * comparedBytes)
      if (similarity >= threshold && isBetter({ number, similarity }, best)) best = { number, similarity }
    }
    return best
  }

  return { keep, mostAlike }
}

/** The `mostCompared` that stand there most often, of equals the largest. */
function mostFrequent(numbers: Int32Array): number[] {
  numbers.sort()
  const ranks: number[] = []
  for (let [start, end] = [0, 0]; start < numbers.length; start = end) {
    while (numbers[end] === numbers[start]) end++
    ranks.push((end - start) * 2 ** 32 + (numbers[start] as number))
  }
  return Array.from(Float64Array.from(ranks).sort().subarray(-mostCompared), (rank) => rank % 2 ** 32)
}

function isBetter(one: Alike, best: Alike | null): boolean {
  if (best === null || one.similarity !== best.similarity) return one.similarity > (best?.similarity ?? 0)
  return one.number < best.number
}

function emptyPiece(): Piece {
  return {
    compared: new Uint8Array(perPiece * comparedBytes),
    before: new Int32Array(perPiece * indexKeyCount),
  }
}
