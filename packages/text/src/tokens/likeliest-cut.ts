import { cutUnknown } from './unknown-words.js'
import { type WordList, wordList } from './word-list.js'
import { NOWHERE, ROOT } from './word-trie.js'

/** Each is a word of its own, and no word reaches over one. */
const isSeparator = (unit: number): boolean =>
  unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0xff0c || unit === 0x3002

let best = new Float64Array(256)
let lengths = new Uint8Array(256)

/**
 * Where the words of a text end, in order. Cuts as jieba does: into the words of the list that are likeliest together,
 * then runs of single characters anew by what is likely of words that the list has not. Linear in the text.
 * @param text without lone surrogates
 */
export function likeliestCut(text: string): number[] {
  const ends: number[] = []
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isSeparator(text.charCodeAt(at))) continue
    if (at > start) cutStretch(text, start, at, ends)
    if (at < text.length) ends.push(at + 1)
    start = at + 1
  }
  return ends
}

function cutStretch(text: string, start: number, end: number, ends: number[]): void {
  weigh(text, start, end, wordList())
  let single = start
  for (let at = start; at < end; ) {
    const length = lengths[at - start] ?? 1
    if (length > 1) {
      if (single < at) cutUnknown(text, single, at, ends)
      ends.push(at + length)
      single = at + length
    }
    at += length
  }
  if (single < end) cutUnknown(text, single, end, ends)
}

/** From the back to the front: the cheapest way to the end of the stretch, and the length of its first word. */
function weigh(text: string, start: number, end: number, { step, costs, dearest }: WordList): void {
  const size = end - start
  if (best.length <= size) {
    best = new Float64Array(size * 2)
    lengths = new Uint8Array(size * 2)
  }
  best[size] = 0
  for (let at = size - 1; at >= 0; at--) {
    let node = step(ROOT, text.charCodeAt(start + at))
    const alone = node === NOWHERE ? dearest : Math.min(dearest, costs[node] ?? dearest)
    let least = (best[at + 1] ?? 0) + alone
    let length = 1
    for (let to = at + 1; node !== NOWHERE && to < size; to++) {
      node = step(node, text.charCodeAt(start + to))
      if (node === NOWHERE) break
      const cost = (best[to + 1] ?? 0) + (costs[node] ?? 0)
      if (cost >= least) continue
      least = cost
      length = to + 1 - at
    }
    best[at] = least
    lengths[at] = length
  }
}
