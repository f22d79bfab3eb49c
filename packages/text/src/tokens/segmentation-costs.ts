import { wordList } from './word-list.js'
import { NOWHERE, ROOT, type WordTrie, wordTrie } from './word-trie.js'

/** Costs are negative natural logarithms of probability under a unigram model of words. */
export interface SegmentationCosts {
  /** The cheapest way to cut `run[0, i)` into words, for every `i` from 0 to the length. */
  readonly upTo: Float64Array
  /** The cheapest way to cut `run[i, length)`. */
  readonly from: Float64Array
}

/** A character that is no word of the list costs as much as one that was seen once in twenty million. */
const UNKNOWN_COST = 17

/** Words longer than this are rare and never decide between two cuts; the cap keeps the work linear. */
const LONGEST_WORD = 8

let loaded: WordTrie | undefined

/** What it costs to cut a run of text into the dictionary's words, up to and from each of its positions. */
export function segmentationCosts(run: string): SegmentationCosts {
  loaded ??= trieOfList()
  const size = run.length
  const upTo = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY)
  const from = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY)
  upTo[0] = 0
  from[size] = 0
  for (let start = 0; start < size; start++) relaxForward(run, start, upTo, loaded)
  for (let start = size - 1; start >= 0; start--) from[start] = cheapestFrom(run, start, from, loaded)
  return { upTo, from }
}

function trieOfList(): WordTrie {
  const { frequencies, total } = wordList()
  const logTotal = Math.log(total)
  return wordTrie(frequencies, LONGEST_WORD, (frequency) => logTotal - Math.log(frequency))
}

/** Every word that begins at `start` may be the cheapest way to its end. */
function relaxForward(run: string, start: number, upTo: Float64Array, { step, costs }: WordTrie): void {
  const sofar = upTo[start] ?? 0
  let node = ROOT
  for (let end = start + 1; end <= run.length; end++) {
    node = step(node, run.charCodeAt(end - 1))
    const word = node === NOWHERE ? Number.POSITIVE_INFINITY : (costs[node] ?? 0)
    const cost = sofar + (end === start + 1 ? unknown(word) : word)
    if (cost < (upTo[end] ?? 0)) upTo[end] = cost
    if (node === NOWHERE) return
  }
}

function cheapestFrom(run: string, start: number, from: Float64Array, { step, costs }: WordTrie): number {
  let best = Number.POSITIVE_INFINITY
  let node = ROOT
  for (let end = start + 1; end <= run.length; end++) {
    node = step(node, run.charCodeAt(end - 1))
    const word = node === NOWHERE ? Number.POSITIVE_INFINITY : (costs[node] ?? 0)
    best = Math.min(best, (from[end] ?? 0) + (end === start + 1 ? unknown(word) : word))
    if (node === NOWHERE) break
  }
  return best
}

/** A single character that is no word may still stand in the text. */
const unknown = (cost: number): number => (cost === Number.POSITIVE_INFINITY ? UNKNOWN_COST : cost)
