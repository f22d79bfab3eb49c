import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Span } from '../span.js'
import { likelyCut } from './likely-cut.js'
import { wordTag } from './word-list.js'

/** A word of a text with its part of speech (`n`, `v`, `ns` …, `x` where the dictionary has none). */
export interface Token extends Span {
  readonly word: string
  readonly tag: string
}

/** What stands in them is not read; see the file beside them. */
const noWordsUrl = new URL('../../data/no-words.dict.utf8', import.meta.url)
const noKeywordsUrl = new URL('../../data/no-words.idf.utf8', import.meta.url)

interface Cutter {
  cutHMM(text: string): string[]
}

/** A lone surrogate or a NUL would cross the native border changed and put the offsets out of step. */
const UNSAFE = /\p{Surrogate}|\0/gu

/** Whether half of a pair, or a NUL, stands anywhere: most texts are told so without a pattern. */
function mayBeUnsafe(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0 || unit >> 11 === SURROGATE) return true
  }
  return false
}

const SURROGATE = 0xd800 >> 11

/** Of the blanks only U+FEFF lies beyond the wide one, U+3000. */
const mayBeBlank = (word: string): boolean => word.charCodeAt(0) <= 0x3000 || word.startsWith('\ufeff')

let cutter: Cutter | undefined

/**
 * The words of a text with their parts of speech, in order, whitespace left out: those that nodejieba's `tag` gives.
 * Offsets are UTF-16 code units. Words of the list are cut and tagged here, unknown ones are found by nodejieba.
 */
export function tagWords(text: string): Token[] {
  if (text.trim() === '') return []
  const safe = mayBeUnsafe(text) ? text.replace(UNSAFE, ' ') : text
  const lengths = likelyCut(safe)
  joinUnknown(safe, lengths)
  const tokens: Token[] = []
  for (let start = 0, end = 0; start < safe.length; start = end) {
    end = start + (lengths[start] ?? 1)
    const word = safe.slice(start, end)
    if (mayBeBlank(word) && word.trim() === '') continue
    tokens.push({
      word: text.slice(start, end),
      tag: wordTag(safe, start, end) ?? tagOfUnknown(word),
      start,
      end,
    })
  }
  return tokens
}

/** A mark that nodejieba takes for no part of a word. */
const MARK = '\n'

/** Makes words of neighbours that are single characters in a cut where nodejieba's hidden Markov model finds words. */
function joinUnknown(text: string, lengths: Int32Array): void {
  const runs = singles(text.length, lengths)
  if (runs.length === 0) return
  cutter ??= loadCutter()
  const words = cutter.cutHMM(runs.map(({ start, end }) => text.slice(start, end)).join(MARK))
  let next = 0
  for (const { start, end } of runs) {
    for (let at = start; at < end; at += lengths[at] ?? 1) lengths[at] = words[next++]?.length ?? 1
    // The mark between two runs.
    next++
  }
}

/** Where two and more single characters stand side by side. */
function singles(size: number, lengths: Int32Array): Span[] {
  const runs: Span[] = []
  for (let at = 0; at < size; ) {
    const start = at
    while (at < size && lengths[at] === 1) at++
    if (at - start > 1) runs.push({ start, end: at })
    if (at < size) at += lengths[at] ?? 1
  }
  return runs
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

/**
 * The native module costs time and memory, so nothing is loaded until a text needs it. It gets no dictionary, since it
 * makes two tries of one, 150 milliseconds and 64 megabytes a thread, and a table for keywords that nobody asks for.
 */
function loadCutter(): Cutter {
  const require = createRequire(import.meta.url)
  const nodejieba = require('nodejieba')
  nodejieba.load({ dict: fileURLToPath(noWordsUrl), idfDict: fileURLToPath(noKeywordsUrl) })
  return nodejieba
}
