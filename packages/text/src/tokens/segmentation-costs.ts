import { isPerson, type WordList, wordList } from './word-list.js'
import { NOWHERE, ROOT } from './word-trie.js'

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

type WordTrie = Pick<WordList, 'step' | 'costs'>

let loaded: WordTrie | undefined

/** The answers for short runs, as most are: making two arrays would take as long as filling them. */
const LONGEST_KEPT = 512
const kept = { upTo: new Float64Array(LONGEST_KEPT), from: new Float64Array(LONGEST_KEPT) }

/**
 * What it costs to cut a run of text into the dictionary's words, up to and from each of its positions. The answer stands
 * until the next question.
 */
export function segmentationCosts(run: string): SegmentationCosts {
  loaded ??= trieOfList()
  const size = run.length
  const short = size < LONGEST_KEPT
  const upTo = short ? kept.upTo : new Float64Array(size + 1)
  const from = short ? kept.from : new Float64Array(size + 1)
  upTo.fill(Number.POSITIVE_INFINITY, 0, size + 1)
  from.fill(Number.POSITIVE_INFINITY, 0, size + 1)
  upTo[0] = 0
  from[size] = 0
  const words = wordsIn(run, loaded)
  for (let at = 0; at < words.count; at++)
    relax(upTo, words.starts[at] ?? 0, words.ends[at] ?? 0, words.costs[at] ?? 0)
  for (let at = words.count - 1; at >= 0; at--)
    relax(from, words.ends[at] ?? 0, words.starts[at] ?? 0, words.costs[at] ?? 0)
  return { upTo, from }
}

function relax(costs: Float64Array, known: number, reached: number, word: number): void {
  const cost = (costs[known] ?? 0) + word
  if (cost < (costs[reached] ?? 0)) costs[reached] = cost
}

/** What a stretch costs when it is cut into words by itself: no more than its characters, each a word. */
export function wordsCost(text: string, start: number, end: number): number {
  loaded ??= trieOfList()
  let [beforeLast, last, best] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0]
  const size = end - start
  if (size > SHORT) return segmentationCosts(text.slice(start, end)).from[0] ?? 0
  for (let stop = start + 1; stop <= end; stop++) {
    const one = best + wordCost(loaded, text, stop - 1, stop)
    const two = stop - start < 2 ? Number.POSITIVE_INFINITY : last + wordCost(loaded, text, stop - 2, stop)
    const three =
      stop - start < 3 ? Number.POSITIVE_INFINITY : beforeLast + wordCost(loaded, text, stop - 3, stop)
    beforeLast = last
    last = best
    best = Math.min(one, two, three)
  }
  return best
}

/** Up to this length the words are found without a table; longer ones than three characters hardly occur in them. */
const SHORT = 3

function wordCost({ step, costs }: WordTrie, text: string, start: number, end: number): number {
  let node = ROOT
  for (let at = start; at < end && node !== NOWHERE; at++) node = step(node, text.charCodeAt(at))
  const cost = node === NOWHERE ? Number.POSITIVE_INFINITY : (costs[node] ?? 0)
  return end - start === 1 ? known(cost) : cost
}

/** What each character costs as a word of its own, by UTF-16 code unit. */
export function characterCosts(): Float32Array {
  loaded ??= trieOfList()
  single ??= singleCosts(loaded)
  return single
}

let single: Float32Array | undefined

function singleCosts({ step, costs }: WordTrie): Float32Array {
  const table = new Float32Array(0x1_00_00)
  for (let unit = 0; unit < table.length; unit++) {
    const node = step(ROOT, unit)
    table[unit] = known(node === NOWHERE ? Number.POSITIVE_INFINITY : (costs[node] ?? 0))
  }
  return table
}

/** The list's words but for those that are too long or somebody's full name. */
function trieOfList(): WordTrie {
  const { step, costs, lengths } = wordList()
  const capped = costs.map((cost, node) =>
    (lengths[node] ?? 0) > LONGEST_WORD || isPerson(node) ? Number.POSITIVE_INFINITY : cost,
  )
  return { step, costs: capped }
}

interface Words {
  starts: Int32Array
  ends: Int32Array
  costs: Float64Array
  count: number
}

/** Every word of the last run, by where it begins: one buffer for all runs, since most are short. */
const found: Words = roomFor(1024)

function roomFor(count: number): Words {
  return {
    starts: new Int32Array(count),
    ends: new Int32Array(count),
    costs: new Float64Array(count),
    count: 0,
  }
}

function wordsIn(run: string, { step, costs }: WordTrie): Words {
  const room = run.length * LONGEST_WORD
  const words = room <= found.starts.length ? found : roomFor(room)
  let count = 0
  for (let start = 0; start < run.length; start++) {
    let node = ROOT
    for (let end = start + 1; end <= run.length; end++) {
      node = step(node, run.charCodeAt(end - 1))
      const word = node === NOWHERE ? Number.POSITIVE_INFINITY : (costs[node] ?? 0)
      const cost = end === start + 1 ? known(word) : word
      if (cost !== Number.POSITIVE_INFINITY) {
        words.starts[count] = start
        words.ends[count] = end
        words.costs[count++] = cost
      }
      if (node === NOWHERE) break
    }
  }
  words.count = count
  return words
}

/** A single character that is no word may still stand in the text. */
const known = (cost: number): number => (cost === Number.POSITIVE_INFINITY ? UNKNOWN_COST : cost)
