import { isPerson, stepFrom, type WordList, wordList } from './word-list.js'
import { NOWHERE, ROOT } from './word-trie.js'

/** Costs are negative natural logarithms of probability under a unigram model of words. */
export interface SegmentationCosts {
  /** The cheapest way to cut the first `i` characters of a stretch into words, for every `i` from 0 to its length. */
  readonly upTo: Float64Array
  /** The cheapest way to cut all from the `i`th on. */
  readonly from: Float64Array
}

/** A character that is no word of the list costs as much as one that was seen once in twenty million. */
export const UNKNOWN_COST = 17

/** Words longer than this are rare and never decide between two cuts; the cap keeps the work linear. */
const LONGEST_WORD = 8

/** Where what is found in a stretch is written: one room for all, since most are short. */
interface Room {
  readonly costs: SegmentationCosts
  /** Every word of the stretch, and what words begin with, by where it ends: those that begin last first. */
  readonly ends: Int32Array
  readonly words: Float64Array
  /** How many words begin at each place. */
  readonly counts: Uint8Array
}

function roomFor(size: number): Room {
  return {
    costs: { upTo: new Float64Array(size + 1), from: new Float64Array(size + 1) },
    ends: new Int32Array(size * LONGEST_WORD),
    words: new Float64Array(size * LONGEST_WORD),
    counts: new Uint8Array(size),
  }
}

const LONGEST_KEPT = 512
const kept = roomFor(LONGEST_KEPT)

/**
 * What it costs to cut `text[start, end)` into the dictionary's words, up to and from each of its places. The answer
 * stands until the next question.
 * @param asked the last place whose `upTo` is asked for: that of others is not reckoned
 */
export function segmentationCosts(
  text: string,
  start = 0,
  end = text.length,
  asked = end - start,
): SegmentationCosts {
  const size = end - start
  const room = size <= LONGEST_KEPT ? kept : roomFor(size)
  const { costs, ends, words, counts } = room
  const { upTo } = costs
  const count = searchBackwards(text, start, end, asked, room)
  upTo[0] = 0
  // Most stretches are short: to fill them by the engine's own function takes longer.
  for (let at = 1; at <= size; at++) upTo[at] = Number.POSITIVE_INFINITY
  for (let at = 0, word = count; at < asked; at++) {
    const known = upTo[at] ?? 0
    for (let left = counts[at] ?? 0; left > 0; left--) {
      word--
      const reached = ends[word] ?? 0
      const cost = known + (words[word] ?? 0)
      if (cost < (upTo[reached] ?? 0)) upTo[reached] = cost
    }
  }
  return costs
}

/**
 * Finds what it costs from each place on, and all words that begin before one place, with the beginnings of longer ones;
 * gives how many there are.
 */
function searchBackwards(
  text: string,
  start: number,
  end: number,
  asked: number,
  { costs, ends, words, counts }: Room,
): number {
  const list = wordList()
  const { pairs } = list
  const single = characterCosts()
  const { from } = costs
  const size = end - start
  let count = 0
  let next = 0
  from[size] = 0
  for (let at = size - 1; at >= 0; at--) {
    const unit = text.charCodeAt(start + at)
    const pair = at + 1 < size ? pairs.find(unit, next) : NOWHERE
    let node = pairs.nodeAt(pair)
    let cost = pairs.costAt(pair)
    next = unit
    const before = count
    ends[count] = at + 1
    const alone = single[unit] ?? UNKNOWN_COST
    words[count++] = alone
    let best = alone + (from[at + 1] ?? 0)
    for (let to = at + 2; node !== NOWHERE; to++) {
      // Where none ends the cost is infinite, which decides nothing.
      ends[count] = to
      words[count++] = cost
      const whole = cost + (from[to] ?? 0)
      if (whole < best) best = whole
      if (to === size || to === at + LONGEST_WORD) break
      const last = text.charCodeAt(start + to)
      node = to === at + 2 ? stepFrom(list, pair, last) : list.step(node, last)
      cost = wordCost(list, node, to + 1 - at)
    }
    from[at] = best
    counts[at] = count - before
    // Of the places behind nobody asks how their words were found.
    if (at >= asked) count = 0
  }
  return count
}

/** What the word of a length costs that ends at a node; infinite where none does, and for somebody's full name. */
function wordCost(list: WordList, node: number, length: number): number {
  const cost = node === NOWHERE ? Number.POSITIVE_INFINITY : (list.costs[node] ?? 0)
  return cost !== Number.POSITIVE_INFINITY && isPerson(list, node, length) ? Number.POSITIVE_INFINITY : cost
}

/** What a stretch costs when it is cut into words by itself: no more than its characters, each a word. */
export function wordsCost(text: string, start: number, end: number): number {
  const size = end - start
  if (size < 2 || size > SHORT) return segmentationCosts(text, start, end, 0).from[0] ?? 0
  const list = wordList()
  const { pairs } = list
  const single = characterCosts()
  const [first, second] = [text.charCodeAt(start), text.charCodeAt(start + 1)]
  const one = single[first] ?? UNKNOWN_COST
  const two = single[second] ?? UNKNOWN_COST
  const pair = pairs.find(first, second)
  const opening = Math.min(one + two, pairs.costAt(pair))
  if (size === 2) return opening
  const third = text.charCodeAt(start + 2)
  const ending = pairs.costAt(pairs.find(second, third))
  const whole = wordCost(list, stepFrom(list, pair, third), SHORT)
  return Math.min(opening + (single[third] ?? UNKNOWN_COST), one + ending, whole)
}

/** Up to this length the ways to cut a stretch are counted on the fingers. */
const SHORT = 3

/** What each character costs as a word of its own, by UTF-16 code unit. */
export function characterCosts(): Float32Array {
  single ??= singleCosts(wordList())
  return single
}

let single: Float32Array | undefined

function singleCosts(list: WordList): Float32Array {
  const table = new Float32Array(0x1_00_00)
  for (let unit = 0; unit < table.length; unit++) {
    const cost = wordCost(list, list.step(ROOT, unit), 1)
    // A single character that is no word may still stand in the text.
    table[unit] = cost === Number.POSITIVE_INFINITY ? UNKNOWN_COST : cost
  }
  return table
}
