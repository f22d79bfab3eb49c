import { readFileSync } from 'node:fs'
import { NOWHERE, nodeOf, ROOT, type WordTrie, wordTrie } from './word-trie.js'

/** The dictionary in cppjieba's form, `word frequency tag` a line; the file beside it names its source. */
export const wordListUrl = new URL('../../data/words.dict.utf8', import.meta.url)

/** Stands in for the table that nodejieba insists on loading and tagging never reads. */
export const idfUrl = new URL('../../data/words.idf.utf8', import.meta.url)

/** The dictionary as a trie; what is known of a word stands under the number of the node at which it ends. */
export interface WordList extends Pick<WordTrie, 'step'> {
  /** How often the dictionary's corpus has the word; 0 where a node ends none. */
  readonly counts: Uint32Array
  /** The negative natural logarithm of its share; infinite where a node ends none. */
  readonly costs: Float64Array
  /** Its length in UTF-16 code units. */
  readonly lengths: Uint8Array
  /** Its part of speech, as an index of `tagNames`. */
  readonly tags: Uint8Array
  readonly tagNames: readonly string[]
  /** Of all frequencies. */
  readonly total: number
}

/** About what the file has by now; more is no harm. */
const NODES = 130_000
const SPACE = 0x20
const LINE_FEED = 0x0a
const DIGIT_0 = 0x30

/** What the lines read so far say, by node. */
interface Found extends Pick<WordList, 'counts' | 'lengths' | 'tags'> {
  /** The letters of a tag, seven bits each → its index. */
  readonly tagIds: Map<number, number>
  readonly tagNames: string[]
  total: number
}

let loaded: WordList | undefined

/** The dictionary, read on first use: one for everyone that asks after words, so that a thread reads it once. */
export function wordList(): WordList {
  loaded ??= parseWordList(readFileSync(wordListUrl, 'utf8'))
  return loaded
}

/** @throws {Error} where a line is not `word frequency tag`. */
function parseWordList(content: string): WordList {
  const trie = wordTrie(NODES)
  // A line has more characters than its word, so there are fewer nodes than characters.
  const found = {
    counts: new Uint32Array(content.length),
    lengths: new Uint8Array(content.length),
    tags: new Uint8Array(content.length),
    tagIds: new Map<number, number>(),
    tagNames: [] as string[],
    total: 0,
  }
  for (let at = 0; at < content.length; ) at = readLine(content, at, trie, found)
  const { tagNames, total } = found
  const counts = found.counts.slice(0, trie.size())
  const costs = Float64Array.from(counts, (count) => -Math.log(count / total))
  const [lengths, tags] = [found.lengths.slice(0, trie.size()), found.tags.slice(0, trie.size())]
  return { step: trie.step, counts, costs, lengths, tags, tagNames, total }
}

/** Reads its characters one by one, since a string a cell takes three times as long; gives where the next line begins. */
function readLine(content: string, start: number, trie: WordTrie, found: Found): number {
  let at = start
  let node = ROOT
  for (; content.charCodeAt(at) > SPACE; at++) node = trie.grow(node, content.charCodeAt(at))
  const wordEnd = at
  let count = 0
  for (at++; content.charCodeAt(at) > SPACE; at++) count = count * 10 + content.charCodeAt(at) - DIGIT_0
  const tagStart = at + 1
  let tagKey = 0
  for (at++; content.charCodeAt(at) > SPACE; at++) tagKey = (tagKey << 7) | content.charCodeAt(at)
  if (node === ROOT || !(count > 0) || tagKey === 0 || content.charCodeAt(at) !== LINE_FEED)
    throw new Error(`word list: bad line ${JSON.stringify(content.slice(start, at))}`)
  found.counts[node] = count
  found.lengths[node] = wordEnd - start
  found.tags[node] = tagId(found, tagKey, content, tagStart, at)
  found.total += count
  return at + 1
}

function tagId(
  { tagIds, tagNames }: Found,
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

/** Full names of persons are no words for `wordFrequency`: they would hide that they are names. */
const PERSON = 'nrfg'

/** How often the dictionary's corpus has a word; 0 where it has none. */
export function wordFrequency(word: string): number {
  const { counts } = wordList()
  const node = nodeOf(wordList(), word)
  return node === NOWHERE || isPerson(node) ? 0 : (counts[node] ?? 0)
}

/** The part of speech of `text[start, end)`, of the names of persons too; null where it is no word. */
export function wordTag(text: string, start = 0, end = text.length): string | null {
  const { counts, tags, tagNames } = wordList()
  const node = nodeOf(wordList(), text, start, end)
  return node === NOWHERE || counts[node] === 0 ? null : (tagNames[tags[node] ?? 0] ?? null)
}

/** Whether the word that ends at a node is somebody's full name. */
export function isPerson(node: number): boolean {
  const { lengths, tags, tagNames } = wordList()
  return (lengths[node] ?? 0) >= 3 && tagNames[tags[node] ?? 0] === PERSON
}
