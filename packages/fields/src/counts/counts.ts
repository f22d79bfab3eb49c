import type { Count } from '@jianbao/record'
import { approximated, type NumberSpan, trailingApproximator } from '@jianbao/text'
import type { Field, FieldInput } from '../field.js'
import { numbersOf } from '../quantities/numbers-of.js'
import { isStatutory } from '../quantities/statutory.js'
import { withContrasted } from './contrast.js'
import { governingVerb } from './governing-verb.js'
import type { Follower } from './measure-at.js'
import { shyMeasures } from './measures.js'
import { nounOf, type Sighting } from './noun-of.js'
import { sightings } from './sightings.js'

/** The end of the quote: measure word, the noun where there is no measure, an approximator after it. */
function quoted(text: string, number: NumberSpan, follower: Follower): { end: number; quantity: NumberSpan } {
  const after = trailingApproximator(text, follower.end)
  if (!after) return { end: follower.end, quantity: number }
  return { end: after.end, quantity: { ...number, ...approximated(number, after.approx) } }
}

const isShy = (follower: Follower) =>
  shyMeasures.has(follower.word) && !(follower.kind === 'measure' && follower.sure)

/** The entry of one sighting; null where a measure word that is mostly part of other words counts nothing named. */
function toCount(input: FieldInput, sighting: Sighting, earlier: readonly Count[]): Count | null {
  const { text } = input
  const { number, follower } = sighting
  const { end, quantity } = quoted(text, number, follower)
  const noun = nounOf(text, sighting, end, earlier)
  if (!noun || (!noun.named && isShy(follower))) return null
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
  const articles: Count[] = []
  for (const sighting of sightings(input.text, numbersOf(input))) {
    const count = toCount(input, sighting, counts)
    if (count) (sighting.article ? articles : counts).push(count)
  }
  return withContrasted(input.text, counts, articles)
}

/** How many of what: quantities of countable things, as the contract's `counts` defines them. */
export const counts: Field<'counts'> = { name: 'counts', extract }
