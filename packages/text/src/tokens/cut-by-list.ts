import type { Span } from '../span.js'
import { stepFrom, type WordList, wordList } from './word-list.js'
import { NOWHERE, ROOT } from './word-trie.js'

/** A word of a text with its part of speech (`n`, `v`, `ns` …, `x` where the dictionary has none). */
export interface Token extends Span {
  readonly word: string
  readonly tag: string
}

/** Of a stretch, for each place: what the cheapest cut from there on costs, and its first word's node and length. */
interface Room {
  readonly costs: Float64Array
  readonly nodes: Int32Array
  readonly lengths: Uint8Array
}

const roomFor = (size: number): Room => ({
  costs: new Float64Array(size + 1),
  nodes: new Int32Array(size),
  lengths: new Uint8Array(size),
})

/** One room for all, since most stretches are short. */
const LONGEST_KEPT = 512
const kept = roomFor(LONGEST_KEPT)

/**
 * The words of a text, of all cuts the most probable where each word comes as often as the list says: cppjieba's
 * `MPSegment`, which takes the shorter first word of two as good. Offsets are UTF-16 code units.
 * @param offset of the text within a longer one that the offsets are counted in
 * @param cutRest cuts what is left over: what the list doesn't have, and characters side by side that stand alone
 */
export function cutByList(
  text: string,
  offset: number,
  cutRest: (rest: string, offset: number) => readonly Token[],
): Token[] {
  const size = text.length
  const room = size <= LONGEST_KEPT ? kept : roomFor(size)
  search(text, room)
  const { nodes, lengths } = room
  const { tags, tagNames } = wordList()
  const words: Token[] = []
  for (let at = 0; at < size; ) {
    let end = at + (lengths[at] ?? 1)
    const node = nodes[at] ?? NOWHERE
    const rest = end === at + 1 ? restEnd(lengths, at, size) : end
    if (rest > end || node === NOWHERE) {
      end = rest
      for (const word of cutRest(text.slice(at, end), offset + at)) words.push(word)
    } else {
      const tag = tagNames[tags[node] ?? 0] ?? 'x'
      words.push({ word: text.slice(at, end), tag, start: offset + at, end: offset + end })
    }
    at = end
  }
  return words
}

/** Where the characters end that stand alone from a place on. */
function restEnd(lengths: Uint8Array, start: number, size: number): number {
  let at = start
  while (at < size && lengths[at] === 1) at++
  return at
}

function search(text: string, room: Room): void {
  const list = wordList()
  const size = text.length
  const { costs, nodes, lengths } = room
  costs[size] = 0
  // No word goes on with it.
  let next = 0
  for (let at = size - 1; at >= 0; at--) {
    const unit = text.charCodeAt(at)
    const single = list.step(ROOT, unit)
    const isWord = single !== NOWHERE && list.counts[single] !== 0
    costs[at] = (isWord ? (list.costs[single] ?? 0) : list.rarest) + (costs[at + 1] ?? 0)
    nodes[at] = isWord ? single : NOWHERE
    lengths[at] = 1
    offerLonger(list, text, at, list.pairs.find(unit, next), room)
    next = unit
  }
}

/** The words of two characters and more from a place on; what only begins one costs infinitely much. */
function offerLonger(
  list: WordList,
  text: string,
  at: number,
  pair: number,
  { costs, nodes, lengths }: Room,
): void {
  let node = list.pairs.nodeAt(pair)
  let cost = list.pairs.costAt(pair)
  for (let end = at + 2; node !== NOWHERE; end++) {
    const whole = cost + (costs[end] ?? 0)
    if (whole < (costs[at] ?? 0)) {
      costs[at] = whole
      nodes[at] = node
      lengths[at] = end - at
    }
    if (end === text.length) return
    const further = text.charCodeAt(end)
    node = end === at + 2 ? stepFrom(list, pair, further) : list.step(node, further)
    cost = node === NOWHERE ? Number.POSITIVE_INFINITY : (list.costs[node] ?? 0)
  }
}
