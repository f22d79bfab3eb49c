import { comparedBytes, indexKeyCount, similarityAt } from '@jianbao/text'

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
const fewestHeads = 1 << 12
interface Piece {
  readonly compared: Uint8Array
  /** For each article and key the key and the entry that came before it in its list: side by side, for both are read. */
  readonly entries: Int32Array
  /** The last search that looked at an article. */
  readonly seen: Int32Array
  /** How many keys that search shares with it. */
  readonly shared: Uint8Array
}

/**
 * Numbers in flat memory: as arrays of their own the lists under keys would take several kilobytes an article. An entry is
 * an article's number × keys + the place of the key, counted from 1, so that 0 is none and untouched memory costs
 * nothing. There are about as many lists as entries, so that each stays short however many articles there are.
 */
export function createSketches(): Sketches {
  const pieces: Piece[] = []
  let heads = new Int32Array(fewestHeads)
  let count = 0
  let searches = 0

  const entriesOf = (entry: number): Int32Array =>
    (pieces[Math.floor((entry - 1) / (indexKeyCount * perPiece))] as Piece).entries
  const placeOf = (entry: number): number => 2 * ((entry - 1) % (indexKeyCount * perPiece))

  function link(entry: number, key: number): void {
    const head = key & (heads.length - 1)
    entriesOf(entry)[placeOf(entry) + 1] = heads[head] as number
    heads[head] = entry
  }

  function makeRoom(): void {
    if (count * indexKeyCount < heads.length) return
    heads = new Int32Array(heads.length * 2)
    for (let entry = 1; entry <= count * indexKeyCount; entry++) {
      link(entry, entriesOf(entry)[placeOf(entry)] as number)
    }
  }

  function keep(compared: Uint8Array, keys: readonly number[]): void {
    makeRoom()
    const number = count++
    if (number % perPiece === 0) pieces.push(emptyPiece())
    const piece = pieces.at(-1) as Piece
    piece.compared.set(compared, (number % perPiece) * comparedBytes)
    for (const [at, key] of keys.entries()) {
      const entry = number * indexKeyCount + at + 1
      piece.entries[placeOf(entry)] = key
      link(entry, key)
    }
  }

  /** Counts a shared key. @returns whether it is the first of this search */
  function countShared(number: number): boolean {
    const { seen, shared } = pieceAt(number)
    const at = number % perPiece
    const isFirst = seen[at] !== searches
    seen[at] = searches
    shared[at] = isFirst ? 1 : (shared[at] as number) + 1
    return isFirst
  }

  /** The numbers of those that share a key; `shared` says how many. */
  function sharing(keys: readonly number[]): number[] {
    const numbers: number[] = []
    searches += 1
    // All heads are far apart in memory: read together, they are waited for together.
    const firsts = keys.map((key) => heads[key & (heads.length - 1)] as number)
    for (const [at, key] of keys.entries()) {
      let left = perKey
      for (let entry = firsts[at] as number; entry > 0 && left > 0; ) {
        const [entries, place] = [entriesOf(entry), placeOf(entry)]
        if (entries[place] === key) {
          left -= 1
          const number = Math.floor((entry - 1) / indexKeyCount)
          if (countShared(number)) numbers.push(number)
        }
        entry = entries[place + 1] as number
      }
    }
    return numbers
  }

  const pieceAt = (number: number): Piece => pieces[Math.floor(number / perPiece)] as Piece
  const sharedBy = (number: number): number => pieceAt(number).shared[number % perPiece] as number

  function mostAlike(compared: Uint8Array, keys: readonly number[], threshold: number): Alike | null {
    let best: Alike | null = null
    const numbers = sharing(keys)
    if (numbers.length > mostCompared) numbers.sort((a, b) => sharedBy(b) - sharedBy(a) || b - a)
    for (const number of numbers.slice(0, mostCompared)) {
      const other = pieceAt(number).compared
      const similarity = similarityAt(compared, 0, other, (number % perPiece) * comparedBytes)
      if (similarity >= threshold && isBetter({ number, similarity }, best)) best = { number, similarity }
    }
    return best
  }

  return { keep, mostAlike }
}

function isBetter(one: Alike, best: Alike | null): boolean {
  if (best === null || one.similarity !== best.similarity) return one.similarity > (best?.similarity ?? 0)
  return one.number < best.number
}

function emptyPiece(): Piece {
  return {
    compared: new Uint8Array(perPiece * comparedBytes),
    entries: new Int32Array(perPiece * indexKeyCount * 2),
    seen: new Int32Array(perPiece),
    shared: new Uint8Array(perPiece),
  }
}
