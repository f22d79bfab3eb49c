import type { Count, Quantity } from '@jianbao/record'
import { approximated, type NumberSpan, quantityOf, trailingApproximator } from '@jianbao/text'
import type { Field, FieldInput, Findings, Ruled } from '../field.js'
import { distantApproximator } from '../quantities/distant.js'
import { numbersOf } from '../quantities/numbers-of.js'
import { isStatutory } from '../quantities/statutory.js'
import { Refusals } from '../refusals.js'
import { type Article, withContrasted } from './contrast.js'
import { governingVerb } from './governing-verb.js'
import type { Follower } from './measures/follower.js'
import { shyMeasures } from './measures/measures.js'
import { nounOf } from './nouns/noun-of.js'
import { NEIGHBOURS } from './nouns/noun-place.js'
import type { Seen, Sighting } from './sighting.js'
import { type Sightings, sightings } from './sightings.js'

/** `1600个多品规`: 多 after 个, with what is counted behind it. */
const moreAfter = (text: string, { word, end }: Follower) =>
  word === '个' && text[end] === '多' && /^多(?![月小钟星少])[\p{Script=Han}]/u.test(text.slice(end, end + 2))
    ? { end: end + 1, approx: 'over' as const }
    : null

/** `至少已造成6人死亡`: the number under an approximator before its verb. */
function bounded(text: string, number: NumberSpan): Quantity {
  const approx = number.approx === 'exact' ? distantApproximator(text, number.start) : null
  return approx ? approximated(number, approx) : number
}

/** The approximator after the measure word: `15个左右`, `15个人左右`. */
function approximatorBehind(text: string, follower: Follower) {
  const people = follower.word === '个' && text[follower.end] === '人'
  return (
    trailingApproximator(text, follower.end) ??
    (people ? trailingApproximator(text, follower.end + 1) : null) ??
    moreAfter(text, follower)
  )
}

/** `“五个”中心`, `“三项”制度`, `“两张清单”`: a small number that a quotation makes part of a name. */
function isTerm(text: string, { start, approx, value, script }: NumberSpan, nounEnd: number): boolean {
  if (text[start - 1] !== '“' || script !== 'chinese' || approx !== 'exact' || (value ?? 99) > 20)
    return false
  // “三个不合法”, “五个”中心
  const end = nounEnd > start + 2 ? Math.max(start + 4, Math.min(nounEnd, start + 8)) : start + 6
  return text.slice(start, end + 1).includes('”')
}

/** The last so many of a kind are few. */
const LATELY = 20

const isShy = (follower: Follower) =>
  shyMeasures.has(follower.word) && !(follower.kind === 'measure' && follower.sure)

/** The entry of one sighting, or the reason why it is none. */
function toCount(input: FieldInput, sighting: Sighting, earlier: readonly Count[]): Ruled<Count> | string {
  const { text } = input
  const { number, follower } = sighting
  const behind = approximatorBehind(text, follower)
  const end = behind?.end ?? follower.end
  const nounFrom = text[follower.end] === '人' ? follower.end : end + otherMeasure(text, end)
  const noun = nounOf(text, sighting, nounFrom, earlier)
  if (!noun) return 'no noun'
  if (follower.kind === 'measure' && isTerm(text, number, noun.end)) return 'quoted name'
  // A measure word that is mostly part of other words counts only what is named.
  if (!noun.named && isShy(follower)) return 'measure word without a noun'
  // 超3项世界纪录: broken records, not more than three of them; 近5战: the last five
  const broken =
    (text[number.start] === '超' && /[纪记]录$/u.test(noun.noun)) ||
    (text[number.start] === '近' &&
      (number.value ?? LATELY) < LATELY &&
      /^[场战轮届期局]$/u.test(follower.word))
  const start = broken ? number.core.start : number.start
  const quantity = behind ? approximated(number, behind.approx) : bounded(text, number)
  const { value, min, max, approx } =
    broken && quantity.value !== null ? quantityOf('exact', quantity.value, null) : quantity
  return {
    quote: text.slice(start, end),
    start,
    end,
    value,
    min,
    max,
    approx,
    unit: follower.kind === 'measure' ? follower.word : null,
    noun: noun.noun,
    verb: governingVerb(text, { start: Math.min(noun.start, start), end: Math.max(end, noun.end) }, start),
    statutory: isStatutory(text, start, end),
    rule: noun.rule,
  }
}

/** `2600件（组）文物`: how long the other measure in brackets is, with what is counted behind it. */
const otherMeasure = (text: string, end: number) =>
  text[end] === '（' || text[end] === '('
    ? (/^[（(][件组套册种个只枚座处家本幅][）)](?=\p{Script=Han})/u.exec(text.slice(end, end + 4))?.[0]
        .length ?? 0)
    : 0

/** A `一` that may only say "a": what it counts is found out only where the sentence may say that it states a number. */
function articleOf(
  input: FieldInput,
  seen: Seen,
  around: Sightings['around'],
  counts: readonly Ruled<Count>[],
  refusals: Refusals,
): Article<Ruled<Count>> {
  const { number, follower } = seen
  const before = counts.length
  return {
    start: number.start,
    end: approximatorBehind(input.text, follower)?.end ?? follower.end,
    unit: follower.kind === 'measure' ? follower.word : null,
    entry: () => {
      const count = toCount(input, around(seen), counts.slice(Math.max(0, before - NEIGHBOURS), before))
      if (typeof count !== 'string') return count
      refusals.add(count)
      return null
    },
  }
}

function extract(input: FieldInput): Findings<Count> {
  const counts: Ruled<Count>[] = []
  const articles: Article<Ruled<Count>>[] = []
  const refusals = new Refusals()
  const { found, around } = sightings(input.text, numbersOf(input.text), refusals)
  for (const seen of found) {
    if (seen.article) {
      articles.push(articleOf(input, seen, around, counts, refusals))
      continue
    }
    const count = toCount(input, around(seen), counts)
    if (typeof count === 'string') refusals.add(count)
    else counts.push(count)
  }
  const { entries, refused } = withContrasted(input.text, counts, articles)
  refusals.add('one as an article', refused)
  return refusals.beside(entries)
}

/** How many of what: quantities of countable things, as the contract's `counts` defines them. */
export const counts: Field<'counts'> = { name: 'counts', candidate: 'number', extract }
