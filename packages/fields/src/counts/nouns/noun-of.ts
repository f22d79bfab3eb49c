import type { Count } from '@jianbao/record'
import type { Span } from '@jianbao/text'
import { cutWords } from '../../quantities/lexicon.js'
import { FIGURE_REACH, nameOfFigure } from '../judged/figures.js'
import type { Follower } from '../measures/follower.js'
import { defaultNouns, selfCounting } from '../measures/measures.js'
import { strokeWords } from '../measures/strokes.js'
import type { Sighting } from '../sighting.js'
import { boxScoreNouns, compactNouns } from './bare-nouns.js'
import { nounAfter } from './noun-after.js'
import { akin, akinBefore } from './noun-akin.js'
import { nounBefore } from './noun-before.js'
import { type NounBeside, nounBeside, totalBefore } from './noun-beside.js'
import { difference, nextPart, saidToBe, sameNumber, sameThings } from './noun-continued.js'
import { labelOfList, nearest, recent, sameAsBefore, shared, topic } from './noun-inferred.js'
import {
  among,
  eachOf,
  headless,
  heldIn,
  isHeadless,
  subjectBefore,
  takerOf,
  wholeOfList,
  wholeOfParts,
} from './noun-left-out.js'
import {
  actAfter,
  actDone,
  actOnObject,
  actRepeated,
  halfOfVerb,
  nounOfAct,
  toldBySport,
} from './noun-of-acts.js'
import { sortedOf } from './noun-of-category.js'
import { asksForKind, suits } from './noun-of-kind.js'
import { wholeOfPart } from './noun-of-part.js'
import { comersOf, grownFrom, mouthsOf, peopleInClause, peopleInSentence } from './noun-people.js'
import type { Place } from './noun-place.js'
import { theme } from './noun-theme.js'

/**
 * The thing counted and the stretch of text from its first to its last character, the quantity taken along.
 * `named` is false where the text does not name it near the number; `rule` says how it was found.
 */
export interface Noun extends Span {
  readonly noun: string
  readonly named: boolean
  readonly rule: string
}

/** One way to find a noun that does not stand beside its number; null where it finds none. */
interface Guess {
  readonly rule: string
  readonly find: (place: Place) => string | null
}

/** What the sentence's own words refer to: the first that finds a noun decides. */
const references: readonly Guess[] = [
  { rule: 'those who take the places', find: takerOf },
  { rule: 'what the first of the list is called', find: labelOfList },
  { rule: 'part of those counted before', find: wholeOfPart },
  { rule: 'same number again', find: sameNumber },
  { rule: 'so many in each', find: eachOf },
  { rule: 'what one of them holds', find: heldIn },
  { rule: 'people whose number changes', find: grownFrom },
  { rule: 'what they are said to be', find: saidToBe },
  { rule: 'second half of the verb', find: halfOfVerb },
  { rule: 'one part more', find: nextPart },
  { rule: 'more of those counted before', find: sameThings },
  { rule: 'more or fewer of the same', find: difference },
  { rule: 'subject of the clause before', find: subjectBefore },
  { rule: 'some among those named', find: among },
  { rule: 'what a clause with 的 leaves out', find: headless },
  { rule: 'second measure of one noun', find: sameAsBefore },
  { rule: 'act with its object', find: actOnObject },
  { rule: 'journeys of one sum', find: (place) => (/.次$/u.test(place.unit) ? shared(place) : null) },
  { rule: 'act that was done', find: actDone },
  { rule: 'who came so often', find: comersOf },
  { rule: 'measure that is its own noun', find: ({ measure, unit }) => (measure === 'unit' ? unit : null) },
  { rule: 'noun shared in the sentence', find: shared },
  { rule: 'nearest noun of its kind', find: nearest },
  { rule: 'noun the measure mostly counts', find: akin },
  { rule: 'noun of a sentence before', find: (place) => (asksForKind(place.measure) ? recent(place) : null) },
]

/** What is likely where nothing is named: then a measure word that is mostly part of other words counts nothing. */
const likelihoods: readonly Guess[] = [
  { rule: 'what the verb is done to', find: nounOfAct },
  { rule: 'act done many times', find: actRepeated },
  { rule: 'noun the measure mostly counts, a sentence before', find: akinBefore },
  { rule: 'act that comes after', find: actAfter },
  { rule: 'usual noun of the measure', find: ({ unit }) => defaultNouns.get(unit) ?? null },
  { rule: 'topic of the sentence', find: (place) => (isHeadless(place) ? null : topic(place)) },
  { rule: 'noun of a sentence before', find: recent },
  { rule: 'theme of the text', find: theme },
  { rule: 'measure alone', find: ({ unit }) => unit },
]

function guessed(place: Place, guesses: readonly Guess[]): { noun: string; rule: string } | null {
  for (const { rule, find } of guesses) {
    const noun = find(place)
    if (noun !== null) return { noun, rule }
  }
  return null
}

/** 两队交手14次: the noun before begins after the quantity before. */
const behind = (seen: Sighting, lastNumber: number): Sighting =>
  lastNumber > seen.lastNumber ? { ...seen, lastNumber } : seen

