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

/** Edges stand in one table with open addressing: half a million small maps would cost ten times the memory. */
const FREE = -1
const SPREAD_NODE = 0x9e3779b1
const SPREAD_UNIT = 0x85ebca6b
const UNITS = 0x1_00_00

/** An empty trie with room for so many nodes; it grows beyond by taking a table twice as large. */
export function wordTrie(room: number): WordTrie {
  let bits = Math.max(4, Math.ceil(Math.log2(room * 2)))
  let [parents, units, children] = table(bits)
  // Most steps begin at the root or end at a leaf: neither looks into the table.
  const openings = new Int32Array(UNITS).fill(NOWHERE)
  let branches = new Uint8Array(2 ** bits)
  let nodes = 1

  function place(node: number, unit: number): number {
    let at = (Math.imul(node, SPREAD_NODE) ^ Math.imul(unit, SPREAD_UNIT)) >>> (32 - bits)
    const mask = 2 ** bits - 1
    while (parents[at] !== FREE && (parents[at] !== node || units[at] !== unit)) at = (at + 1) & mask
    return at
  }

  function put(node: number, unit: number, child: number): void {
    const at = place(node, unit)
    parents[at] = node
    units[at] = unit
    children[at] = child
    branches[node] = 1
  }

  function widen(): void {
    const [oldParents, oldUnits, oldChildren] = [parents, units, children]
    bits += 1
    ;[parents, units, children] = table(bits)
    branches = new Uint8Array(2 ** bits)
    for (const [at, parent] of oldParents.entries())
      if (parent !== FREE) put(parent, oldUnits[at] ?? 0, oldChildren[at] ?? ROOT)
  }

  function step(node: number, unit: number): number {
    if (node === ROOT) return openings[unit] ?? NOWHERE
    if (branches[node] === 0) return NOWHERE
    const at = place(node, unit)
    return parents[at] === FREE ? NOWHERE : (children[at] ?? NOWHERE)
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

function table(bits: number): [Int32Array, Uint16Array, Int32Array] {
  const size = 2 ** bits
  return [new Int32Array(size).fill(FREE), new Uint16Array(size), new Int32Array(size)]
}

/** The node at which a word ends, though it may end no word; `NOWHERE` where there is none. */
export function nodeOf({ step }: Pick<WordTrie, 'step'>, text: string, start = 0, end = text.length): number {
  let node = ROOT
  for (let at = start; at < end && node !== NOWHERE; at++) node = step(node, text.charCodeAt(at))
  return node
}
