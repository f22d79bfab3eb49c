import { firstWhere } from '../first-where.js'
import { characterTable, isIn } from '../numerals/character-table.js'
import { whiteSpace } from '../white-space.js'
import type { Token } from './cut-by-list.js'
import { tagWords } from './tag-words.js'

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

/** Cuts a clause that begins at an offset of its text into words. */
type Cut = (clause: string, offset: number) => Token[]

/**
 * The words of a text with their parts of speech, in UTF-16 code units: those of nodejieba, and marks as words.
 * @param cut what cuts a clause into words
 */
export function textWords(text: string, cut: Cut = tagWords): TextWords {
  const known = new Map<number, readonly Token[]>()
  const startAt = clauseStarts(text)
  const wordsAt = (at: number): readonly Token[] => {
    const start = startAt(at)
    let words = known.get(start)
    if (!words) {
      words = wordsOfClause(text, start, clauseEnd(text, start), cut)
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
      place = words.length > 0 ? startAt(place - 1) : blankStart(text, place)
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
      words = at === 0 ? [] : wordsOfClause(text, startAt(at - 1), at, cut)
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

const isBreak = (text: string, at: number): boolean => isIn(breaks, text, at)

/** Where the clause ends that begins at a place: a clause has its closing mark, and one mark at most. */
function clauseEnd(text: string, start: number): number {
  let at = start
  while (at < text.length && at - start < LONGEST_CLAUSE && !isBreak(text, at)) at++
  return Math.min(text.length, at + 1)
}

/**
 * A function that tells where the clause of a place begins, the first of the text at 0. It looks back for the last mark;
 * only where none is near are the clauses counted from the text's beginning.
 */
function clauseStarts(text: string): (at: number) => number {
  let starts: readonly number[] | undefined
  return (place) => {
    const at = Math.min(place, text.length - 1)
    const floor = Math.max(0, at - LONGEST_CLAUSE)
    let start = at
    while (start > floor && !isBreak(text, start - 1)) start--
    if (start === 0 || isBreak(text, start - 1)) return start
    starts ??= allStarts(text)
    return starts[firstWhere(starts, (next) => next > at) - 1] ?? 0
  }
}

function allStarts(text: string): readonly number[] {
  const starts: number[] = []
  for (let start = 0; start < text.length; start = clauseEnd(text, start)) starts.push(start)
  return starts
}

function wordsOfClause(text: string, start: number, end: number, cut: Cut): Token[] {
  if (!isBreak(text, end - 1)) return cut(text.slice(start, end), start)
  const words = cut(text.slice(start, end - 1), start)
  const mark = text.charAt(end - 1)
  if (mark.trim() !== '') words.push({ word: mark, tag: 'x', start: end - 1, end })
  return words
}
