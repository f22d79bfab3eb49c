import type { Span } from '@jianbao/text'
import { cutWords, type Word } from '../quantities/lexicon.js'
import type { MeasureClass } from './measures.js'
import { nounEndings, predicateVerbs } from './noun-classes.js'
import { headIndex, phraseFrom } from './phrase.js'
import { kindOf } from './word-kinds.js'

const REACH = 26
const BREAK = /[\s，。；！？：、,;!?:（）()[\]【】…—]/u
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
}

/** The end of a phrase that goes on with nouns after `index`, as far as it still suits. */
function extend({ words, measure }: Scan, index: number): number {
  let last = index
  for (let i = index + 1; i < words.length; i++) {
    const word = words[i]
    if (!word || kindOf(word) !== 'noun' || word.tag === 'vn' || word.tag === 'nr') break
    if (suits(measure, word.word)) last = i
  }
  return last
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

/** For measures that ask for a kind of noun: the first noun of that kind, past verbs and clauses before it. */
function strictNoun(scan: Scan): Span | null {
  const { words, measure } = scan
  let from = 0
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (!word) break
    const kind = kindOf(word)
    if (kind === 'de') from = i + 1
    if (kind === 'de' || kind === 'stop' || !suits(measure, word.word)) continue
    const last = extend(scan, i)
    const next = words[last + 1]
    if (next && kindOf(next) === 'de' && hasVerb(words, from, i) && last + 2 < words.length) continue
    const first = words[nounStart(words, from, i)] ?? word
    return { start: first.start, end: words[last]?.end ?? word.end }
  }
  return null
}

/** For measures of events the noun can be an action at the end of the stretch: `两次水样采集`, `三次袭击`. */
function eventNoun(words: readonly Word[]): Span | null {
  const last = words.findIndex((word) => kindOf(word) === 'stop' || kindOf(word) === 'de')
  const whole = last < 0 ? words : words.slice(0, last)
  const first = whole[0]
  const head = whole.at(-1)
  if (!first || !head || kindOf(head) !== 'verb' || head.word.length < 2 || whole.length > 5) return null
  if (/^[了过着]/u.test(words[whole.length]?.word ?? '') || predicateVerbs.has(first.word)) return null
  return { start: first.start, end: head.end }
}

/** `行业“内鬼”`: a quotation that goes on a noun phrase; the words of one that is the whole phrase. */
function withQuotation(text: string, at: number, found: Span | null): Span | null {
  const from = found ? found.end : at
  const open = OPENING.indexOf(text[from] ?? '\n')
  if (open < 0 || (found && text[from] === '《')) return found
  const close = text.indexOf(CLOSING[open] ?? '\n', from)
  if (close < 0 || close - from > 16) return found
  return found ? { start: found.start, end: close + 1 } : { start: from + 1, end: close }
}

/** Where the noun can stand as a quotation: straight on, or after an attribute (`各行各业的“好人”`). */
const quotationAt = (words: readonly Word[], at: number, limit: number) =>
  words.at(-1)?.word === '的' ? limit : at

/** `25个省、市`, `31个省、自治区、直辖市`: the list of divisions is one noun. */
const DIVISIONS = /^(?:、(?:自治区|直辖市|省|市|区|州|县))+/u

function withDivisions(text: string, found: Span | null): Span | null {
  if (!found || !/[省市区州县]/u.test(text[found.end - 1] ?? '\n')) return found
  const more = DIVISIONS.exec(text.slice(found.end, found.end + 14))?.[0] ?? ''
  return { start: found.start, end: found.end + more.length }
}

/** The noun phrase that begins at `at` (after the measure word), without its clause; null where none does. */
export function nounAfter(text: string, at: number, nextNumber: number, measure: MeasureClass): Span | null {
  const limit = phraseLimit(text, at, nextNumber)
  const words = cutWords(text, at, limit)
  const strict = nounEndings.has(measure) ? strictNoun({ words, measure }) : null
  if (strict) return strict
  const event = measure === 'event' ? eventNoun(words) : null
  if (event) return event
  if (measure === 'person' && words[0] && kindOf(words[0]) === 'verb') return null
  return withDivisions(
    text,
    withQuotation(
      text,
      quotationAt(words, at, limit),
      phraseFrom(words, headIndex(words), limit === nextNumber),
    ),
  )
}
