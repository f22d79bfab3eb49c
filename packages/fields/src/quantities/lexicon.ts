import {
  addUnit,
  characterCosts,
  characterTable,
  holdsUnit,
  NOWHERE,
  nodeOf,
  PairSet,
  ROOT,
  type Span,
  stepFrom,
  UNKNOWN_COST,
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
const UNKNOWN_TAG = 'x'
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
/** What is known of the first word: a node of the list, one of our own tags, or `UNTAGGED`; of one character `ALONE`. */
let found = new Int32Array(room)

/** A word of one character that is none of ours: what the list says of it is asked when it is told. */
const ALONE = -101

function makeRoom(size: number): void {
  while (room < size) room *= 2
  costs = new Float64Array(room)
  lengths = new Uint8Array(room)
  found = new Int32Array(room)
}

/** Most characters begin no word of our own: the trie isn't asked. */
const ownNodeOf = (unit: number, next: number): number =>
  ownOpenings.mayHold(unit, next) || holdsUnit(ownOfOne, unit) ? ownWords.step(ROOT, unit) : NOWHERE

const stepOn = ({ step }: Pick<WordList, 'step'>, node: number, unit: number): number =>
  node === NOWHERE ? NOWHERE : step(node, unit)

const ownAt = (ownNode: number): number | undefined =>
  ownNode === NOWHERE ? undefined : ownWords.valueAt(ownNode)

/** What a word costs: ours the same whatever the list says, and one that is no word beside numbers infinitely much. */
const costOf = (own: number | undefined, listed: number): number =>
  own === undefined ? listed : own === UNTAGGED ? Number.POSITIVE_INFINITY : OWN_COST

/** A single character is a word whatever it is. */
function beginAlone(at: number, own: number | undefined, listed: number): void {
  const cost = own === UNTAGGED ? UNKNOWN_COST : costOf(own, listed)
  costs[at] = cost + (costs[at + 1] ?? 0)
  lengths[at] = 1
  found[at] = own ?? ALONE
}

/** The word from `at` to `end` with what is known of it, where that is a cheaper beginning than those before. */
function offer(at: number, end: number, cost: number, word: number): void {
  const whole = cost + (costs[end] ?? 0)
  if (whole >= (costs[at] ?? 0)) return
  costs[at] = whole
  lengths[at] = end - at
  found[at] = word
}

/** The likeliest cut of `text[start, end)`, into the tables above. */
function search(text: string, start: number, end: number): void {
  const list = wordList()
  const single = characterCosts()
  const size = end - start
  if (size + 1 >= room) makeRoom(size + 2)
  costs[size] = 0
  // No word goes on with it.
  let next = 0
  for (let at = size - 1; at >= 0; at--) {
    const unit = text.charCodeAt(start + at)
    const pair = list.pairs.find(unit, next)
    let node = list.pairs.nodeAt(pair)
    let listed = list.pairs.costAt(pair)
    let ownNode = ownNodeOf(unit, next)
    beginAlone(at, ownAt(ownNode), single[unit] ?? UNKNOWN_COST)
    ownNode = stepOn(ownWords, ownNode, next)
    next = unit
    const last = Math.min(size, at + LONGEST)
    for (let to = at + 2; node !== NOWHERE || ownNode !== NOWHERE; to++) {
      const own = ownAt(ownNode)
      offer(at, to, costOf(own, listed), own ?? node)
      if (to >= last) break
      const further = text.charCodeAt(start + to)
      node = to === at + 2 ? stepFrom(list, pair, further) : stepOn(list, node, further)
      listed = node === NOWHERE ? Number.POSITIVE_INFINITY : (list.costs[node] ?? 0)
      ownNode = stepOn(ownWords, ownNode, further)
    }
  }
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

/** The tag of the word that was found at `at`, whose first character is `unit`. */
function tagAt(at: number, unit: number): string {
  const word = found[at] ?? UNTAGGED
  if (word < 0 && word !== ALONE) return OWN_TAGS[-1 - word] ?? UNKNOWN_TAG
  const list = wordList()
  const node = word === ALONE ? list.step(ROOT, unit) : word
  const listed = node !== NOWHERE && (list.counts[node] ?? 0) > 0
  return listed ? (list.tagNames[list.tags[node] ?? 0] ?? UNKNOWN_TAG) : UNKNOWN_TAG
}

function freshCut(text: string, start: number, end: number): readonly Word[] {
  cut += end - start
  search(text, start, end)
  const words: Word[] = []
  for (let at = start; at < end; ) {
    const latin = latinRun(text, at, end)
    const length = latin || lengths[at - start] || 1
    const tag = latin ? 'eng' : tagAt(at - start, text.charCodeAt(at))
    words.push({ word: text.slice(at, at + length), tag, start: at, end: at + length })
    at += length
  }
  return words
}
