/** Words as paths of characters, so that all words that begin at a place are found in one walk. */
export interface WordTrie {
  /** The node that a UTF-16 code unit leads to from another, or `NOWHERE`. */
  readonly step: (node: number, unit: number) => number
  /** What each node's word is worth; infinite where a node ends no word. */
  readonly costs: Float64Array
}

export const ROOT = 0
export const NOWHERE = -1

/** Edges stand in one table with open addressing: half a million small maps would cost ten times the memory. */
const FREE = -1
const SPREAD_NODE = 0x9e3779b1
const SPREAD_UNIT = 0x85ebca6b

/** A trie of words up to `longest` units, each with the cost that `costOf` gives it. */
export function wordTrie(
  words: ReadonlyMap<string, number>,
  longest: number,
  costOf: (value: number) => number,
): WordTrie {
  let edges = 0
  for (const word of words.keys()) edges += Math.min(word.length, longest)
  const bits = Math.max(4, Math.ceil(Math.log2(edges * 2 + 1)))
  const [parents, units, children] = table(2 ** bits)
  const costs = new Float64Array(edges + 1).fill(Number.POSITIVE_INFINITY)
  const mask = 2 ** bits - 1
  const place = (node: number, unit: number): number => {
    let at = (Math.imul(node, SPREAD_NODE) ^ Math.imul(unit, SPREAD_UNIT)) >>> (32 - bits)
    while (parents[at] !== FREE && (parents[at] !== node || units[at] !== unit)) at = (at + 1) & mask
    return at
  }
  let nodes = 1
  for (const [word, value] of words) {
    if (word.length > longest) continue
    let node = ROOT
    for (let i = 0; i < word.length; i++) {
      const at = place(node, word.charCodeAt(i))
      if (parents[at] === FREE) {
        parents[at] = node
        units[at] = word.charCodeAt(i)
        children[at] = nodes++
      }
      node = children[at] ?? ROOT
    }
    costs[node] = costOf(value)
  }
  const { openings, inner } = shortcuts(parents, units, children, nodes)
  const step = (node: number, unit: number): number => {
    if (node === ROOT) return openings[unit] ?? NOWHERE
    if (inner[node] === 0) return NOWHERE
    const at = place(node, unit)
    return parents[at] === FREE ? NOWHERE : (children[at] ?? NOWHERE)
  }
  return { step, costs }
}

/** Most steps begin at the root or end at a leaf: neither looks into the table. */
function shortcuts(
  parents: Int32Array,
  units: Uint16Array,
  children: Int32Array,
  nodes: number,
): { readonly openings: Int32Array; readonly inner: Uint8Array } {
  const openings = new Int32Array(0x1_00_00).fill(NOWHERE)
  const inner = new Uint8Array(nodes)
  for (let at = 0; at < parents.length; at++) {
    const parent = parents[at] ?? FREE
    if (parent === FREE) continue
    inner[parent] = 1
    if (parent === ROOT) openings[units[at] ?? 0] = children[at] ?? NOWHERE
  }
  return { openings, inner }
}

function table(size: number): [Int32Array, Uint16Array, Int32Array] {
  return [new Int32Array(size).fill(FREE), new Uint16Array(size), new Int32Array(size)]
}
