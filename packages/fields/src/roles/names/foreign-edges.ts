import { nameTables, type Span, wordTag } from '@jianbao/text'
import type { Evidence } from './name-evidence.js'

/** A transcribed name of two characters, and the word behind it. */
const WITH_A_WORD = 4
const WORD = 2
/** 卡尔松|赛后, 卡尔松|此前: what says when somebody does something is no part of the name. */
const TAKES_A_WORD = -7
/** 卡尔松|明天: the dictionary has these as parts of names as well, so that only such kinds of words count. */
const whenWords: ReadonlySet<string> = new Set(['t', 'd', 'c', 'r', 'f'])
/** 认为: clauses with such verbs have to have a subject. */
const IS_SUBJECT = 3
const WHOLE_SUBJECT = 1.3
/** 三高, 多国: two characters are more often a word that the dictionary lacks. */
const SHORT = 2

/** What speaks against a transcribed name that ends with a word that stands between a subject and its verb. */
export function takesWord(text: string, { start, end }: Span): number {
  const tag = end - start >= WITH_A_WORD ? wordTag(text, end - WORD, end) : null
  return tag !== null && whenWords.has(tag) ? TAKES_A_WORD : 0
}

/** What speaks for all that stands between a mark and the verb of somebody who speaks: 甲认为. Firms speak too: it must sound foreign. */
export const fillsSubject = (
  text: string,
  { start, end }: Span,
  { before, after, inside }: Evidence,
): number =>
  !inside &&
  end - start > SHORT &&
  before > 0 &&
  before < 1 &&
  after >= IS_SUBJECT &&
  soundsForeign(text, start, end)
    ? WHOLE_SUBJECT
    : 0

/** 埃|雷拉: the character before sounds like the beginning of a name that sounds foreign itself. */
const BEHEADED = -4
const BEGINS_AT_MOST = 6.5

/** What speaks against a name that nothing leads up to, amid what sounds foreign. */
export function beheadsForeign(text: string, { start, end }: Span, { before }: Evidence): number {
  if (before !== 0 || start === 0) return 0
  const previous = nameTables().foreign[text.charCodeAt(start - 1)] ?? FOREIGN_AT_MOST
  return previous < BEGINS_AT_MOST && soundsForeign(text, start, end) ? BEHEADED : 0
}

/** So much a character. */
const FOREIGN_AT_MOST = 6.3

function soundsForeign(text: string, start: number, end: number): boolean {
  const { foreign } = nameTables()
  let sum = 0
  for (let at = start; at < end; at++) sum += foreign[text.charCodeAt(at)] ?? 0
  return sum <= FOREIGN_AT_MOST * (end - start)
}
