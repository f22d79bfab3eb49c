import { characterTable, isIn, isOneOf, type NumberSpan, quantityOf } from '@jianbao/text'
import { notQuantities } from '../quantities/not-quantities.js'
import type { Refusals } from '../refusals.js'
import type { Candidate } from './judged/candidate.js'
import { isArticle, refusalOf } from './judged/countable.js'
import type { Follower } from './measures/follower.js'
import { followerOf } from './measures/measure-at.js'
import type { Seen, Sighting } from './sighting.js'

const ofMoney = characterTable('元块')
const MONEY = /^(?:美元|美金|港元|港币|人民币|欧元|日元|英镑|韩元|新台币|台币)/u
const opensMoney = characterTable('美港人欧日英韩新台')

/** The numbers of a text, and what follows each of them: asked for by its neighbours too, found once. */
class Numbers {
  readonly text: string
  readonly spans: readonly NumberSpan[]
  readonly #followers: (Follower | null | undefined)[] = []
  readonly #inside: (boolean | undefined)[] = []

  constructor(text: string, spans: readonly NumberSpan[]) {
    this.text = text
    this.spans = spans
  }

  followerOf(index: number, number: NumberSpan): Follower | null {
    const known = this.#followers[index]
    if (known !== undefined) return known
    const found = followerOf(this.text, number)
    this.#followers[index] = found
    return found
  }

  /** Whether a number stands inside a noun phrase: names (`EC-225`), ordinals, ages, dates and measures (`2公分的切口`). */
  isInside(index: number, number: NumberSpan): boolean {
    const known = this.#inside[index]
    if (known !== undefined) return known
    const found = insidePhrase(this, index, number)
    this.#inside[index] = found
    return found
  }
}

/** Names that begin with a number or hold one. */
const IN_NAME =
  /^(?:[四八]分之一决赛|三分球|三分(?=[，。、的和])|八项规定|三公经费|两会|五险一金|三农|一带一路|三甲医院)/u
const opensName = characterTable('四八三两五一')
const goesOnName = characterTable('分项公会险农带甲')
const vague = characterTable('一几数')
const IN_TITLE = /^\p{Script=Han}\d+[中里的和与]$/u
const endsTitle = characterTable('中里的和与')

const WORTH =
  /(?:价值|面值|面额|标价|售价|定价|单价|市价|票价|总价|市值|金额|估价|造价)(?:为|达|高达|约|近|超|超过|逾)?$/u

/** `两件标价三万元的大衣`: what each of them is worth. */
const isWorth = (text: string, { start, core }: NumberSpan) =>
  /^.{0,3}元的/u.test(text.slice(core.end, core.end + 5)) &&
  WORTH.test(text.slice(Math.max(0, start - 5), start))

function insidePhrase(numbers: Numbers, index: number, number: NumberSpan): boolean {
  const { text } = numbers
  if (number.kind === 'code' || number.kind === 'ordinal') return true
  const { start, end } = number.core
  // 八场四分之一决赛, 违反中央八项规定精神的问题
  if (
    isIn(opensName, text, start) &&
    isIn(goesOnName, text, start + 1) &&
    IN_NAME.test(text.slice(start, end + 3))
  )
    return true
  const follower = numbers.followerOf(index, number)
  if (follower?.kind === 'not_counted')
    return (
      !(isIn(ofMoney, text, end) || (isIn(opensMoney, text, end) && MONEY.test(text.slice(end, end + 3)))) ||
      isWorth(text, number)
    )
  // 星际2中: a figure behind a name, with nothing that it counts
  if (number.script !== 'chinese')
    return (
      !follower &&
      end - start < 3 &&
      isIn(endsTitle, text, end) &&
      IN_TITLE.test(text.slice(start - 1, end + 1))
    )
  return end - start === 1 && (!follower || isIn(vague, text, start))
}

/** Where the next number that can be a quantity begins (infinity: nowhere near): there a noun phrase ends. */
function nextCounting(numbers: Numbers, from: number): number {
  for (let i = from; i < from + 4; i++) {
    const number = numbers.spans[i]
    if (!number) break
    if (!numbers.isInside(i, number)) return number.start
  }
  return Number.POSITIVE_INFINITY
}

/** Where the last number before that can be a quantity ends: there a noun phrase begins at the earliest. */
function lastCounting(numbers: Numbers, from: number): number {
  for (let i = from; i > from - 3; i--) {
    const number = numbers.spans[i]
    if (!number) break
    if (!numbers.isInside(i, number)) return number.core.end
  }
  return 0
}

