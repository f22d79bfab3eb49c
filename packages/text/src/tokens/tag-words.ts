import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { cutByList, type Token } from './cut-by-list.js'
import { wordTag } from './word-list.js'

/** nodejieba's model of words that no list has: which characters begin, continue and end one. */
interface Cutter {
  cutHMM(text: string): string[]
}

/**
 * Stand in for the tables of words that nodejieba insists on loading: beside its model of unknown words they would take a
 * thread 70 MB and a sixth of a second.
 */
const noWords = new URL('../../data/nodejieba.dict.utf8', import.meta.url)
const noKeywords = new URL('../../data/nodejieba.idf.utf8', import.meta.url)

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
function mayBeBlank(word: string): boolean {
  const unit = word.charCodeAt(0)
  return unit <= 0x3000 || unit === 0xfeff
}

/**
 * The words of a text with their parts of speech, in order, whitespace left out. Offsets are UTF-16 code units.
 * They are those of nodejieba's `tag` with our list as its dictionary: what the list has is cut by it here, and what it
 * lacks by nodejieba.
 * @param offset of the text within a longer one that the offsets are counted in
 */
export function tagWords(text: string, offset = 0): Token[] {
  return text.trim() === '' ? [] : cutByList(text, offset, cutUnknown)
}

/** Characters of which the list makes no word: nodejieba, loaded on the first call, once a thread, tells which belong together. */
function cutUnknown(text: string, offset: number): Token[] {
  const safe = mayBeUnsafe(text) ? text.replace(UNSAFE, ' ') : text
  const tokens: Token[] = []
  let end = 0
  for (const cut of wordsOf(safe)) {
    const start = end
    end += cut.length
    if (mayBeBlank(cut) && cut.trim() === '') continue
    const word = safe === text ? cut : text.slice(start, end)
    const tag = wordTag(safe, start, end) ?? tagOfUnknown(cut)
    tokens.push({ word, tag, start: offset + start, end: offset + end })
  }
  return tokens
}

function wordsOf(text: string): string[] {
  if (text.length === 1) return [text]
  cutter ??= loadCutter()
  return cutter.cutHMM(text)
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

let cutter: Cutter | undefined

/** The native module costs time and memory, so nothing is loaded until a text needs it. */
function loadCutter(): Cutter {
  const require = createRequire(import.meta.url)
  const nodejieba = require('nodejieba')
  nodejieba.load({ dict: fileURLToPath(noWords), idfDict: fileURLToPath(noKeywords) })
  return nodejieba
}
