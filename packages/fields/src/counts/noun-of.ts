import type { Count } from '@jianbao/record'
import type { NumberSpan, Span } from '@jianbao/text'
import { sentenceStart } from '../quantities/clauses.js'
import { cutWords } from '../quantities/lexicon.js'
import type { Follower } from './measure-at.js'
import { defaultNouns } from './measures.js'
import { nounAfter, suits } from './noun-after.js'
import { nounBefore } from './noun-before.js'
import { kindOf } from './word-kinds.js'

/** A number that counts something, what follows it, and where its neighbours in the text end and begin. */
export interface Sighting {
  readonly number: NumberSpan
  readonly follower: Follower
  readonly lastNumber: number
  readonly nextNumber: number
}

/** The thing counted and the stretch of text from its first to its last character, the quantity taken along. */
export interface Noun extends Span {
  readonly noun: string
}

const at = (text: string, span: Span): Noun => ({ noun: text.slice(span.start, span.end), ...span })

/** `犯罪嫌疑人代某某、王某等28人`: what the list's first name is called. */
function labelOfList(text: string, start: number): string | null {
  if (text[start - 1] !== '等') return null
  const words = cutWords(text, sentenceStart(text, start, 60), start - 1)
  const label = words.findLast(
    (word) => word.tag === 'n' && word.word.length > 1 && suits('person', word.word),
  )
  return label?.word ?? null
}

/** What an earlier count of the same sentence and measure counted: `少则5000条，多则十几万条`. */
function shared(text: string, start: number, unit: string, earlier: readonly Count[]): string | null {
  const last = earlier.at(-1)
  if (!last || last.unit !== unit || last.start < sentenceStart(text, start)) return null
  return last.noun
}

/** The nearest noun before in the sentence that the measure's class asks for. */
function nearest(text: string, sighting: Sighting): string | null {
  const { follower, number } = sighting
  if (follower.kind !== 'measure' || follower.measure === 'any' || follower.measure === 'unit') return null
  const measure = follower.measure
  if (measure === 'event') return null
  const words = cutWords(text, sentenceStart(text, number.start, 40), number.start)
  return (
    words.findLast((word) => kindOf(word) === 'noun' && word.tag !== 'nr' && suits(measure, word.word))
      ?.word ?? null
  )
}

function countedByMeasure(text: string, sighting: Sighting, end: number, earlier: readonly Count[]): Noun {
  const { number, follower } = sighting
  const measure = follower.kind === 'measure' ? follower.measure : 'any'
  const after = measure === 'unit' ? null : nounAfter(text, end, sighting.nextNumber, measure)
  if (after) return at(text, after)
  const before = nounBefore(text, number.start, sighting.lastNumber)
  if (before) return at(text, before)
  const noun =
    labelOfList(text, number.start) ??
    (measure === 'unit' ? follower.word : null) ??
    shared(text, number.start, follower.word, earlier) ??
    nearest(text, sighting) ??
    defaultNouns.get(follower.word) ??
    follower.word
  return { noun, start: number.start, end }
}

/** What the quantity counts, on whichever side of the number it stands. `end` is the quote's end. */
export function nounOf(text: string, sighting: Sighting, end: number, earlier: readonly Count[]): Noun {
  const { number, follower } = sighting
  if (follower.kind === 'noun') return { noun: follower.word, start: number.start, end }
  if (follower.kind === 'big') {
    const after = nounAfter(text, end, sighting.nextNumber, 'any')
    return after ? at(text, after) : { noun: follower.word, start: number.start, end }
  }
  return countedByMeasure(text, sighting, end, earlier)
}
