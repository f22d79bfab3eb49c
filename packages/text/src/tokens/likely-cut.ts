import { type WordList, wordList } from './word-list.js'
import { NOWHERE, ROOT } from './word-trie.js'

/** What the search writes, for each place: reused, since a cut is over before the next begins. */
let room = 256
let costs = new Float64Array(room)
let lengths = new Int32Array(room)

function makeRoom(size: number): void {
  while (room < size) room *= 2
  costs = new Float64Array(room)
  lengths = new Int32Array(room)
}

/**
 * Cuts a text into the words of the list that are likeliest under a unigram model, and single characters where it has
 * none: the cut that cppjieba makes before it looks for unknown words, by the same costs. Gives how many UTF-16 code
 * units the word has that begins at each place; the answer stands until the next question.
 */
export function likelyCut(text: string): Int32Array {
  if (text.length >= room) makeRoom(text.length + 1)
  const list = wordList()
  costs[text.length] = 0
  let next = 0
  for (let at = text.length - 1; at >= 0; at--) {
    const unit = text.charCodeAt(at)
    const single = costAt(list, list.step(ROOT, unit))
    let best = (single === Number.POSITIVE_INFINITY ? list.rarestCost : single) + (costs[at + 1] ?? 0)
    let length = 1
    let node = at + 1 < text.length ? list.pair(unit, next) : NOWHERE
    for (let to = at + 2; node !== NOWHERE; to++) {
      const cost = costAt(list, node) + (costs[to] ?? 0)
      if (cost < best) {
        best = cost
        length = to - at
      }
      if (to === text.length) break
      node = list.step(node, text.charCodeAt(to))
    }
    costs[at] = best
    lengths[at] = length
    next = unit
  }
  return lengths
}

/** What the word costs that ends at a node; infinite where none does. */
const costAt = ({ costs }: WordList, node: number): number =>
  node === NOWHERE ? Number.POSITIVE_INFINITY : (costs[node] ?? 0)
