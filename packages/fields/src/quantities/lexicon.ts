import { NOWHERE, nodeOf, ROOT, type Span, type WordTrie, wordList, wordTag, wordTrie } from '@jianbao/text'
import { extraWords, misreadWords } from './extra-words.js'

/** A word of a short stretch of text, with its part of speech as jieba's list gives it (`x` where it is unknown). */
export interface Word extends Span {
  readonly word: string
  readonly tag: string
}

const LONGEST = 6
/** A character that the list does not have costs as much as a word seen once in ten million. */
const UNKNOWN = { cost: 17, tag: 'x' }
/** Our own words cost as much as one seen some thirty thousand times in a hundred million. */
const OWN_COST = 8
/** About as many characters as they have. */
const ROOM = 2000

/** Our own words, which outrank the list's, as a trie of their own beside it. */
interface OwnWords extends Pick<WordTrie, 'step'> {
  /** By the node at which a word ends; null for a word of the list that is none beside numbers. */
  readonly tags: ReadonlyMap<number, string | null>
}

let loaded: OwnWords | undefined

function ownWords(): OwnWords {
  loaded ??= load()
  return loaded
}

function load(): OwnWords {
  const { step, grow } = wordTrie(ROOM)
  const tags = new Map<number, string | null>()
  const put = (word: string, tag: string | null): void => {
    let node = ROOT
    for (let at = 0; at < word.length; at++) node = grow(node, word.charCodeAt(at))
    tags.set(node, tag)
  }
  for (const [tag, words] of extraWords) for (const word of words.split(' ')) put(word, tag)
  for (const word of misreadWords) put(word, null)
  return { step, tags }
}

/** The part of speech of a word of the list; null for other strings. */
export function tagOf(word: string): string | null {
  const own = ownWords()
  const tag = own.tags.get(nodeOf(own, word))
  return tag === undefined ? wordTag(word) : tag
}

/** The length of the first word of the likeliest cut, for each place of `text[start, end)`. */
function firstWords(text: string, start: number, end: number): Uint8Array {
  const size = end - start
  const best = new Float64Array(size + 1)
  const lengths = new Uint8Array(size + 1)
  const words = wordList()
  const own = ownWords()
  for (let at = size - 1; at >= 0; at--) {
    let [node, ownNode] = [ROOT, ROOT]
    let least = Number.POSITIVE_INFINITY
    for (let to = at; to < Math.min(size, at + LONGEST); to++) {
      const unit = text.charCodeAt(start + to)
      node = node === NOWHERE ? NOWHERE : words.step(node, unit)
      ownNode = ownNode === NOWHERE ? NOWHERE : own.step(ownNode, unit)
      const cost = costAt(node, ownNode, to === at) + (best[to + 1] ?? 0)
      if (cost < least) {
        least = cost
        lengths[at] = to + 1 - at
      }
      if (node === NOWHERE && ownNode === NOWHERE) break
    }
    best[at] = least
  }
  return lengths
}

/** What a word costs that leads to these nodes, in the list and among our own; infinite where it is none. */
function costAt(node: number, ownNode: number, isSingle: boolean): number {
  const own = ownWords().tags.get(ownNode)
  if (typeof own === 'string') return OWN_COST
  const cost = own === null ? Number.POSITIVE_INFINITY : (wordList().costs[node] ?? Number.POSITIVE_INFINITY)
  return isSingle && cost === Number.POSITIVE_INFINITY ? UNKNOWN.cost : cost
}

const LATIN = /[A-Za-z]/u

function latinRun(text: string, from: number, end: number): number {
  let at = from
  while (at < end && LATIN.test(text[at] ?? '')) at++
  return at - from
}

let cut = 0

/** How many characters were cut into words, ever: tests hold that twice the text takes at most twice as many. */
export const charactersCut = (): number => cut

/**
 * Cuts `text[start, end)` into the words that are likeliest under a unigram model; letters run together are a noun.
 * Meant for the few characters around a number: the time is linear in `end - start`, and nothing native is loaded.
 */
export function cutWords(text: string, start: number, end: number): Word[] {
  cut += end - start
  const lengths = firstWords(text, start, end)
  const words: Word[] = []
  for (let at = start; at < end; ) {
    const latin = latinRun(text, at, end)
    const length = latin || lengths[at - start] || 1
    const word = text.slice(at, at + length)
    words.push({ word, tag: latin ? 'eng' : (tagOf(word) ?? UNKNOWN.tag), start: at, end: at + length })
    at += length
  }
  return words
}
