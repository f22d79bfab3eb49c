import { characterTable, isIn, type NumberSpan } from '@jianbao/text'
import { cutWords } from '../quantities/lexicon.js'
import { Lexicon, type Match } from '../scan/lexicon.js'
import { bareNouns, compactNouns, notAfterBig, recordNouns } from './bare-nouns.js'
import { type MeasureClass, measures, notAfterMeasure } from './measures.js'
import { notCounted } from './not-counted.js'
import { predicateVerbs } from './noun-classes.js'
import { suits } from './noun-of-kind.js'
import { rescues } from './rescued.js'
import { kindOf } from './word-kinds.js'

/** What stands after a number: a measure word, a noun without one, `大` before a noun, or the sign that it is no count. */
export type Follower =
  | {
      readonly kind: 'measure'
      readonly word: string
      readonly measure: MeasureClass
      readonly end: number
      readonly sure?: true
    }
  | { readonly kind: 'noun'; readonly word: string; readonly end: number }
  | { readonly kind: 'big'; readonly word: string; readonly end: number }
  | { readonly kind: 'nothing'; readonly word: ''; readonly end: number }
  | { readonly kind: 'not_counted'; readonly word: string; readonly end: number; readonly reason: string }

/** What a word is straight after a number; a word may be several of these. */
interface Following {
  measure?: MeasureClass
  noun?: true
  /** Why it counts nothing. */
  refused?: string
}

const nouns: ReadonlySet<string> = new Set(bareNouns)
const following = new Lexicon(followingWords())

function followingWords(): Map<string, Following> {
  const words = new Map<string, Following>()
  const of = (word: string): Following => {
    const known = words.get(word) ?? {}
    words.set(word, known)
    return known
  }
  // The first class, or reason, that lists a word keeps it.
  for (const [measure, list] of measures) for (const word of list.split(' ')) of(word).measure ??= measure
  for (const [reason, list] of notCounted) for (const word of list.split(' ')) of(word).refused ??= reason
  for (const noun of nouns) of(noun).noun = true
  return words
}

/** A measure that is the beginning of another word here (`人` of `人民币`) is none. */
const isOwnWord = (text: string, at: number, word: string) =>
  text.startsWith('来自', at + word.length) ||
  // 夺走20万人生命: people, no 人生
  (word === '人' && /^生[命还活病产]/u.test(text.slice(at + 1, at + 3))) ||
  !(notAfterMeasure.get(word) ?? '').includes(text[at + word.length] ?? '\n')

const BEFORE = 8

/** `三大类`, `六大板块`: 大 before a measure of kinds, nothing or a noun behind it. */
const BIG_KIND = /^大(类|项|块|门类|部分|板块)(?![别型目头])/u

/** `两大袋棉被`, `三小包`: large or small, before a measure of vessels that begins no other word (`包装厂`). */
const VESSEL = /^[大小整满]([袋包箱瓶盒桶罐筐杯碗壶盘碟盆堆捆摞叠串])(?!装)/u
const opensVessel = characterTable('大小整满')

function vesselAt(text: string, at: number): Follower | null {
  const word = isIn(opensVessel, text, at) ? VESSEL.exec(text.slice(at, at + 3))?.[1] : undefined
  if (!word) return null
  const [first] = cutWords(text, at + 1, Math.min(text.length, at + 7))
  return first?.word === word ? { kind: 'measure', word, measure: 'any', end: at + 2 } : null
}

const opensRescue = characterTable(rescues.map(({ word }) => word))

/** A word that mostly counts nothing and does here (`独得11分`), for a number `[start, at)`. */
function rescuedAt(text: string, start: number, at: number): Follower | null {
  if (!isIn(opensRescue, text, at)) return null
  for (const { word, before, after } of rescues) {
    if (!text.startsWith(word, at)) continue
    const end = at + word.length
    if (before && !before.test(text.slice(Math.max(0, start - BEFORE), start))) continue
    if (after && !after.test(text.slice(end, end + 4))) continue
    return { kind: 'measure', word, measure: 'any', end, sure: true }
  }
  return null
}

const closes = characterTable('，。；！？,;!?\n）)')
const roundEnds = characterTable('万亿余多计')

