/** Words as paths of characters, so that all words that begin at a place are found in one walk. */
export interface WordTrie {
  /** The node that a UTF-16 code unit leads to from another, or `NOWHERE`. */
  readonly step: (node: number, unit: number) => number
  /** As `step`, but where there was no way there is one to a new node afterwards. Nodes are numbered as they come. */
  readonly grow: (node: number, unit: number) => number
  /** How many nodes there are, the root among them. */
  readonly size: () => number
}

export const ROOT = 0
export const NOWHERE = -1

/**
 * Edges stand in one table with open addressing: half a million small maps would cost ten times the memory. What is asked
 * of an edge lies side by side, so that a step fetches one piece of memory and not three.
 */
const EDGE = 4
const PARENT = 0
const UNIT = 1
const CHILD = 2
const FREE = -1
const SPREAD_NODE = 0x9e3779b1
const SPREAD_UNIT = 0x85ebca6b
const UNITS = 0x1_00_00

/** An empty trie with room for so many nodes; it grows beyond by taking a table twice as large. */
export function wordTrie(room: number): WordTrie {
  let bits = Math.max(4, Math.ceil(Math.log2(room * 2)))
  // Asked for at every step, so not worked out there.
  let [mask, shift] = [2 ** bits - 1, 32 - bits]
  let edges = table(bits)
  // Most steps begin at the root or end at a leaf: neither looks into the table.
  const openings = new Int32Array(UNITS).fill(NOWHERE)
  let branches = new Uint32Array(2 ** bits / 32 + 1)
  let nodes = 1

  /** Where the edge of a node and a unit stands, or the free place for it. */
  function place(node: number, unit: number): number {
    let at = (Math.imul(node, SPREAD_NODE) ^ Math.imul(unit, SPREAD_UNIT)) >>> shift
    while (edges[at * EDGE] !== FREE && (edges[at * EDGE] !== node || edges[at * EDGE + UNIT] !== unit))
      at = (at + 1) & mask
    return at * EDGE
  }

  function put(node: number, unit: number, child: number): void {
    const at = place(node, unit)
    edges[at + PARENT] = node
    edges[at + UNIT] = unit
    edges[at + CHILD] = child
    branches[node >> 5] = (branches[node >> 5] ?? 0) | (1 << (node & 31))
  }

  function widen(): void {
    const old = edges
    bits += 1
    ;[mask, shift] = [2 ** bits - 1, 32 - bits]
    edges = table(bits)
    branches = new Uint32Array(2 ** bits / 32 + 1)
    for (let at = 0; at < old.length; at += EDGE) {
      const parent = old[at + PARENT] ?? FREE
      if (parent !== FREE) put(parent, old[at + UNIT] ?? 0, old[at + CHILD] ?? ROOT)
    }
  }

  function step(node: number, unit: number): number {
    if (node === ROOT) return openings[unit] ?? NOWHERE
    if ((((branches[node >> 5] ?? 0) >>> (node & 31)) & 1) === 0) return NOWHERE
    const at = place(node, unit)
    return edges[at] === FREE ? NOWHERE : (edges[at + CHILD] ?? NOWHERE)
  }

  function grow(node: number, unit: number): number {
    const known = step(node, unit)
    if (known !== NOWHERE) return known
    if (nodes * 2 >= 2 ** bits) widen()
    if (node === ROOT) openings[unit] = nodes
    else put(node, unit, nodes)
    return nodes++
  }

  return { step, grow, size: () => nodes }
}

const table = (bits: number): Int32Array => new Int32Array(2 ** bits * EDGE).fill(FREE)

/** The node at which a word ends, though it may end no word; `NOWHERE` where there is none. */
export function nodeOf({ step }: Pick<WordTrie, 'step'>, text: string, start = 0, end = text.length): number {
  let node = ROOT
  for (let at = start; at < end && node !== NOWHERE; at++) node = step(node, text.charCodeAt(at))
  return node
}
