import type { Span } from '@jianbao/text'
import { cutWords, type Word } from '../quantities/lexicon.js'
import type { MeasureClass } from './measures.js'
import { nounEndings } from './noun-classes.js'
import { kindOf } from './word-kinds.js'

const REACH = 26
const BREAK = /[，。；！？：、,;!?:\n（）()[\]【】…—]/u
const OPENING = '“「『《〈'
const CLOSING = '”」』》〉'

/** Where the stretch that can hold the noun ends: at a mark, a quotation, the next number, or 26 characters on. */
export function phraseLimit(text: string, at: number, nextNumber: number): number {
  const ceiling = Math.min(text.length, at + REACH, nextNumber)
  for (let i = at; i < ceiling; i++) {
    const char = text[i] ?? '\n'
    if (BREAK.test(char) || OPENING.includes(char) || CLOSING.includes(char)) return i
  }
  return ceiling
}

/** Whether the words up to `word` are something that the measure's class counts. */
export function suits(measure: MeasureClass, phrase: string): boolean {
  const endings = nounEndings.get(measure)
  return !endings || endings.some((ending) => phrase.endsWith(ending))
}

interface Scan {
  readonly words: readonly Word[]
  readonly measure: MeasureClass
  readonly text: string
}

/** The end of a phrase that goes on with nouns after `index`, as far as it still suits. */
function extend(scan: Scan, index: number): number {
  let last = index
  for (let i = index + 1; i < scan.words.length; i++) {
    const word = scan.words[i]
    if (!word || kindOf(word) !== 'noun' || word.tag === 'vn' || word.tag === 'nr') break
    if (suits(scan.measure, word.word)) last = i
  }
  return last
}

/** For measures that ask for a kind of noun: the first noun of that kind, past verbs and clauses before it. */
function strictNoun(scan: Scan): Span | null {
  const { words, measure, text } = scan
  let from = 0
  for (const [i, word] of words.entries()) {
    const kind = kindOf(word)
    if (kind === 'de') from = i + 1
    const nominal = kind === 'noun' || kind === 'unknown' || kind === 'verb' || kind === 'modifier'
    const start = words[from]?.start ?? word.start
    if (!nominal || !suits(measure, text.slice(start, word.end)) || !suits(measure, word.word)) continue
    const last = extend(scan, i)
    const relative = words[last + 1]
    if (relative && kindOf(relative) === 'de' && hasVerb(words, from, i)) {
      from = last + 2
      continue
    }
    return { start: words[nounStart(words, from, i)]?.start ?? start, end: words[last]?.end ?? word.end }
  }
  return null
}

const hasVerb = (words: readonly Word[], from: number, to: number) =>
  words.slice(from, to).some((word) => kindOf(word) === 'verb')

/** The phrase's own beginning: after the last word before `index` that cannot be part of it. */
function nounStart(words: readonly Word[], from: number, index: number): number {
  let start = index
  for (let i = index - 1; i >= from; i--) {
    const word = words[i]
    if (!word || kindOf(word) === 'stop') break
    start = i
  }
  return start
}

interface Open {
  start: number
  end: number
  pending: number
  verbs: number
}

const isNounAhead = (word: Word, next: Word | undefined) =>
  next !== undefined && kindOf(next) === 'noun' && word.word.length > 1

/** One attribute or verb more: it waits for its noun, or joins two nouns. */
function growPending(open: Open, word: Word, next: Word | undefined, isVerb: boolean): boolean {
  const begun = open.start >= 0
  if (!begun && open.pending < 0) open.pending = word.start
  if (isVerb) open.verbs++
  if (begun) return isNounAhead(word, next) && (!isVerb || (next?.word.length ?? 0) > 1)
  return open.verbs <= 3
}

/** One word more for a noun phrase of no particular kind; false where the phrase is over. */
function grow(open: Open, word: Word, next: Word | undefined): boolean {
  const kind = kindOf(word)
  const begun = open.start >= 0
  if (kind === 'noun') {
    if (!begun) open.start = open.pending >= 0 ? open.pending : word.start
    open.end = word.end
    return true
  }
  if (kind === 'de' && (open.verbs > 0 || !begun)) {
    open.start = -1
    open.pending = -1
    open.verbs = 0
    return true
  }
  return kind !== 'stop' && kind !== 'de' && growPending(open, word, next, kind === 'verb')
}

function looseNoun(words: readonly Word[]): Span | null {
  const open: Open = { start: -1, end: -1, pending: -1, verbs: 0 }
  for (const [i, word] of words.entries()) if (!grow(open, word, words[i + 1])) break
  return open.start >= 0 && open.end > open.start ? { start: open.start, end: open.end } : null
}

/** `行业“内鬼”`: a quotation that goes on a noun phrase, or is one. */
function withQuotation(text: string, at: number, found: Span | null): Span | null {
  const from = found ? found.end : at
  const open = OPENING.indexOf(text[from] ?? '\n')
  if (open < 0) return found
  const close = text.indexOf(CLOSING[open] ?? '\n', from)
  if (close < 0 || close - from > 16) return found
  return { start: found?.start ?? from, end: close + 1 }
}

/** The noun phrase that begins at `at` (after the measure word), without its clause; null where none does. */
export function nounAfter(text: string, at: number, nextNumber: number, measure: MeasureClass): Span | null {
  const words = cutWords(text, at, phraseLimit(text, at, nextNumber))
  if (nounEndings.has(measure)) {
    const strict = strictNoun({ words, measure, text })
    if (strict) return strict
    if (measure === 'person') return null
  }
  return withQuotation(text, at, looseNoun(words))
}