/** `25万体育人口`, `三千余返乡学生`: a round number before a compound whose head stands without measure words. */
function compoundAt(text: string, { core }: NumberSpan, at: number): Follower | null {
  if (!isIn(roundEnds, text, core.end - 1)) return null
  let proper = false
  for (const word of cutWords(text, at, Math.min(text.length, at + 8))) {
    proper ||= /^n[rst]$/u.test(word.tag)
    // 12万吸烟人口: a verb of two characters before a noun for people
    const kind = kindOf(word)
    if (kind === 'verb' && word.start === at && word.word.length > 1 && !predicateVerbs.has(word.word))
      continue
    if (kind !== 'noun' && kind !== 'modifier') return null
    // 200万佛山代表: a name between says whose they are, not how many
    const person = !proper && word.word.length > 1 && suits('person', word.word)
    if (nouns.has(word.word) || person) return { kind: 'noun', word: text.slice(at, word.end), end: word.end }
  }
  return null
}

const RECORD_ON = /^[胜平负和][0-9０-９一二两三四五六七八九十]{1,3}[胜平负和]/u

/** `3胜2负`: matches by how they ended, two numbers or more in a row. */
const isRecord = (text: string, number: NumberSpan, at: number) =>
  RECORD_ON.test(text.slice(at, at + 5)) || recordNouns.has(text[number.start - 1] ?? '\n')

/**
 * What stands after `number`, a blank between allowed; null where it is nothing of the kind. Words that only sometimes
 * count are looked at with what stands before the number.
 */
export function followerOf(text: string, number: NumberSpan): Follower | null {
  const { end } = number.core
  const at = text[end] === ' ' || (text[end - 1] === '计' && text[end] === '的') ? end + 1 : end
  if (recordNouns.has(text[at] ?? '\n') && isRecord(text, number, at))
    return { kind: 'noun', word: text[at] ?? '', end: at + 1 }
  const kinds = text[at] === '大' ? BIG_KIND.exec(text.slice(at, at + 5))?.[1] : undefined
  if (kinds) return { kind: 'measure', word: kinds, measure: 'any', end: at + 1 + kinds.length }
  const rescued = number.kind === 'decimal' ? null : rescuedAt(text, number.start, at)
  return rescued ?? vesselAt(text, at) ?? followerAt(text, at) ?? compoundAt(text, number, at)
}

/** `十大人物`, `两大包装厂`: what would be 大人 and 大包 by its first character is a noun of its own. */
function opensNoun(text: string, at: number): boolean {
  if (!isIn(mayOpenNoun, text, at)) return false
  const [first] = cutWords(text, at, Math.min(text.length, at + 6))
  return first !== undefined && first.word.length > 1
}

const mayOpenNoun = characterTable('奖人道楼会包桶袋箱盒碗')

/** Whether 大 before `at` says of what is counted that it is large, and is no part of its first word. */
const isBig = (text: string, at: number) => !notAfterBig.includes(text[at] ?? '学') || opensNoun(text, at)

/** What stands at `at`, straight after a number; null where it is nothing of the kind. The longest word wins. */
export function followerAt(text: string, at: number): Follower | null {
  let measure: Match<Following> | undefined
  let noun: Match<Following> | undefined
  let not: Match<Following> | undefined
  // The longest first.
  for (const word of following.at(text, at)) {
    const { value, end } = word
    if (!measure && value.measure !== undefined && isOwnWord(text, at, text.slice(at, end))) measure = word
    if (value.noun) noun ??= word
    if (value.refused !== undefined) not ??= word
  }
  const reach = (word: Match<Following> | undefined) => word?.end ?? at
  if (not?.value.refused !== undefined && reach(not) >= reach(measure) && reach(not) >= reach(noun))
    return { kind: 'not_counted', word: text.slice(at, not.end), end: not.end, reason: not.value.refused }
  if (noun && reach(noun) > reach(measure))
    return { kind: 'noun', word: text.slice(at, noun.end), end: noun.end }
  if (measure?.value.measure !== undefined)
    return {
      kind: 'measure',
      word: text.slice(at, measure.end),
      measure: measure.value.measure,
      end: measure.end,
    }
  const char = text[at] ?? '\n'
  if (char === '大' && isBig(text, at + 1)) return { kind: 'big', word: char, end: at + 1 }
  if (compactNouns.has(char)) return { kind: 'noun', word: char, end: at + 1 }
  if (at >= text.length || isIn(closes, text, at)) return { kind: 'nothing', word: '', end: at }
  return null
}
