import { readFileSync } from 'node:fs'
import { type PackedTrie, packedTrie } from './packed-trie.js'
import { PairTable } from './pair-table.js'
import { NOWHERE, nodeOf, ROOT } from './word-trie.js'

/** The dictionary in cppjieba's form, `word frequency tag` a line, the words in ascending order of their code units; the file beside it names its source. */
export const wordListUrl = new URL('../../data/words.dict.utf8', import.meta.url)

/** The dictionary as a trie; what is known of a word stands under the number of the node at which it ends. */
export interface WordList extends Pick<PackedTrie, 'step'> {
  /** The two UTF-16 code units that words begin with: what they lead to, at a fraction of the cost of two steps. */
  readonly pairs: PairTable
  /** How often the dictionary's corpus has the word; 0 where a node ends none. */
  readonly counts: Uint32Array
  /** The negative natural logarithm of its share; infinite where a node ends none. */
  readonly costs: Float32Array
  /** Its part of speech, as an index of `tagNames`. */
  readonly tags: Uint8Array
  readonly tagNames: readonly string[]
  /** What the words cost that are seen least. */
  readonly rarest: number
  /** Of all frequencies. */
  readonly total: number
}

/** The shortest line, `一 1 m` and its end, has so many characters. */
const LINE_AT_LEAST = 6
const SPACE = 0x20
const LINE_FEED = 0x0a
const DIGIT_0 = 0x30

/** What the lines read so far say, by line. */
interface Lines {
  readonly starts: Int32Array
  readonly lengths: Uint8Array
  /** How many characters each word has in common with the one before. */
  readonly shared: Uint8Array
  readonly counts: Uint32Array
  readonly tags: Uint8Array
  /** The letters of a tag, seven bits each → its index. */
  readonly tagIds: Map<number, number>
  readonly tagNames: string[]
}

let loaded: WordList | undefined

/** The dictionary, read on first use: one for everyone that asks after words, so that a thread reads it once. */
export function wordList(): WordList {
  loaded ??= parseWordList(readFileSync(wordListUrl, 'utf8'))
  return loaded
}

/** @throws {Error} where a line is not `word frequency tag`, or its word doesn't come after the line's before. */
export function parseWordList(content: string): WordList {
  const room = Math.ceil(content.length / LINE_AT_LEAST)
  const lines: Lines = {
    starts: new Int32Array(room),
    lengths: new Uint8Array(room),
    shared: new Uint8Array(room),
    counts: new Uint32Array(room),
    tags: new Uint8Array(room),
    tagIds: new Map(),
    tagNames: [],
  }
  let count = 0
  for (let at = 0; at < content.length; count++) at = readLine(content, at, count, lines)
  const { starts, lengths, shared, tagNames } = lines
  const { step, ends, size } = packedTrie({ text: content, count, starts, lengths, shared })
  const counts = new Uint32Array(size)
  const tags = new Uint8Array(size)
  let total = 0
  let least = Number.POSITIVE_INFINITY
  for (let line = 0; line < count; line++) {
    const node = ends[line] ?? ROOT
    counts[node] = lines.counts[line] ?? 0
    tags[node] = lines.tags[line] ?? 0
    total += lines.counts[line] ?? 0
    least = Math.min(least, lines.counts[line] ?? 0)
  }
  const costs = new Float32Array(size)
  for (let node = 0; node < size; node++) costs[node] = -Math.log((counts[node] ?? 0) / total)
  return {
    step,
    pairs: pairsOf(content, count, lines, { step, costs }),
    counts,
    costs,
    tags,
    tagNames,
    rarest: -Math.log(least / total),
    total,
  }
}

function pairsOf(
  content: string,
  count: number,
  { starts, lengths, shared }: Lines,
  { step, costs }: Pick<WordList, 'step' | 'costs'>,
): PairTable {
  const opensPair = (line: number): boolean => (lengths[line] ?? 0) > 1 && (shared[line] ?? 0) < 2
  let most = 0
  for (let line = 0; line < count; line++) if (opensPair(line)) most++
  const pairs = new PairTable(most)
  let node = ROOT
  for (let line = 0; line < count; line++) {
    const start = starts[line] ?? 0
    const length = lengths[line] ?? 0
    if (length < 2) continue
    const [first, second] = [content.charCodeAt(start), content.charCodeAt(start + 1)]
    if (opensPair(line)) {
      // The nodes of a level are numbered as the words come.
      node = node === ROOT ? nodeOf({ step }, content, start, start + 2) : node + 1
      pairs.add(first, second, node, costs[node] ?? 0)
    }
    if (length > 2) pairs.addNext(first, second, content.charCodeAt(start + 2))
  }
  return pairs
}

