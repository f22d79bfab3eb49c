import type { Span } from '../span.js'
import { likeliestCut } from './likeliest-cut.js'
import { wordTag } from './word-list.js'

/** A word of a text with its part of speech (`n`, `v`, `ns` …, `x` where the dictionary has none). */
export interface Token extends Span {
  readonly word: string
  readonly tag: string
}

/** No characters: they part words as blanks do. */
const UNSAFE = /\p{Surrogate}|\0/gu

/** Of the blanks only U+FEFF lies beyond the wide one, U+3000. */
const mayBeBlank = (unit: number): boolean => unit <= 0x3000 || unit === 0xfeff

/**
 * The words of a text with their parts of speech, in order, whitespace left out. Offsets are UTF-16 code units.
 * They are nodejieba's, to the word: its dictionary, its model and its way to cut, without a native addon to install
 * and to load.
 */
export function tagWords(text: string): Token[] {
  if (text.trim() === '') return []
  const safe = text.replace(UNSAFE, ' ')
  const tokens: Token[] = []
  let start = 0
  for (const end of likeliestCut(safe)) {
    const word = text.slice(start, end)
    if (!mayBeBlank(safe.charCodeAt(start)) || safe.slice(start, end).trim() !== '')
      tokens.push({ word, tag: wordTag(safe, start, end) ?? tagOfUnknown(word), start, end })
    start = end
  }
  return tokens
}

/** The tag that nodejieba gives a word which its dictionary lacks. */
function tagOfUnknown(word: string): string {
  const half = Math.floor(word.length / 2)
  let [plain, digits] = [0, 0]
  for (let i = 0; i < word.length && plain < half; i++) {
    const unit = word.charCodeAt(i)
    if (unit >= 0x80) continue
    plain++
    if (unit >= 0x30 && unit <= 0x39) digits++
  }
  if (plain === 0) return 'x'
  return digits === plain ? 'm' : 'eng'
}
