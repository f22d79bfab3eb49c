import { NOWHERE, ROOT } from './word-trie.js'

/**
 * Words as paths of characters, once all are known. The nodes stand level by level, so the children of one lie side by
 * side, and a step looks at two short stretches of memory; a tenth of what a table with room to grow takes, most of it
 * stays in the processor's caches.
 */
export interface PackedTrie {
  /** The node that a UTF-16 code unit leads to from another, or `NOWHERE`. */
  readonly step: (node: number, unit: number) => number
  /** By word, in the order in which they were given, the node at which it ends. */
  readonly ends: Int32Array
  /** How many nodes there are, the root among them. */
  readonly size: number
}

/** Words in ascending order of their UTF-16 code units, as stretches of one text; none is empty. */
export interface SortedWords {
  readonly text: string
  readonly count: number
  readonly starts: ArrayLike<number>
  readonly lengths: ArrayLike<number>
  /** How many code units each has in common with the one before, from the beginning. */
  readonly shared: ArrayLike<number>
}

/** Words in the order that a trie asks for; `words` must hold each only once, and no empty one. */
export function sortedWords(words: Iterable<string>): SortedWords & { readonly words: readonly string[] } {
  const sorted = [...words].sort()
  const starts = new Int32Array(sorted.length)
  const lengths = new Uint16Array(sorted.length)
  const shared = new Uint16Array(sorted.length)
  let end = 0
  for (const [at, word] of sorted.entries()) {
    starts[at] = end
    lengths[at] = word.length
    shared[at] = inCommon(sorted[at - 1] ?? '', word)
    end += word.length
  }
  return { words: sorted, text: sorted.join(''), count: sorted.length, starts, lengths, shared }
}

function inCommon(one: string, other: string): number {
  const most = Math.min(one.length, other.length)
  let size = 0
  while (size < most && one.charCodeAt(size) === other.charCodeAt(size)) size++
  return size
}

const UNITS = 0x1_00_00
/** More children than so many are halved before they are looked through. */
const FEW = 8

export function packedTrie(words: SortedWords): PackedTrie {
  const { ends, units, firsts, size } = levels(words)
  // The root has thousands of children, whose numbers are the lowest; its own number stands for none.
  const openings = new Uint16Array(UNITS)
  for (let node = firsts[ROOT] ?? 0; node < (firsts[ROOT + 1] ?? 0); node++) openings[units[node] ?? 0] = node

  function step(node: number, unit: number): number {
    if (node === ROOT) return openings[unit] || NOWHERE
    let low = firsts[node] ?? 0
    let high = firsts[node + 1] ?? 0
    while (high - low > FEW) {
      const middle = (low + high) >> 1
      if ((units[middle] ?? 0) <= unit) low = middle
      else high = middle
    }
    for (; low < high; low++) if (units[low] === unit) return low
    return NOWHERE
  }
  return { step, ends, size }
}

interface Levels extends Pick<PackedTrie, 'ends' | 'size'> {
  /** What leads to each node. */
  readonly units: Uint16Array
  /** Where the children of each node begin; they end where the next one's begin. */
  readonly firsts: Int32Array
}

/** Goes through all words once for each character that the longest has: a node begins where a word leaves the last one. */
function levels({ text, count, starts, lengths, shared }: SortedWords): Levels {
  let most = 1
  for (let word = 0; word < count; word++) most += (lengths[word] ?? 0) - (shared[word] ?? 0)
  const units = new Uint16Array(most)
  const firsts = new Int32Array(most + 1)
  const ends = new Int32Array(count)
  let size = 1
  let parents = 0
  for (let depth = 0, before = 0; before < size; depth++) {
    before = size
    for (let word = 0; word < count; word++) {
      if ((lengths[word] ?? 0) <= depth) continue
      if ((shared[word] ?? 0) <= depth) {
        const parent = ends[word] ?? ROOT
        while (parents <= parent) firsts[parents++] = size
        units[size++] = text.charCodeAt((starts[word] ?? 0) + depth)
      }
      ends[word] = size - 1
    }
  }
  firsts.fill(size, parents)
  return { ends, units, firsts, size }
}