/** Reads its characters one by one, since a string a cell takes three times as long; gives where the next line begins. */
function readLine(content: string, start: number, line: number, lines: Lines): number {
  const before = lines.starts[line - 1] ?? start
  const shared = line === 0 ? 0 : inCommon(content, before, start)
  let at = start + shared
  while (content.charCodeAt(at) > SPACE) at++
  const wordEnd = at
  let count = 0
  for (at++; content.charCodeAt(at) > SPACE; at++) count = count * 10 + content.charCodeAt(at) - DIGIT_0
  const tagStart = at + 1
  let tagKey = 0
  for (at++; content.charCodeAt(at) > SPACE; at++) tagKey = (tagKey << 7) | content.charCodeAt(at)
  const inOrder = line === 0 || content.charCodeAt(start + shared) > content.charCodeAt(before + shared)
  if (wordEnd === start || !inOrder || !(count > 0) || tagKey === 0 || content.charCodeAt(at) !== LINE_FEED)
    throw new Error(`word list: bad line ${JSON.stringify(content.slice(start, at))}`)
  lines.starts[line] = start
  lines.lengths[line] = wordEnd - start
  lines.shared[line] = shared
  lines.counts[line] = count
  lines.tags[line] = tagId(lines, tagKey, content, tagStart, at)
  return at + 1
}

/** How many characters the words that begin at two places have in common, from the beginning. */
function inCommon(content: string, one: number, other: number): number {
  let size = 0
  while (
    content.charCodeAt(other + size) > SPACE &&
    content.charCodeAt(one + size) === content.charCodeAt(other + size)
  )
    size++
  return size
}

function tagId(
  { tagIds, tagNames }: Lines,
  key: number,
  content: string,
  start: number,
  end: number,
): number {
  const known = tagIds.get(key)
  if (known !== undefined) return known
  tagIds.set(key, tagNames.length)
  return tagNames.push(content.slice(start, end)) - 1
}

/** The node that a third unit leads to from a pair: most pairs are told that none goes on so. */
export const stepFrom = ({ pairs, step }: WordList, pair: number, third: number): number =>
  pairs.mayGoOn(pair, third) ? step(pairs.nodeAt(pair), third) : NOWHERE

/** The node at which `text[start, end)` ends; `NOWHERE` where it is no word. */
function nodeOfWord(list: WordList, text: string, start: number, end: number): number {
  const { pairs, costs } = list
  if (end - start < 2) return endOfWord(costs, nodeOf(list, text, start, end))
  const pair = pairs.find(text.charCodeAt(start), text.charCodeAt(start + 1))
  if (end - start === 2) return pairs.costAt(pair) === Number.POSITIVE_INFINITY ? NOWHERE : pairs.nodeAt(pair)
  let node = stepFrom(list, pair, text.charCodeAt(start + 2))
  for (let at = start + 3; at < end && node !== NOWHERE; at++) node = list.step(node, text.charCodeAt(at))
  return endOfWord(costs, node)
}

const endOfWord = (costs: Float32Array, node: number): number =>
  node === NOWHERE || costs[node] === Number.POSITIVE_INFINITY ? NOWHERE : node

/** Full names of persons are no words for `wordFrequency`: they would hide that they are names. */
const PERSON = 'nrfg'
const FULL_NAME_AT_LEAST = 3

/** How often the dictionary's corpus has a word; 0 where it has none. */
export function wordFrequency(word: string): number {
  const list = wordList()
  const node = nodeOfWord(list, word, 0, word.length)
  return node === NOWHERE || isPerson(list, node, word.length) ? 0 : (list.counts[node] ?? 0)
}

/** The part of speech of `text[start, end)`, of the names of persons too; null where it is no word. */
export function wordTag(text: string, start = 0, end = text.length): string | null {
  const list = wordList()
  const node = nodeOfWord(list, text, start, end)
  return node === NOWHERE ? null : (list.tagNames[list.tags[node] ?? 0] ?? null)
}

/** The longest word has so many characters. */
const LONGEST = 15

/** Whether a word of the dictionary reaches over a place of a text: begins before it and ends behind. */
export function isCrossedByWord(text: string, at: number): boolean {
  const list = wordList()
  for (let start = at - 1; start >= 0 && start > at - LONGEST; start--) {
    let node = list.pairs.nodeAt(list.pairs.find(text.charCodeAt(start), text.charCodeAt(start + 1)))
    for (let last = start + 1; node !== NOWHERE; ) {
      if (last >= at && (list.counts[node] ?? 0) > 0) return true
      last++
      if (last >= text.length) break
      node = list.step(node, text.charCodeAt(last))
    }
  }
  return false
}

/** Whether the word of a length that ends at a node is somebody's full name. */
export const isPerson = ({ tags, tagNames }: WordList, node: number, length: number): boolean =>
  length >= FULL_NAME_AT_LEAST && tagNames[tags[node] ?? 0] === PERSON

/** Whether `wordFrequency` gives more than 0 for a word of a length to which `wordTag` gives a tag. */
export const isPlainWord = (tag: string | null, length: number): boolean =>
  tag !== null && (length < FULL_NAME_AT_LEAST || tag !== PERSON)
