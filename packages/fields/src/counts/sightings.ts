import { type NumberSpan, quantityOf } from '@jianbao/text'
import { notQuantities } from '../quantities/not-quantities.js'
import type { Refusals } from '../refusals.js'
import { countable } from './countable.js'
import { type Follower, followerOf } from './measure-at.js'
import type { Sighting } from './sighting.js'

const MONEY = /^(?:元|块|美元|美金|港元|港币|人民币|欧元|日元|英镑|韩元|新台币|台币)/u

/** Numbers that stand inside a noun phrase: names (`EC-225`), ordinals, ages, dates and measures (`2公分的切口`). */
function insidePhrase(text: string, number: NumberSpan): boolean {
  if (number.kind === 'code' || number.kind === 'ordinal') return true
  const { start, end } = number.core
  const follower = followerOf(text, number)
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

/** Where the last number before that can be a quantity ends: there a noun phrase begins at the earliest. */
function lastCounting(text: string, numbers: readonly NumberSpan[], from: number): number {
  for (let i = from; i > from - 3; i--) {
    const number = numbers[i]
    if (!number) break
    if (!insidePhrase(text, number)) return number.core.end
  }
  return 0
}

/** Where the measure of the number at `index` ends, if it follows `end` at once. */
function chainedMeasure(text: string, number: NumberSpan | undefined, end: number): number | null {
  if (!number || (number.start !== end && !(number.start === end + 1 && text[end] === '、'))) return null
  const follower = followerOf(text, number)
  return follower?.kind === 'measure' && !/^[人口名]$/u.test(follower.word) ? follower.end : null
}

/** `3名至5名`: two numbers of one measure that bound a range. */
function asRange(text: string, first: Sighting, second: Sighting): Sighting | null {
  const low = first.number.value
  const high = second.number.value
  if (low === null || high === null || low >= high) return null
  if (first.follower.kind !== 'measure' || first.follower.word !== second.follower.word) return null
  if (!/^[至到~～—-]$/u.test(text.slice(first.follower.end, second.number.start))) return null
  const number = { ...second.number, ...quantityOf('range', low, high), start: first.number.start }
  return { ...second, number, lastNumber: first.lastNumber }
}

/** What the number at `index` is, and what follows it where it counts something. */
function judged(
  text: string,
  numbers: readonly NumberSpan[],
  index: number,
): { reason: string } | { use: 'count' | 'article'; follower: Follower } {
  const number = numbers[index]
  const reason = number && notQuantities[number.kind]
  if (!number || reason) return { reason: reason ?? 'no number' }
  const follower = followerOf(text, number)
  if (!follower) return { reason: 'nothing countable after it' }
  const verdict = countable({ text, numbers, index, follower })
  return 'reason' in verdict ? verdict : { ...verdict, follower }
}

/**
 * The numbers of the text that count something, with what stands after each; both ends of a range are one. The others
 * are counted in `refusals` by their reasons.
 */
export function sightings(text: string, numbers: readonly NumberSpan[], refusals: Refusals): Sighting[] {
  const found: Sighting[] = []
  for (const [index, number] of numbers.entries()) {
    const verdict = judged(text, numbers, index)
    if ('reason' in verdict) {
      refusals.add(verdict.reason)
      continue
    }
    const { follower, use } = verdict
    const sighting = {
      article: use === 'article',
      number,
      follower,
      lastNumber: lastCounting(text, numbers, index - 1),
      nextNumber: nextCounting(text, numbers, index + 1),
      chained: chainedMeasure(text, numbers[index + 1], follower.end),
    }
    const last = found.at(-1)
    const range = last && asRange(text, last, sighting)
    if (range) {
      found[found.length - 1] = range
      refusals.add('other end of a range')
    } else found.push(sighting)
  }
  return found
}
