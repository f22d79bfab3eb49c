import { readFileSync } from 'node:fs'
import type { Span } from '@jianbao/text'
import { wordListUrl } from '@jianbao/text'
import { extraWords, misreadWords } from './extra-words.js'

/** A word of a short stretch of text, with its part of speech as jieba's list gives it (`x` where it is unknown). */
export interface Word extends Span {
  readonly word: string
  readonly tag: string
}

interface Entry {
  readonly cost: number
  readonly tag: string
}

const LONGEST = 6
/** A character that the list does not have costs as much as a word seen once in ten million. */
const UNKNOWN: Entry = { cost: 17, tag: 'x' }

interface Lexicon {
  readonly entries: ReadonlyMap<string, Entry>
  /** The longest word that begins with a character: most characters begin none of more than two or three. */
  readonly reach: ReadonlyMap<string, number>
}

let loaded: Lexicon | undefined

function load(): Lexicon {
  const rows = readFileSync(wordListUrl, 'utf8').split('\n')
  const counts: [string, number, string][] = []
  let total = 0
  for (const row of rows) {
    const [word, count, tag] = row.split(' ')
    if (!word || !count || !tag) continue
    counts.push([word, Number(count), tag])
    total += Number(count)
  }
  const table = new Map<string, Entry>()
  for (const [word, count, tag] of counts) table.set(word, { cost: Math.log(total / count), tag })
  for (const [tag, words] of extraWords)
    for (const word of words.split(' ')) table.set(word, { cost: 8, tag })
  for (const word of misreadWords) table.delete(word)
  const reach = new Map<string, number>()
  for (const word of table.keys()) {
    const first = word[0] ?? ''
    reach.set(first, Math.min(LONGEST, Math.max(reach.get(first) ?? 1, word.length)))
  }
  return { entries: table, reach }
}

const lexicon = () => {
  loaded ??= load()
  return loaded
}

/** The part of speech of a word of the list; null for other strings. */
export const tagOf = (word: string): string | null => lexicon().entries.get(word)?.tag ?? null

/** The length of the first word of the likeliest cut, for each place of `text[start, end)`. */
function firstWords(text: string, start: number, end: number): Uint8Array {
  const { entries, reach } = lexicon()
  const size = end - start
  const best = new Float64Array(size + 1)
  const lengths = new Uint8Array(size + 1)
  for (let i = size - 1; i >= 0; i--) {
    best[i] = Number.POSITIVE_INFINITY
    const longest = Math.min(reach.get(text[start + i] ?? '') ?? 1, size - i)
    for (let length = 1; length <= longest; length++) {
      const entry = entries.get(text.slice(start + i, start + i + length)) ?? (length === 1 ? UNKNOWN : null)
      const cost = entry ? entry.cost + (best[i + length] ?? 0) : Number.POSITIVE_INFINITY
      if (cost >= (best[i] ?? 0)) continue
      best[i] = cost
      lengths[i] = length
    }
  }
  return lengths
}

const LATIN = /[A-Za-z]/u

function latinRun(text: string, from: number, end: number): number {
  let at = from
  while (at < end && LATIN.test(text[at] ?? '')) at++
  return at - from
}

/**
 * Cuts `text[start, end)` into the words that are likeliest under a unigram model; letters run together are a noun.
 * Meant for the few characters around a number: the time is linear in `end - start`, and nothing native is loaded.
 */
export function cutWords(text: string, start: number, end: number): Word[] {
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
