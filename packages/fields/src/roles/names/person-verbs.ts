import { characterTable, isIn, type Span } from '@jianbao/text'
import { IS_VERB } from '../../scan/character-rows.js'
import { Lexicon } from '../../scan/lexicon.js'
import { stretchOf } from '../../scan/stretch-of.js'
import { textMarks } from '../../scan/text-marks.js'
import { OPENS_VERB } from '../../scan/word-openings.js'
import { activeDeeds, adverbs } from '../categories/deeds.js'
import { personVerbs, speechVerbs } from './context-words.js'

/** Words whose subject is a person, if less often than those of speech. */
const deeds: ReadonlySet<string> = new Set([...activeDeeds.keys(), ...adverbs])

/** Whether the verb of a person stands at a place: 表示, 说. */
export function speaks(text: string, at: number): boolean {
  const mark = textMarks(text)[at] ?? 0
  return (mark & IS_VERB) !== 0 || ((mark & OPENS_VERB) !== 0 && beginsPersonVerb(text, at))
}

/** Whether what somebody does, or a word that leads to it, stands at a place: 获奖, 曾, 在. */
export const acts = (text: string, at: number): boolean => speaks(text, at) || beginsWeakVerb(text, at)

export const isSpeechVerb = stretchOf(speechVerbs)
/** 依|行贿|罪. */
const namesDeed = characterTable('罪案')

/** Longer ones are not asked for. */
const LONGEST_VERB = 4
const opensWeakVerb = characterTable([...speechVerbs, ...deeds])
const verbs = new Lexicon(new Map([...personVerbs].map((word) => [word, true])))
/** With what ends each: of a deed its name may go on. */
const weakVerbs = new Lexicon(
  new Map([...deeds, ...speechVerbs].map((word) => [word, speechVerbs.has(word) ? 'speech' : 'deed'])),
)

const beginsPersonVerb = (text: string, start: number): boolean => verbs.at(text, start).some(isShort)

type WeakVerb = Span & { readonly value: string }

const isDone = (text: string, verb: WeakVerb): boolean =>
  isShort(verb) && (verb.value === 'speech' || !isIn(namesDeed, text, verb.end))

/** Whether a word of those begins at a place, of so many characters at least. */
export const beginsWeakVerb = (text: string, start: number, shortest = 1): boolean =>
  isIn(opensWeakVerb, text, start) &&
  weakVerbs.at(text, start).some((verb) => verb.end - verb.start >= shortest && isDone(text, verb))

/** Whether such a verb stands at a place that is no preposition or adverb of one character: 率队, 说, but 在, 被. */
export const speaksAtLength = (text: string, at: number): boolean =>
  speaks(text, at) || beginsWeakVerb(text, at, 2)

const isShort = ({ start, end }: Span): boolean => end - start <= LONGEST_VERB
