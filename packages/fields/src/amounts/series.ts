import { characterTable, isIn, type NumberSpan } from '@jianbao/text'
import type { Money } from './money.js'

/** Behind bounds over several people or things. */
const VARIES = /^(?:不等|之间|的(?:罚金|罚款))/u
const TO = /^\s?[至到~～〜\-－–—]{1,2}\s?$/u
const LONGEST_TO = 4
/** 3566万元（人民币，下同，约合新台币…）: the same sum in another currency. */
const LIST =
  /^(?:[、，,]|[（(](?:[\p{Script=Han}]{2,4}[，,·‧])?(?:下同[，,])?(?:折合|相当于)?|或者?|和|及|以及|与|[、，,]?(?:或|和)|乃至|甚至|(?:[降减跌增升涨加调提][高少加低长升整]?|[上下]调|下降|上[涨升]|下跌|缩水|扩大)[至到为])$/u

/** No more characters than that has. */
const LONGEST_LIST = 16

type Bound = number | null

/** The bound that a sum gives; null where it is too vague (`几万元`), undefined where it is none (`上百万元` has no end). */
function boundOf({ value, approx, min, max }: Money, side: 'from' | 'to'): Bound | undefined {
  if (value !== null) return value
  if (approx !== 'some') return undefined
  if (min === null) return null
  return side === 'from' ? min : (max ?? undefined)
}

/** `5000元至2万元`, `几十元到一百多元`, `一万元以上十万元以下`: two sums that bound one. */
function asRange(text: string, first: Money, second: Money): Money | null {
  if (first.currency !== second.currency) return null
  const from = boundOf(first, 'from')
  const to = boundOf(second, 'to')
  if (from === undefined || to === undefined || (from !== null && from === to)) return null
  if (second.start - first.end > LONGEST_TO) return null
  const between = text.slice(first.end, second.start)
  const bounds = between === '' && first.approx === 'over' && second.approx === 'under'
  const joined = TO.test(between) && first.approx !== 'range' && second.approx !== 'under'
  if (!bounds && !joined) return null
  // 20万元至3000元不等: from the greatest down.
  if (isDown(from, to) && !(joined && VARIES.test(text.slice(second.end, second.end + 4)))) return null
  return {
    start: first.start,
    end: second.end,
    core: first.core,
    currency: first.currency,
    rule: 'range of two sums',
    ...rangeOf(from, to),
  }
}

/** Two losses may stand in either order. */
const isDown = (from: Bound, to: Bound) => from !== null && to !== null && from > to && !(from < 0 && to < 0)

/** What `from` to `to` says; null stands for a bound that is not told. */
const rangeOf = (from: Bound, to: Bound) => ({
  value: null,
  min: from === null || to === null ? from : Math.min(from, to),
  max: from === null || to === null ? to : Math.max(from, to),
  approx: 'range' as const,
})

/** Sums that bound one range become one. */
export function joinRanges(text: string, sums: readonly Money[]): Money[] {
  const joined: Money[] = []
  for (const sum of sums) {
    const last = joined.at(-1)
    const range = last && asRange(text, last, sum)
    if (range) joined[joined.length - 1] = range
    else joined.push(sum)
  }
  return joined
}

/** `3万、5万、10万元`: numbers in a list take the currency that the last one names. */
export function withListed(text: string, numbers: readonly NumberSpan[], sums: readonly Money[]): Money[] {
  const listed: Money[] = []
  let last = sums.length - 1
  /** What the number behind is a sum of, if it is one. */
  let behind: Money | null = null
  for (let i = numbers.length - 1; i >= 0 && (last >= 0 || behind); i--) {
    const number = numbers[i]
    if (!number) break
    const own = sums[last]
    if (own?.core === number.core.start) {
      behind = own
      last--
    } else {
      behind = behind && isListed(text, number, behind, numbers[i + 1]) ? listedSum(number, behind) : null
      if (behind) listed.push(behind)
    }
  }
  return listed.length === 0 ? [...sums] : [...sums, ...listed].sort((a, b) => a.start - b.start)
}

const joints = characterTable('、或和及')

/** Whether a number stands in a list before the sum that begins with the next number. */
const isListed = (text: string, number: NumberSpan, sum: Money, next: NumberSpan | undefined): boolean =>
  (number.kind === 'integer' || number.kind === 'decimal') &&
  sum.start === next?.start &&
  sum.start === number.core.end + 1 &&
  isIn(joints, text, number.core.end)

const listedSum = ({ value, min, max, approx, start, core }: NumberSpan, { currency }: Money): Money => ({
  value,
  min,
  max,
  approx,
  start,
  end: core.end,
  core: core.start,
  currency,
  rule: 'currency at the end of the list',
})

const isList = (text: string, start: number, end: number): boolean =>
  end - start <= LONGEST_LIST && LIST.test(text.slice(start, end))

/** Sums that stand in one list or alternative (`10元、50元、200元`): they share what is said around the list. */
export function groups(text: string, sums: readonly Money[]): Money[][] {
  const found: Money[][] = []
  for (const sum of sums) {
    const last = found.at(-1)
    const previous = last?.at(-1)
    if (last && previous && isList(text, previous.end, sum.start)) last.push(sum)
    else found.push([sum])
  }
  return found
}
