import { PairSet } from '../tokens/pair-set.js'
import { NOWHERE, ROOT, type WordTrie, wordTrie } from '../tokens/word-trie.js'
import { CharacterFamilies, type Entry, unitsOf } from './character-families.js'

/**
 * Where a text may have phrases of a converter's dictionaries, whatever the characters have become when each of them is
 * looked up: phrases of families, of which a character has one through all steps of a conversion.
 */
export interface PhraseLinks {
  /** By UTF-16 code unit the number of its family; 0 where no phrase has it, and for halves of characters. */
  readonly families: Uint16Array
  /** The same of characters of two code units. */
  readonly astral: ReadonlyMap<number, number>
  /** Which two families a phrase begins with; the trie is asked where it may be. */
  readonly openings: PairSet
  readonly trie: WordTrie
  /** By node of the trie, 1 where a phrase ends. */
  readonly ends: Uint8Array
}

const room = 10_000
const pairBits = 16

export function phraseLinks(entries: readonly Entry[]): PhraseLinks {
  const all = new CharacterFamilies(entries)
  const numbers = new Map<number, number>()
  const numberOf = (character: number): number => {
    const head = all.headOf(character)
    const number = numbers.get(head) ?? numbers.size + 1
    numbers.set(head, number)
    return number
  }
  const openings = new PairSet(pairBits)
  const trie = wordTrie(room)
  const phraseEnds: number[] = []
  for (const [phrase] of entries) {
    if (phrase.length === unitsOf(phrase.codePointAt(0) ?? 0)) continue
    const path = Array.from(phrase, (character) => numberOf(character.codePointAt(0) ?? 0))
    openings.add(path[0] ?? 0, path[1] ?? 0)
    phraseEnds.push(path.reduce((node, family) => trie.grow(node, family), ROOT))
  }
  const ends = new Uint8Array(trie.size())
  for (const node of phraseEnds) ends[node] = 1
  const families = new Uint16Array(0x10000)
  const astral = new Map<number, number>()
  for (const character of [...numbers.keys(), ...all.members()]) {
    const number = numbers.get(all.headOf(character)) ?? 0
    if (character > 0xffff) astral.set(character, number)
    else families[character] = number
  }
  return { families, astral, openings, trie, ends }
}

/**
 * Where in the units of a text the next phrase may begin, from a place on: between, each character stands by itself. Of each two neighbours the
 * second is the first of the next two: each is looked up once.
 */
export function nextOpening(
  { families, openings }: PhraseLinks,
  units: Uint16Array,
  from: number,
  length: number,
): number {
  if (from >= length) return from
  let unit = units[from] as number
  let family = families[unit] as number
  let at = from
  for (; at + 1 < length; at++) {
    if (isHalf(unit)) return at
    const next = units[at + 1] as number
    const following = families[next] as number
    if (family !== 0 && (openings.mayHold(family, following) || isHalf(next))) return at
    unit = next
    family = following
  }
  return isHalf(unit) ? at : length
}

/** Where the characters end that belong to a phrase which begins at `start`, or inside another one that does. */
export function linkedEnd(links: PhraseLinks, text: string, start: number): number {
  let end = phraseEnd(links, text, start)
  for (let at = start + sizeAt(text, start); at < end; at += sizeAt(text, at))
    end = Math.max(end, phraseEnd(links, text, at))
  return end
}

/** Where the longest phrase ends that begins at a place: as nearly everywhere, the character there. */
function phraseEnd(links: PhraseLinks, text: string, start: number): number {
  let end = start + sizeAt(text, start)
  const family = familyAt(links, text, start)
  if (family === 0 || end >= text.length) return end
  if (!links.openings.mayHold(family, familyAt(links, text, end))) return end
  const { trie, ends } = links
  let node = trie.step(ROOT, family)
  for (let at = end; node !== NOWHERE && at < text.length; ) {
    node = trie.step(node, familyAt(links, text, at))
    at += sizeAt(text, at)
    if (node !== NOWHERE && ends[node] === 1) end = at
  }
  return end
}

function familyAt({ families, astral }: PhraseLinks, text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return isHalf(unit) ? (astral.get(text.codePointAt(at) ?? 0) ?? 0) : (families[unit] as number)
}

function sizeAt(text: string, at: number): number {
  return isHalf(text.charCodeAt(at)) ? unitsOf(text.codePointAt(at) ?? 0) : 1
}

function isHalf(unit: number): boolean {
  return (unit & 0xf800) === 0xd800
}
