import type { Count } from '@jianbao/record'
import { approximated, type NumberSpan, trailingApproximator } from '@jianbao/text'
import type { Field, FieldInput } from '../field.js'
import { numbersOf } from '../quantities/numbers-of.js'
import { isStatutory } from '../quantities/statutory.js'
import { countable } from './countable.js'
import { governingVerb } from './governing-verb.js'
import { type Follower, followerAt } from './measure-at.js'
import { shyMeasures } from './measures.js'
import { nounOf, type Sighting } from './noun-of.js'

const MONEY = /^(?:元|块|美元|美金|港元|港币|人民币|欧元|日元|英镑|韩元|新台币|台币)/u

/** Numbers that stand inside a noun phrase: names (`EC-225`), ordinals, ages, dates and measures (`2公分的切口`). */
function insidePhrase(text: string, number: NumberSpan): boolean {
  if (number.kind === 'code' || number.kind === 'ordinal') return true
  const { start, end } = number.core
  const follower = followerAt(text, afterNumber(text, number))
  if (follower?.kind === 'not_counted') return !MONEY.test(text.slice(end, end + 3))
  const single = number.script === 'chinese' && end - start === 1
  return single && (!follower || /[一几数]/u.test(text[start] ?? ''))
}

/** Where the next number that can be a quantity begins (infinity: nowhere near): there a noun phrase ends. */
function nextCounting(text: string, numbers: readonly NumberSpan[], from: number): number {
  for (let i = from; i < from + 4; i++) {
    const number = numbers[i]
    if (!number) break
    if (!insidePhrase(text, number)) return number.start
  }
  return Number.POSITIVE_INFINITY
}

const afterNumber = (text: string, number: NumberSpan) =>
  text[number.core.end] === ' ' ? number.core.end + 1 : number.core.end

/** Where the measure of the number at `index` ends, if it follows `end` at once. */
function chainedMeasure(text: string, number: NumberSpan | undefined, end: number): number | null {
  if (!number || (number.start !== end && !(number.start === end + 1 && text[end] === '、'))) return null
  const follower = followerAt(text, afterNumber(text, number))
  return follower?.kind === 'measure' && !/^[人口名]$/u.test(follower.word) ? follower.end : null
}

/** The numbers of the text that count something, with what stands after each. */
function sightings({ text }: FieldInput, numbers: readonly NumberSpan[]): Sighting[] {
  const found: Sighting[] = []
  for (const [index, number] of numbers.entries()) {
    const follower = followerAt(text, afterNumber(text, number))
    if (!follower || !countable({ text, numbers, index, follower })) continue
    found.push({
      number,
      follower,
      lastNumber: numbers[index - 1]?.core.end ?? 0,
      nextNumber: nextCounting(text, numbers, index + 1),
      chained: chainedMeasure(text, numbers[index + 1], follower.end),
    })
  }
  return found
}

/** The end of the quote: measure word, the noun where there is no measure, an approximator after it. */
function quoted(text: string, number: NumberSpan, follower: Follower): { end: number; quantity: NumberSpan } {
  const after = trailingApproximator(text, follower.end)
  if (!after) return { end: follower.end, quantity: number }
  return { end: after.end, quantity: { ...number, ...approximated(number, after.approx) } }
}

/** The entry of one sighting; null where a measure word that is mostly part of other words counts nothing named. */
function toCount(input: FieldInput, sighting: Sighting, earlier: readonly Count[]): Count | null {
  const { text } = input
  const { number, follower } = sighting
  const { end, quantity } = quoted(text, number, follower)
  const noun = nounOf(text, sighting, end, earlier)
  if (!noun || (!noun.named && shyMeasures.has(follower.word))) return null
  return {
    quote: text.slice(number.start, end),
    start: number.start,
    end,
    value: quantity.value,
    min: quantity.min,
    max: quantity.max,
    approx: quantity.approx,
    unit: follower.kind === 'measure' ? follower.word : null,
    noun: noun.noun,
    verb: governingVerb(text, Math.min(noun.start, number.start), Math.max(end, noun.end)),
    statutory: isStatutory(text, number.start, end),
  }
}

function extract(input: FieldInput): Count[] {
  const counts: Count[] = []
  for (const sighting of sightings(input, numbersOf(input))) {
    const count = toCount(input, sighting, counts)
    if (count) counts.push(count)
  }
  return counts
}

/** How many of what: quantities of countable things, as the contract's `counts` defines them. */
export const counts: Field<'counts'> = { name: 'counts', extract }
