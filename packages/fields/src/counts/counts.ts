import type { Count } from '@jianbao/record'
import { approximated, type NumberSpan, trailingApproximator } from '@jianbao/text'
import type { Field, FieldInput } from '../field.js'
import { numbersOf } from '../quantities/numbers-of.js'
import { isStatutory } from '../quantities/statutory.js'
import { countable } from './countable.js'
import { governingVerb } from './governing-verb.js'
import { type Follower, followerAt } from './measure-at.js'
import { nounOf, type Sighting } from './noun-of.js'

/** The numbers of the text that count something, with what stands after each. */
function sightings(input: FieldInput): Sighting[] {
  const numbers = numbersOf(input)
  const found: Sighting[] = []
  for (const [i, number] of numbers.entries()) {
    const at = input.text[number.core.end] === ' ' ? number.core.end + 1 : number.core.end
    const follower = followerAt(input.text, at)
    if (!follower || !countable({ text: input.text, numbers, index: i, follower })) continue
    found.push({
      number,
      follower,
      lastNumber: numbers[i - 1]?.core.end ?? 0,
      nextNumber: numbers[i + 1]?.start ?? input.text.length,
    })
  }
  return found
}

/** The end of the quote: measure word, the noun where there is no measure, an approximator after it. */
function quoteEnd(
  text: string,
  number: NumberSpan,
  follower: Follower,
): { end: number; quantity: NumberSpan } {
  const after = trailingApproximator(text, follower.end)
  return {
    end: after?.end ?? follower.end,
    quantity: after ? { ...number, ...approximated(number, after.approx) } : number,
  }
}

function toCount(input: FieldInput, sighting: Sighting, earlier: readonly Count[]): Count {
  const { text } = input
  const { number, follower } = sighting
  const { end, quantity } = quoteEnd(text, number, follower)
  const noun = nounOf(text, sighting, end, earlier)
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
    verb: governingVerb(text, noun.start, Math.max(end, noun.end)),
    statutory: isStatutory(text, number.start, end),
  }
}

function extract(input: FieldInput): Count[] {
  const counts: Count[] = []
  for (const sighting of sightings(input)) counts.push(toCount(input, sighting, counts))
  return counts
}

/** How many of what: quantities of countable things, as the contract's `counts` defines them. */
export const counts: Field<'counts'> = { name: 'counts', extract }
