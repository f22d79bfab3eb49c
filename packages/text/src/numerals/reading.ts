import { characterAt } from './numeral-characters.js'
import { takeSteps } from './steps.js'

/** How a numeral states its number, before any word around it is read. */
export type Shape = 'exact' | 'over' | 'about' | 'range' | 'some'

/** One numeral: its end and the least and greatest number it can mean (equal unless a range or vague). */
export interface Numeral {
  readonly end: number
  readonly low: number
  readonly high: number
  readonly shape: Shape
  readonly script: 'arabic' | 'chinese'
  readonly decimal: boolean
  /** Digits named one by one, as in years and telephone numbers: `二〇二一`. */
  readonly spelled: boolean
  /** A multiplier without a digit: `百` of `百余`, `千万`. */
  readonly bare: boolean
  /** `几`, `数` alone: no bounds at all. */
  readonly unbounded: boolean
}

/** How far a numeral has been read: sections of four digits, each under a multiplier of sections. */
export interface State {
  readonly text: string
  at: number
  total: Pair
  section: Pair
  pending: Pair | null
  pendingFrom: 'arabic' | 'digit' | 'unknown' | null
  /** The multiplier read last inside the section, and over the sections. */
  small: number
  big: number
  lastUnit: number
  zero: boolean
  shape: Shape
  arabic: boolean
  decimal: boolean
  spelled: boolean
  bare: boolean
  begun: boolean
}

/** The least and the greatest number meant. */
export interface Pair {
  low: number
  high: number
}
export const none = (): Pair => ({ low: 0, high: 0 })
export const plus = (a: Pair, b: Pair): Pair => ({ low: a.low + b.low, high: a.high + b.high })
/** Decimal products are rounded to 12 digits: 1.1 × 10000 is 11000. */
export function product(a: number, b: number): number {
  const exact = a * b
  return Number.isInteger(a) && Number.isInteger(b) && exact < 1e15 ? exact : Number(exact.toPrecision(15))
}

export const begin = (text: string, at: number): State => ({
  text,
  at,
  total: none(),
  section: none(),
  pending: null,
  pendingFrom: null,
  small: Number.POSITIVE_INFINITY,
  big: Number.POSITIVE_INFINITY,
  lastUnit: 0,
  zero: false,
  shape: 'exact',
  arabic: false,
  decimal: false,
  spelled: false,
  bare: false,
  begun: false,
})

/** A vague bound grows to just under the next step: 几十 is 20–99, 十几万 110,000–199,999. */
export function times(s: State, pair: Pair, unit: number): Pair {
  const vague = s.shape === 'some' && pair.low !== pair.high
  return {
    low: product(pair.low, unit),
    high: vague ? (pair.high + 1) * unit - 1 : product(pair.high, unit),
  }
}

export const digitAt = (text: string, at: number) => characterAt(text, at).digit
export function isUnitAt(text: string, at: number): boolean {
  const { small, big } = characterAt(text, at)
  return small !== undefined || big !== undefined
}

/** `一两个`: one or two. */
const isOneOrTwo = (text: string, at: number, end: number) => end === at + 1 && text[at] === '一'

/** The length of the run of plain Chinese digits at `at`. */
export function digitRun(text: string, at: number): number {
  let end = at
  while (digitAt(text, end) !== undefined && !(end > at && isPair(text[end]) && !isOneOrTwo(text, at, end)))
    end++
  takeSteps(end - at + 1)
  return end - at
}

/** 两 is two before a multiplier or a measure word, and a weight after another digit: `二两`, `三千两`. */
export const isPair = (char: string | undefined) => char === '两' || char === '兩'

/** `三万五`, `两千四百五`: a last digit counts for the next lower multiplier. */
export function spokenScale(s: State): number {
  const spoken =
    s.pending &&
    s.pendingFrom !== 'unknown' &&
    !s.zero &&
    !s.decimal &&
    s.lastUnit >= 100 &&
    s.pending.high < 10
  return spoken ? s.lastUnit / 10 : 1
}
