import type { Count } from '@jianbao/record'
import type { NumberSpan, Span } from '@jianbao/text'
import { sentenceStart } from '../quantities/clauses.js'
import { cutWords } from '../quantities/lexicon.js'
import type { Follower } from './measure-at.js'
import { affinities, countsBodies, defaultNouns, type MeasureClass, selfCounting } from './measures.js'
import { nounAfter, suits } from './noun-after.js'
import { nounBefore } from './noun-before.js'
import { holders, soleTitles } from './noun-classes.js'
import { kindOf } from './word-kinds.js'

/** A number that counts something, what follows it, and where its neighbours in the text end and begin. */
export interface Sighting {
  readonly number: NumberSpan
  readonly follower: Follower
  readonly lastNumber: number
  readonly nextNumber: number
  /** Where the measure word of the next number ends, if that number follows at once or after 、; else null. */
  readonly chained: number | null
}

/**
 * The thing counted and the stretch of text from its first to its last character, the quantity taken along.
 * `named` is false where the text does not name it beside the number.
 */
export interface Noun extends Span {
  readonly noun: string
  readonly named: boolean
}

/** `犯罪嫌疑人代某某、王某等28人`: what the list's first name is called. */
function labelOfList(text: string, start: number): string | null {
  if (text[start - 1] !== '等') return null
  const words = cutWords(text, sentenceStart(text, start, 60), start - 1)
  const at = words.findLastIndex(
    (word) => word.tag === 'n' && word.word.length > 1 && suits('person', word.word),
  )
  const label = words[at]
  // Only names stand between: 检察官起诉陈某等12人 are no 检察官.
  if (words.slice(at + 1).some((word) => kindOf(word) === 'verb' && word.word.length > 1)) return null
  return label && !soleTitles.test(label.word) ? label.word : null
}

/** What an earlier count of the same sentence and measure counted: `少则5000条，多则十几万条`. */
function shared(text: string, start: number, unit: string, earlier: readonly Count[]): string | null {
  const last = earlier.at(-1)
  if (!last || last.unit !== unit || last.start < sentenceStart(text, start)) return null
  return last.noun
}

/** The nearest noun before in the sentence that the measure's class asks for. */
function nearest(text: string, measure: MeasureClass, start: number): string | null {
  if (measure !== 'person' && measure !== 'organization' && measure !== 'case' && measure !== 'vehicle')
    return null
  const words = cutWords(text, sentenceStart(text, start, 40), start)
  return (
    words.findLast((word) => kindOf(word) === 'noun' && word.tag !== 'nr' && suits(measure, word.word))
      ?.word ?? null
  )
}

/** The last noun before in the sentence that the measure word mostly counts: `出售信息，共卖出三十多万条`. */
function akin(text: string, unit: string, start: number): string | null {
  const nouns = affinities.get(unit)
  if (!nouns) return null
  const words = cutWords(text, sentenceStart(text, start, 60), start)
  return words.findLast((word) => nouns.some((noun) => word.word.endsWith(noun)))?.word ?? null
}

/** The noun before the number, unless it only says where the things are (`基地就有108只`) or is no person (`人`). */
function namedBefore(
  text: string,
  { number, follower, lastNumber }: Sighting,
  measure: MeasureClass,
): Span | null {
  const found = nounBefore(text, number.start, lastNumber, measure === 'event')
  if (!found) return null
  const words = text.slice(found.start, found.end)
  if ((found.existential || !countsBodies.has(follower.word)) && holders.test(words)) return null
  return follower.word === '人' && !suits('person', words) ? null : found
}

/** `十万人次观众`: people straight after 人次. */
function visitors(text: string, end: number, nextNumber: number): Span | null {
  const found = nounAfter(text, end, { measure: 'person', nextNumber, takesQuotation: false, actions: false })
  return found && found.start === end && suits('person', text.slice(found.start, found.end)) ? found : null
}

/** What stands after the measure word; in `5类105项实验` the first measure shares the noun of the next. */
function namedAfter(text: string, sighting: Sighting, end: number, measure: MeasureClass): Span | null {
  if (measure === 'unit')
    return sighting.follower.word === '人次' ? visitors(text, end, sighting.nextNumber) : null
  const { chained, nextNumber } = sighting
  const actions = !/[有中的]/u.test(text[sighting.number.start - 1] ?? '\n')
  const after = nounAfter(text, end, { measure, nextNumber, takesQuotation: false, actions })
  if (after || !chained) return after
  return nounAfter(text, chained, {
    measure: 'any',
    nextNumber: Number.POSITIVE_INFINITY,
    takesQuotation: false,
    actions,
  })
}

function countedByMeasure(text: string, sighting: Sighting, end: number, earlier: readonly Count[]): Noun {
  const { number, follower } = sighting
  const measure = follower.kind === 'measure' ? follower.measure : 'any'
  const whole = { start: number.start, end }
  if (measure === 'place' || selfCounting.has(follower.word))
    return { noun: follower.word, ...whole, named: true }
  const sharedNoun = shared(text, number.start, follower.word, earlier)
  const after = namedAfter(text, sighting, end, measure)
  const before = namedBefore(text, sighting, measure)
  // 其中4名生命体征平稳, 渔船300艘回港: nothing of the measure's kind, so what the numbers before counted or what stands before
  const suited = (span: Span | null) => span !== null && suits(measure, text.slice(span.start, span.end))
  const mistaken =
    after !== null && !suited(after) && (suited(before) || (measure === 'person' && sharedNoun !== null))
  const span = (mistaken ? null : after) ?? before
  if (span) return { noun: text.slice(span.start, span.end), start: span.start, end: span.end, named: true }
  const label = labelOfList(text, number.start)
  if (label || measure === 'unit') return { noun: label ?? follower.word, ...whole, named: true }
  const elsewhere =
    sharedNoun ?? nearest(text, measure, number.start) ?? akin(text, follower.word, number.start)
  return {
    noun: elsewhere ?? defaultNouns.get(follower.word) ?? follower.word,
    ...whole,
    named: elsewhere !== null,
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
  if (follower.kind === 'noun') return { noun: follower.word, start: number.start, end, named: true }
  if (follower.kind === 'nothing') {
    const before = nounBefore(text, number.start, sighting.lastNumber, false)
    return before && { noun: text.slice(before.start, before.end), start: before.start, end, named: true }
  }
  if (follower.kind !== 'big') return countedByMeasure(text, sighting, end, earlier)
  const after = nounAfter(text, end, { measure: 'any', nextNumber, takesQuotation: true, actions: false })
  return after && { noun: text.slice(after.start, after.end), ...after, named: true }
}