/** `两队的较量`, `两方议和`: sides that do something, not so many of what they do. */
function areDoers(text: string, unit: string, end: number): boolean {
  if (unit !== '队' && unit !== '方') return false
  const first = cutWords(text, end, Math.min(text.length, end + 6))[0]
  return (
    first !== undefined &&
    (/^(?:vn?|d|p|uj|t)$/u.test(first.tag) || /^(?:[上下]半场|[全本]场|历史)$/u.test(first.word))
  )
}

/** `9车45人`: crews. */
const CREWS = /^(?:[0-9一二两三四五六七八九十]|相撞|连撞|追尾|追撞|擦撞|对撞|连环|串烧|串撞|事故|碰撞)/u

/** `两站之间`, `三站均有电梯`. */
const STATIONS = /^(?:之?间|[均都也]|[，。；！？、）)]|$)/u
/** 巡回赛两站, 世界杯三站均夺冠: of a series. */
const SERIES = /[赛杯演唱]/u
const SERIES_REACH = 10

/** Measures that are counted themselves: here, or wherever they stand. */
const isOwnNoun = (text: string, { kind, word, sure }: Follower, end: number) =>
  (word === '站' &&
    STATIONS.test(text.slice(end, end + 2)) &&
    !SERIES.test(text.slice(Math.max(0, end - SERIES_REACH), end + SERIES_REACH))) ||
  (word === '车' && CREWS.test(text.slice(end, end + 2))) ||
  selfCounting.has(word) ||
  areDoers(text, word, end) ||
  (kind === 'measure' && sure && strokeWords.has(word))

/** What the measure and the words around it say, whatever stands beside the number. */
const toldByMeasure = (place: Place): string | null =>
  wholeOfParts(place) ?? mouthsOf(place) ?? toldBySport(place)

function nounAt(text: string, { start, end, side }: NounBeside): Noun {
  const rule = side === 'before' ? 'noun before the number' : 'noun after the measure'
  return { noun: text.slice(start, end), start, end, named: true, rule }
}

function countedByMeasure(text: string, seen: Sighting, end: number, earlier: readonly Count[]): Noun | null {
  const { number, follower } = seen
  const sighting = behind(seen, earlier.at(-1)?.end ?? 0)
  const measure = follower.kind === 'measure' ? follower.measure : 'any'
  const { lastNumber } = sighting
  const place: Place = {
    text,
    start: number.start,
    unit: follower.word,
    value: number.value,
    measure,
    lastNumber,
    earlier,
  }
  const named = (noun: string, rule: string): Noun => ({ start: number.start, end, noun, named: true, rule })
  const own = measure === 'place' || isOwnNoun(text, follower, end)
  const told = toldByMeasure(place)
  if (told) return named(told, 'parts of a whole, mouths of a household, what sport counts')
  const beside =
    follower.word === '分'
      ? totalBefore(text, sighting)
      : own
        ? null
        : nounBeside(text, sighting, end, shared(place))
  const listed = beside?.side === 'after' ? null : wholeOfList(place)
  if (listed) return named(listed, 'whole of the parts')
  const words = beside?.side === 'before' ? text.slice(beside.start, beside.end) : ''
  const sorted = words && sortedOf(place, words)
  if (sorted) return named(sorted, 'class of those counted before')
  if (beside) return nounAt(text, beside)
  if (own) return named(follower.word, 'measure that is its own noun')
  const referred = guessed(place, references)
  if (referred) return named(referred.noun, referred.rule)
  const likely = guessed(place, likelihoods)
  return likely && { start: number.start, end, noun: likely.noun, named: false, rule: likely.rule }
}

/** What a number with nothing behind it is the figure of. */
function figureOf(text: string, { number: { start }, lastNumber }: Sighting, end: number): Noun | null {
  const figure = nameOfFigure(text.slice(Math.max(0, start - FIGURE_REACH), start))
  const ofPeople = figure?.name === '人'
  const span = figure?.ofAct ? null : nounBefore(text, start, lastNumber, false)
  const named = span && text.slice(span.start, span.end)
  // 参观|人数: who they are, not what they do
  const before = named && !(ofPeople && !suits('person', named)) ? named : null
  const noun =
    before ??
    (figure && !ofPeople ? figure.name : null) ??
    peopleInClause(text, start) ??
    figure?.name ??
    peopleInSentence(text, start)
  return noun === null
    ? null
    : {
        noun,
        start: before && span ? span.start : start,
        end,
        named: true,
        rule: 'people before a bare number',
      }
}

/**
 * What the quantity counts, on whichever side of the number it stands; null where `N大` has no noun. `end` is the
 * quote's end.
 */
export function nounOf(
  text: string,
  sighting: Sighting,
  end: number,
  earlier: readonly Count[],
): Noun | null {
  const { number, follower, nextNumber } = sighting
  const { start } = number
  if (follower.kind === 'noun')
    return {
      noun: compactNouns.get(follower.word) ?? boxScoreNouns.get(follower.word) ?? follower.word,
      start,
      end,
      named: true,
      rule: 'number and noun',
    }
  if (follower.kind === 'nothing') return figureOf(text, sighting, end)
  if (follower.kind !== 'big') return countedByMeasure(text, sighting, end, earlier)
  const after = nounAfter(text, end, {
    measure: 'any',
    nextNumber,
    takesQuotation: true,
    actions: false,
    places: true,
  })
  return after && { noun: text.slice(after.start, after.end), ...after, named: true, rule: 'number and big' }
}
