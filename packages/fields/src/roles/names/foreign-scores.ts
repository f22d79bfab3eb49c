import { characterClass, isIn, nameTables, type Span } from '@jianbao/text'
import { isHan } from '../../scan/is-han.js'
import { openingBrackets } from '../../scan/shared-tables.js'
import { fillsSubject, takesWord } from './foreign-edges.js'
import { isNamedAfter, isSomebody, isTranscribed, OF_MANY, OF_THE_WORLD } from './known-names.js'
import type { Evidence } from './name-evidence.js'

/** Natural logarithms, as the costs of names; those exported weigh in the same way for Chinese names. */
const FOREIGN_ALONE = -3.5
const DOTTED = 7
export const SOMETHING = 2.5
export const STRONG = 2.5
const NO_PERSON = -4.5
export const KNOWN = 9
/** 科尔 may as well begin 科尔曼. */
const KNOWN_BUT_SHORT = 5
const COMMON = 6
const UNLIKELY_FOREIGN = 5.5
const CUT_SHORT = -4
const OFFICE_BEFORE = 6
/** 画家透纳. */
const BEHIND_OFFICE = 1.5
export const BESIDE_DOT = -8
export const isDot = characterClass(/[·•‧・﹒]/u)

/** 塔尔曼(John Talman) is foreign whatever its characters. */
const IN_LATIN = /^[(（][A-Z][a-z]/u
const WRITTEN_TWICE = 4

/** A transcribed name: as it is written, whether a dot is in it, as what it is known, see `knownAs`, and its part of speech. */
interface Transcribed {
  readonly name: string
  readonly dotted: boolean
  readonly known: number
  readonly tag: string | null
}

/** What its characters, and what touches it, say for a stretch as a transcribed name. */
export const foreignScore = (
  text: string,
  { start, end }: Span,
  named: Transcribed,
  seen: Evidence,
): number =>
  foreignEvidence(text, end, named, seen) +
  takesWord(text, { start, end }) +
  (named.dotted ? 0 : fillsSubject(text, { start, end }, seen)) +
  (named.dotted ? beheaded(text, start, seen) : 0) +
  cutShort(text, end, seen) +
  (isIn(openingBrackets, text, end) && IN_LATIN.test(text.slice(end, end + 3)) ? WRITTEN_TWICE : 0) +
  (!named.dotted && (isDot(text, start - 1) || isDot(text, end)) ? BESIDE_DOT : 0)

/** A transcribed name without a dot could as well be a place: something must say that it is a person. */
function foreignEvidence(
  text: string,
  end: number,
  { name, dotted, known, tag }: Transcribed,
  { before, after }: Evidence,
): number {
  if ((known & OF_THE_WORLD) !== 0 && !isNamedAfter(text, end))
    return name.length > 2 ? KNOWN : KNOWN_BUT_SHORT
  if ((known & OF_MANY) !== 0) return isSomebody(text, name, end) ? COMMON : NO_PERSON
  if (dotted && /[·•‧]/u.test(name)) return DOTTED + (name.split(/[·•‧]/u).some(isTranscribed) ? COMMON : 0)
  if (before + after < SOMETHING) return NO_PERSON
  if (tag === TRANSCRIBED || (name.length > 2 && isPersonWord(tag))) return 0
  return (
    FOREIGN_ALONE +
    Math.max(0, name.length - 3) +
    (before >= OFFICE_BEFORE && isHan(text, end - name.length - 1) ? BEHIND_OFFICE : 0)
  )
}

/** 琼斯: what the dictionary calls a transcribed name; its other names of people hold too many plain words. */
const TRANSCRIBED = 'nrt'
/** 高强, 琼斯: the dictionary has it as somebody's name. */
export const isPersonWord = (tag: string | null): boolean => tag?.startsWith('nr') ?? false

/** 约|翰·科斯塔: the character before sounds like the beginning of it. */
function beheaded(text: string, start: number, { before }: Evidence): number {
  const previous = nameTables().foreign[text.charCodeAt(start - 1)] ?? UNLIKELY_FOREIGN
  return before < STRONG && start > 0 && previous < POSSIBLY_FOREIGN ? CUT_SHORT : 0
}

const POSSIBLY_FOREIGN = 6.4

/** 科斯塔-康科迪|亚: the next character sounds like the rest of it. */
function cutShort(text: string, end: number, { after }: Evidence): number {
  const next = text.charCodeAt(end)
  return after === 0 && (nameTables().foreign[next] ?? UNLIKELY_FOREIGN) < UNLIKELY_FOREIGN ? CUT_SHORT : 0
}
