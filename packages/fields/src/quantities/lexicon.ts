import {
  addUnit,
  characterTable,
  isIn,
  NOWHERE,
  nodeOf,
  PairSet,
  ROOT,
  type Span,
  type WordList,
  wordList,
  wordTag,
} from '@jianbao/text'
import { Lexicon } from '../scan/lexicon.js'
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
/** A tag is an index of the list's names, or below zero one of our own. */
const OWN_TAGS: readonly string[] = extraWords.map(([tag]) => tag)
const UNTAGGED = -100

/** Our own words, which outrank the list's, with their tags; untagged are words of the list that are none beside numbers. */
const ownWords = new Lexicon(ownTags())
/** Those of one character, and the pairs of characters that the others begin with, in two kilobytes. */
const ownOfOne = characterTable([])
const ownOpenings = new PairSet(14)
for (const word of ownTags().keys())
  if (word.length === 1) addUnit(ownOfOne, word.charCodeAt(0))
  else ownOpenings.add(word.charCodeAt(0), word.charCodeAt(1))

function ownTags(): Map<string, number> {
  const tags = new Map<string, number>()
  for (const [index, [, words]] of extraWords.entries())
    for (const word of words.split(' ')) tags.set(word, -1 - index)
  for (const word of misreadWords) tags.set(word, UNTAGGED)
  return tags
}

const nameOf = (id: number): string | undefined => (id < 0 ? OWN_TAGS[-1 - id] : wordList().tagNames[id])

/** The part of speech of a word of the list; null for other strings. */
export function tagOf(word: string): string | null {
  const node = nodeOf(ownWords, word)
  const own = node === NOWHERE ? undefined : ownWords.valueAt(node)
  return own === undefined ? wordTag(word) : (nameOf(own) ?? null)
}

/** What the search for the likeliest cut writes, for each place: reused, since a cut is over before the next begins. */
let room = 128
let costs = new Float64Array(room)
let lengths = new Uint8Array(room)
/** The tag of the first word. */
let tagIds = new Int16Array(room)

function makeRoom(size: number): void {
  while (room < size) room *= 2
  costs = new Float64Array(room)
  lengths = new Uint8Array(room)
  tagIds = new Int16Array(room)
}

/** The tag of the word that ends at a node of the list and at one of our own words; `UNTAGGED` where none does. */
function tagIdAt(list: WordList, node: number, ownNode: number): number {
  const own = ownNode === NOWHERE ? undefined : ownWords.valueAt(ownNode)
  if (own !== undefined) return own
  const known = node !== NOWHERE && (list.costs[node] ?? 0) < Number.POSITIVE_INFINITY
  return known ? (list.tags[node] ?? 0) : UNTAGGED
}

/** Most characters begin no word of our own: the trie isn't asked. */
function ownRootAt(text: string, at: number, end: number): number {
  const may =
    (at + 1 < end && ownOpenings.mayHold(text.charCodeAt(at), text.charCodeAt(at + 1))) ||
    isIn(ownOfOne, text, at)
  return may ? ROOT : NOWHERE
}

const stepOn = ({ step }: Pick<WordList, 'step'>, node: number, unit: number): number =>
  node === NOWHERE ? NOWHERE : step(node, unit)

/** The likeliest first word of `text[start + at, start + size)` and its tag, into the tables above. */
function searchFrom(text: string, start: number, at: number, size: number): void {
  const list = wordList()
  let node: number = ROOT
  let ownNode = ownRootAt(text, start + at, start + size)
  // A single character is a word whatever it is.
  costs[at] = UNKNOWN.cost + (costs[at + 1] ?? 0)
  lengths[at] = 1
  tagIds[at] = UNTAGGED
  for (let to = at; to < size && to < at + LONGEST; to++) {
    const unit = text.charCodeAt(start + to)
    node = to === at + 1 ? list.pair(text.charCodeAt(start + at), unit) : stepOn(list, node, unit)
    ownNode = stepOn(ownWords, ownNode, unit)
    if (node === NOWHERE && ownNode === NOWHERE) return
    const tagId = tagIdAt(list, node, ownNode)
    if (tagId === UNTAGGED) continue
    const cost = (tagId < 0 ? OWN_COST : (list.costs[node] ?? 0)) + (costs[to + 1] ?? 0)
    if (to > at && cost >= (costs[at] ?? 0)) continue
    costs[at] = cost
    lengths[at] = to + 1 - at
    tagIds[at] = tagId
  }
}

/** The likeliest cut of `text[start, end)`, into the tables above. */
function search(text: string, start: number, end: number): void {
  const size = end - start
  if (size >= room) makeRoom(size + 1)
  costs[size] = 0
  for (let at = size - 1; at >= 0; at--) searchFrom(text, start, at, size)
}

const isLatin = (unit: number) => (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)

function latinRun(text: string, from: number, end: number): number {
  let at = from
  while (at < end && isLatin(text.charCodeAt(at))) at++
  return at - from
}

let cut = 0

/** How many characters were cut into words, ever: tests hold that twice the text takes at most twice as many. */
export const charactersCut = (): number => cut

interface Cut {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly words: readonly Word[]
}

/** The last cuts: several questions about one number look at the same stretch. */
const recent: Cut[] = []
const KEPT = 8
let oldest = 0

/**
 * Cuts `text[start, end)` into the words that are likeliest under a unigram model; letters run together are a noun.
 * Meant for the few characters around a number: the time is linear in `end - start`, and nothing native is loaded.
 */
export function cutWords(text: string, start: number, end: number): readonly Word[] {
  for (const known of recent)
    if (known.start === start && known.end === end && known.text === text) return known.words
  const words = freshCut(text, start, end)
  recent[oldest] = { text, start, end, words }
  oldest = (oldest + 1) % KEPT
  return words
}

function tagAt(index: number): string {
  const id = tagIds[index] ?? UNTAGGED
  return nameOf(id) ?? UNKNOWN.tag
}

function freshCut(text: string, start: number, end: number): readonly Word[] {
  cut += end - start
  search(text, start, end)
  const words: Word[] = []
  for (let at = start; at < end; ) {
    const latin = latinRun(text, at, end)
    const length = latin || lengths[at - start] || 1
    const tag = latin ? 'eng' : tagAt(at - start)
    words.push({ word: text.slice(at, at + length), tag, start: at, end: at + length })
    at += length
  }
  return words
}
