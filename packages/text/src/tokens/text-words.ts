import { unitAt } from '../any-string.js'
import { characterTable, holdsUnit, isIn } from '../numerals/character-table.js'
import { whiteSpace } from '../white-space.js'
import { type Token, tagWords } from './tag-words.js'

/** The words of a text, cut clause by clause, only where somebody asks. */
export interface TextWords {
  /** The last word or mark that begins before a place. */
  readonly before: (at: number) => Token | undefined
  /** The word that ends, or begins, at a place. */
  readonly endingAt: (at: number) => Token | undefined
  readonly startingAt: (at: number) => Token | undefined
  /** The words of a clause up to a place, which ends the last of them whatever word it stands in. */
  readonly upTo: (at: number) => readonly Token[]
}

/** Marks that no word reaches over. Those that stand inside names (“”, ·, -) are none. */
const breaks = characterTable(`${whiteSpace},，。、;；:：!！?？()（）[]【】《》〈〉…|/／`)
/** So long a stretch without marks is cut anyway: what is looked at for one place stays small. */
const LONGEST_CLAUSE = 240

/**
 * The words of a text with their parts of speech, in UTF-16 code units: those of nodejieba, and marks as words.
 * @param cut what cuts a clause into words
 */
export function textWords(text: string, cut: (clause: string) => readonly Token[] = tagWords): TextWords {
  const known = new Map<number, readonly Token[]>()
  let starts: readonly number[] | undefined
  const clauseAt = (at: number): { readonly start: number; readonly end: number } => {
    starts ??= clauseStarts(text)
    const index = lastUpTo(starts, at)
    return { start: starts[index] ?? 0, end: starts[index + 1] ?? text.length }
  }
  const wordsAt = (at: number): readonly Token[] => {
    const { start, end } = clauseAt(at)
    let words = known.get(start)
    if (!words) {
      words = wordsOfClause(text, start, end, cut)
      known.set(start, words)
    }
    return words
  }
  const before = (at: number): Token | undefined => {
    for (let place = at; place > 0; ) {
      const words = wordsAt(place - 1)
      for (let i = words.length - 1; i >= 0; i--) {
        const word = words[i]
        if (word && word.start < at) return word
      }
      place = words.length > 0 ? clauseAt(place - 1).start : blankStart(text, place)
    }
    return undefined
  }
  const endingAt = (at: number): Token | undefined => {
    const word = before(at)
    return word?.end === at ? word : undefined
  }
  const startingAt = (at: number): Token | undefined => {
    const word = before(at + 1)
    return word?.start === at ? word : undefined
  }
  const parts = new Map<number, readonly Token[]>()
  const upTo = (at: number): readonly Token[] => {
    let words = parts.get(at)
    if (!words) {
      words = at === 0 ? [] : wordsOfClause(text, clauseAt(at - 1).start, at, cut)
      parts.set(at, words)
    }
    return words
  }
  return { before, endingAt, startingAt, upTo }
}

/** Where the blanks before a place begin: a clause of nothing else has no words. */
function blankStart(text: string, at: number): number {
  let start = at - 1
  while (start > 0 && text.charAt(start - 1).trim() === '') start--
  return start
}

/** Where the clauses of a text begin, the first at 0; a clause has its closing mark, and one mark at most. */
function clauseStarts(text: string): readonly number[] {
  const starts = [0]
  let start = 0
  const { length } = text
  for (let at = 0; at < length; at++) {
    if (!holdsUnit(breaks, unitAt(text, at)) && at - start < LONGEST_CLAUSE) continue
    start = at + 1
    if (start < length) starts.push(start)
  }
  return starts
}

/** The index of the last of ascending numbers that is not above a limit. */
function lastUpTo(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}

function wordsOfClause(
  text: string,
  start: number,
  end: number,
  cut: (clause: string) => readonly Token[],
): Token[] {
  const mark = isIn(breaks, text, end - 1) ? text.charAt(end - 1) : ''
  const words = cut(text.slice(start, end - mark.length)).map((token) => ({
    word: token.word,
    tag: token.tag,
    start: token.start + start,
    end: token.end + start,
  }))
  if (mark.trim() !== '') words.push({ word: mark, tag: 'x', start: end - 1, end })
  return words
}
