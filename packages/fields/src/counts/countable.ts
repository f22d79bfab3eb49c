import type { NumberSpan } from '@jianbao/text'
import { compactNouns } from './bare-nouns.js'
import { idioms } from './idioms.js'
import type { Follower } from './measure-at.js'

/** One number with its neighbours and what follows it. */
export interface Candidate {
  readonly text: string
  readonly numbers: readonly NumberSpan[]
  readonly index: number
  readonly follower: Follower
}

/** A reason why a number counts nothing. */
interface Exclusion {
  readonly name: string
  readonly holds: (candidate: Candidate, number: NumberSpan) => boolean
}

const counting: ReadonlySet<NumberSpan['kind']> = new Set(['integer', 'decimal', 'vague'])

const SINGLE_ONE = /^[一壹]$/u
const ORDINAL_BEFORE = /[第前首头末后每上下本这那另某同任]$/u
const LAW_BEFORE = /(?:法|》|条例|规定|解释|办法)$/u

/** `第三、四季度`: a number that goes on an ordinal. */
function continuesOrdinal({ text, numbers, index }: Candidate): boolean {
  const number = numbers[index]
  const last = numbers[index - 1]
  if (!number || !last || last.kind !== 'ordinal') return false
  return /^[、至和到或与—-]$/u.test(text.slice(last.core.end, number.core.start))
}

/** Whether a set phrase or a name covers the number. */
function inIdiom(text: string, at: number): boolean {
  for (let start = Math.max(0, at - 4); start <= at; start++)
    for (let length = at - start + 1; length <= 8; length++)
      if (idioms.has(text.slice(start, start + length))) return true
  return false
}

/** `一` is "a", unless a number of the same kind stands beside it: `一死三伤`. */
function isArticle({ text, numbers, index, follower }: Candidate, number: NumberSpan): boolean {
  if (!SINGLE_ONE.test(text.slice(number.core.start, number.core.end)) || number.approx !== 'exact')
    return false
  if (follower.kind !== 'noun' || !compactNouns.has(follower.word)) return true
  const next = numbers[index + 1]
  const last = numbers[index - 1]
  return next?.start !== follower.end && last?.core.end !== number.start - 1
}

const exclusions: readonly Exclusion[] = [
  { name: 'kind', holds: (_, number) => !counting.has(number.kind) },
  { name: 'follower', holds: ({ follower }) => follower.kind === 'not_counted' },
  { name: 'article', holds: isArticle },
  {
    name: 'ordinal',
    holds: (candidate, number) =>
      (ORDINAL_BEFORE.test(candidate.text.slice(Math.max(0, number.start - 1), number.start)) &&
        /[第前首头每]/u.test(candidate.text[number.start - 1] ?? '\n')) ||
      continuesOrdinal(candidate),
  },
  {
    name: 'law_article',
    holds: ({ text, follower }, number) =>
      follower.word === '条' && LAW_BEFORE.test(text.slice(Math.max(0, number.start - 2), number.start)),
  },
  {
    name: 'idiom',
    holds: ({ text }, number) => number.script === 'chinese' && inIdiom(text, number.core.start),
  },
  {
    name: 'compact',
    holds: ({ text, follower }, number) =>
      follower.kind === 'noun' && compactNouns.has(follower.word) && !isCompact(text, number, follower.end),
  },
  { name: 'bare', holds: (_, number) => number.bare && number.approx === 'exact' },
]

/** `2死7伤`, `3男1女`: the noun is followed by a number, a mark or the end. */
const isCompact = (text: string, number: NumberSpan, end: number) =>
  /[\d０-９一二两三四五六七八九十数，。；！？：、,;!?:\s”）)的]|^$/u.test(text[end] ?? '') &&
  number.kind !== 'decimal'

/** Whether the number counts countable things; the contract lists what does not. */
export function countable(candidate: Candidate): boolean {
  const number = candidate.numbers[candidate.index]
  return number !== undefined && !exclusions.some((exclusion) => exclusion.holds(candidate, number))
}
