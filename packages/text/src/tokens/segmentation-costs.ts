import { wordList } from './word-list.js'

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

/** What it costs to cut a run of text into the dictionary's words, up to and from each of its positions. */
export function segmentationCosts(run: string): SegmentationCosts {
  const { frequencies, total, longest } = wordList()
  const reach = Math.min(longest, LONGEST_WORD)
  const logTotal = Math.log(total)
  const cost = (start: number, end: number): number => {
    const frequency = frequencies.get(run.slice(start, end))
    if (frequency !== undefined) return logTotal - Math.log(frequency)
    return end - start === 1 ? UNKNOWN_COST : Number.POSITIVE_INFINITY
  }
  const size = run.length
  const upTo = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY)
  const from = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY)
  upTo[0] = 0
  from[size] = 0
  for (let end = 1; end <= size; end++) {
    for (let start = Math.max(0, end - reach); start < end; start++) {
      upTo[end] = Math.min(upTo[end] ?? 0, (upTo[start] ?? 0) + cost(start, end))
    }
  }
  for (let start = size - 1; start >= 0; start--) {
    for (let end = Math.min(size, start + reach); end > start; end--) {
      from[start] = Math.min(from[start] ?? 0, (from[end] ?? 0) + cost(start, end))
    }
  }
  return { upTo, from }
}
