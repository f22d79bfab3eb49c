import { bandCount, bandKeySpace, slotCount } from '@jianbao/text'

/** An article that was kept. */
export interface Kept {
  readonly id: string
  readonly fingerprint: string
}

/** The sketches of kept articles, found by the keys they share. */
export interface Sketches {
  /** @param perKey under a key that has so many already it is not found */
  keep(article: Kept, slots: Uint16Array, keys: readonly number[], perKey: number): void
  /** Those that share a key and have at least so many equal slots, in the order they were kept. */
  alike(slots: Uint16Array, keys: readonly number[], least: number): Kept[]
}

/** Articles in one piece of memory: arrays that grow by pieces need never be copied. */
const perPiece = 4096

interface Piece {
  readonly slots: Uint16Array
  /** For each article and key what came before it under this key, as `heads` has it. */
  readonly before: Int32Array
  /** The last search that looked at an article. */
  readonly seen: Int32Array
}

/**
 * Numbers in flat memory: 32 lists a key as arrays of their own would take several kilobytes an article, and looking
 * through them would take longer the more there are. Under each key stands the last article's entry; its number is
 * article × keys + place of the key, counted from 1, so that 0 is none and untouched memory costs nothing.
 */
export function createSketches(): Sketches {
  const articles: Kept[] = []
  const pieces: Piece[] = []
  const heads = new Int32Array(bandKeySpace)
  const sizes = new Uint8Array(bandKeySpace)
  let searches = 0

  function keep(article: Kept, slots: Uint16Array, keys: readonly number[], perKey: number): void {
    const index = articles.push(article) - 1
    const at = index % perPiece
    if (at === 0) pieces.push(emptyPiece())
    const piece = pieces.at(-1)
    piece?.slots.set(slots, at * slotCount)
    for (const [place, key] of keys.entries()) {
      const size = sizes[key] ?? 0
      if (size >= perKey || piece === undefined) continue
      sizes[key] = size + 1
      piece.before[at * bandCount + place] = heads[key] ?? 0
      heads[key] = index * bandCount + place + 1
    }
  }

  function alike(slots: Uint16Array, keys: readonly number[], least: number): Kept[] {
    const found: number[] = []
    searches += 1
    for (const key of keys) {
      for (let entry = heads[key] ?? 0; entry > 0; ) {
        const index = Math.floor((entry - 1) / bandCount)
        const piece = pieces[Math.floor(index / perPiece)]
        if (piece === undefined) break
        const at = index % perPiece
        if (piece.seen[at] !== searches) {
          piece.seen[at] = searches
          if (equalSlots(slots, piece.slots, at * slotCount) >= least) found.push(index)
        }
        entry = piece.before[at * bandCount + ((entry - 1) % bandCount)] ?? 0
      }
    }
    return found.sort((a, b) => a - b).flatMap((index) => articles[index] ?? [])
  }

  return { keep, alike }
}

function emptyPiece(): Piece {
  return {
    slots: new Uint16Array(perPiece * slotCount),
    before: new Int32Array(perPiece * bandCount),
    seen: new Int32Array(perPiece),
  }
}

function equalSlots(slots: Uint16Array, others: Uint16Array, from: number): number {
  let equal = 0
  for (let slot = 0; slot < slots.length; slot++) if (slots[slot] === others[from + slot]) equal++
  return equal
}