/** Measures of people in groups, of people in those, and of people in anything else. */
const groups = characterTable('户组队班批拨伙群团')
const people = characterTable('人口')
const peopleOrNames = characterTable('人口名')

/** Where the measure of the number at `index` ends, if it follows `end` at once. */
function chainedMeasure(numbers: Numbers, index: number, { word, end }: Follower): number | null {
  const number = numbers.spans[index]
  if (!number || (number.start !== end && !(number.start === end + 1 && numbers.text[end] === '、')))
    return null
  const follower = numbers.followerOf(index, number)
  if (follower?.kind !== 'measure') return null
  // 36户154名村民, 两组6名队员
  const within = isOneOf(groups, word) ? people : peopleOrNames
  return isOneOf(within, follower.word) ? null : follower.end
}

const CHANGED = /(?:增加?|新增|净增|扩大|减少?|升|上升|下降|[涨跌降]|[多少])了?$/u

/** `3名至5名`: two numbers of one measure that bound a range. */
function asRange(text: string, first: Seen, second: Seen): Seen | null {
  const low = first.number.value
  const high = second.number.value
  if (low === null || high === null || low >= high) return null
  if (first.follower.kind !== 'measure' || first.follower.word !== second.follower.word) return null
  const joint = text.slice(first.follower.end, second.number.start)
  if (!/^[至到~～—-]$/u.test(joint)) return null
  // 增加214家至3680家: by so many, to so many
  if (
    /[至到]/u.test(joint) &&
    CHANGED.test(text.slice(Math.max(0, first.number.start - 4), first.number.start))
  )
    return null
  const number = { ...second.number, ...quantityOf('range', low, high), start: first.number.start }
  return { ...second, number, first: first.first }
}

const HUNDREDS_ON = /^(?:成千上万|成百上千)$/u

/** `成千上万名军人`: a set phrase of two numbers that only says how many there are about; no bounds. */
const wholeFigure = (text: string, number: NumberSpan): NumberSpan =>
  number.approx === 'some' &&
  text[number.start - 2] === '成' &&
  HUNDREDS_ON.test(text.slice(number.start - 2, number.end))
    ? { ...number, start: number.start - 2, value: null, min: null, max: null }
    : number

/** What follows a number that counts something; else the reason why it is no count. */
function judged(numbers: Numbers, index: number, number: NumberSpan): string | Candidate {
  const reason = notQuantities[number.kind]
  if (reason) return reason
  const follower = numbers.followerOf(index, number)
  if (!follower) return 'nothing countable after it'
  // 百余数公司: a noun of one word has no number in it
  const next = numbers.spans[index + 1]
  if (follower.kind === 'noun' && next !== undefined && next.start < follower.end) return 'another number'
  const candidate = { text: numbers.text, numbers: numbers.spans, index, follower }
  return refusalOf(candidate, number) ?? candidate
}

/** The numbers of a text that count something. */
export interface Sightings {
  readonly found: readonly Seen[]
  /** What stands around one of them: most that may only say "a" are told without. */
  readonly around: (seen: Seen) => Sighting
}

/**
 * The numbers of the text that count something, with what stands after each; both ends of a range are one. The others
 * are counted in `refusals` by their reasons.
 */
export function sightings(text: string, spans: readonly NumberSpan[], refusals: Refusals): Sightings {
  const found: Seen[] = []
  const numbers = new Numbers(text, spans)
  for (let index = 0; index < spans.length; index++) {
    const span = spans[index]
    if (!span) break
    const number = wholeFigure(text, span)
    const candidate = judged(numbers, index, number)
    if (typeof candidate === 'string') {
      refusals.add(candidate)
      continue
    }
    const { follower } = candidate
    const seen = { article: isArticle(candidate, number), number, follower, first: index, last: index }
    const last = found.at(-1)
    const range = last && asRange(text, last, seen)
    if (range) {
      found[found.length - 1] = range
      refusals.add('other end of a range')
    } else found.push(seen)
  }
  const around = (seen: Seen): Sighting => ({
    number: seen.number,
    follower: seen.follower,
    article: seen.article,
    first: seen.first,
    last: seen.last,
    lastNumber: lastCounting(numbers, seen.first - 1),
    nextNumber: nextCounting(numbers, seen.last + 1),
    chained: chainedMeasure(numbers, seen.last + 1, seen.follower),
  })
  return { found, around }
}
