import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Span } from '../span.js'
import { idfUrl, wordListUrl } from './word-list.js'

/** A word of a text with its part of speech (`n`, `v`, `ns` …, `x` where the dictionary has none). */
export interface Token extends Span {
  readonly word: string
  readonly tag: string
}

interface Tagger {
  tag(text: string): { word: string; tag: string }[]
}

/** A lone surrogate or a NUL would cross the native border changed and put the offsets out of step. */
const UNSAFE = /\p{Surrogate}|\0/gu

let tagger: Tagger | undefined

/**
 * The words of a text with their parts of speech, in order, whitespace left out. Offsets are UTF-16 code units.
 * nodejieba and its dictionary are loaded on the first call (about 0.15 s, once a thread).
 */
export function tagWords(text: string): Token[] {
  if (text.trim() === '') return []
  tagger ??= loadTagger()
  const tokens: Token[] = []
  let end = 0
  for (const { word, tag } of tagger.tag(text.replace(UNSAFE, ' '))) {
    const start = end
    end += word.length
    if (word.trim() !== '') tokens.push({ word: text.slice(start, end), tag, start, end })
  }
  return tokens
}

/** The native module costs time and memory, so nothing is loaded until a text needs it. */
function loadTagger(): Tagger {
  const nodejieba = createRequire(import.meta.url)('nodejieba')
  nodejieba.load({ dict: fileURLToPath(wordListUrl), idfDict: fileURLToPath(idfUrl) })
  return nodejieba
}
