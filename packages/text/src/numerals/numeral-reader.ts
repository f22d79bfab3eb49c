import { arabicDigit, readArabic } from './arabic.js'
import {
  bigUnits,
  digits,
  formalDigits,
  fusedNumbers,
  smallUnits,
  unknownDigits,
  wholeNumbers,
} from './characters.js'
import { followsOver, overMarks } from './over-marks.js'

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

interface State {
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

interface Pair {
  low: number
  high: number
}
const none = (): Pair => ({ low: 0, high: 0 })
const plus = (a: Pair, b: Pair): Pair => ({ low: a.low + b.low, high: a.high + b.high })
/** Decimal products are rounded to 12 digits: 1.1 × 10000 is 11000. */
const product = (a: number, b: number) => Number((a * b).toPrecision(15))

const begin = (text: string, at: number): State => ({
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
function times(s: State, pair: Pair, unit: number): Pair {
  const vague = s.shape === 'some' && pair.low !== pair.high
  return {
    low: product(pair.low, unit),
    high: vague ? (pair.high + 1) * unit - 1 : product(pair.high, unit),
  }
}

const digitAt = (text: string, at: number) => digits.get(text[at] ?? '')
const isUnit = (char: string | undefined) =>
  char !== undefined && (smallUnits.has(char) || bigUnits.has(char))

function stepArabic(s: State): boolean {
  if (s.pending || s.zero || arabicDigit(s.text, s.at) < 0) return false
  if (s.begun && (s.lastUnit < 100 || s.shape !== 'exact')) return false
  const run = readArabic(s.text, s.at)
  if (!run || (s.begun && run.value >= s.lastUnit)) return false
  s.pending = { low: run.value, high: run.value }
  s.pendingFrom = 'arabic'
  s.arabic = true
  s.decimal = run.decimal
  s.at = run.end
  s.begun = true
  return true
}

/** `五六`, `三五`: two neighbouring digits that mean "from … to …". */
const isPairOfNeighbours = (a: number, b: number) => b === a + 1 || (a === 3 && b === 5)

/** The length of the run of plain Chinese digits at `at`. */
function digitRun(text: string, at: number): number {
  let end = at
  while (digitAt(text, end) !== undefined) end++
  return end - at
}

/** `二〇二一`, `一五〇`: digits in their places. */
function stepSpelled(s: State, run: number): boolean {
  let value = 0
  for (let i = 0; i < run; i++) value = value * 10 + (digitAt(s.text, s.at + i) ?? 0)
  s.at += run
  s.pending = { low: value, high: value }
  s.pendingFrom = 'digit'
  s.spelled = true
  s.begun = true
  return true
}

function stepDigit(s: State): boolean {
  const digit = digitAt(s.text, s.at)
  if (digit === undefined || s.pending) return false
  const next = s.text[s.at + 1]
  if (
    !s.begun &&
    formalDigits.has(s.text[s.at] ?? '') &&
    !isUnit(next) &&
    digitAt(s.text, s.at + 1) === undefined
  )
    return false
  const run = digitRun(s.text, s.at)
  const second = run >= 2 ? (digitAt(s.text, s.at + 1) ?? 0) : 0
  const neighbours = run === 2 && digit > 0 && isPairOfNeighbours(digit, second)
  if (!s.begun && run >= 2 && !neighbours) return stepSpelled(s, run)
  if (digit === 0 && s.begun) {
    if (run < 2 && !isUnit(next)) return false
    s.zero = true
    s.at++
    return true
  }
  s.pending = { low: digit, high: neighbours ? second : digit }
  if (neighbours) s.shape = 'range'
  s.pendingFrom = 'digit'
  s.at += neighbours ? 2 : 1
  s.begun = true
  return true
}

/** `几百`, `数十`; `十几`, `20几`. */
function stepUnknown(s: State): boolean {
  if (!unknownDigits.has(s.text[s.at] ?? '') || s.shape !== 'exact') return false
  const unitNext = isUnit(s.text[s.at + 1])
  if (!s.begun && unitNext) s.pending = { low: 2, high: 9 }
  else if (s.begun && s.text[s.at] === '几' && !s.pending && s.small >= 10 && s.lastUnit <= 1000)
    s.pending = { low: 1, high: 9 }
  else if (s.begun && s.text[s.at] === '几' && s.pendingFrom === 'arabic' && roundTens(s))
    s.pending = { low: (s.pending?.low ?? 0) + 1, high: (s.pending?.high ?? 0) + 9 }
  else return false
  s.shape = 'some'
  s.pendingFrom = 'unknown'
  s.begun = true
  s.at++
  return true
}

const roundTens = (s: State) => (s.pending?.low ?? 1) % 10 === 0 && (s.pending?.low ?? 0) > 0 && !s.decimal

/** `拾万`, `拾伍`: formal ten where a number begins. */
const startsFormal = (s: State) =>
  isUnit(s.text[s.at + 1]) ||
  (formalDigits.has(s.text[s.at + 1] ?? '') && digitAt(s.text, s.at + 1) !== undefined)

/** Few digits go before a small multiplier: `3百`, `25千`; not `2005十大`, `500千瓦`, `2012百强`. */
const takesSmallUnit = (s: State, unit: number) =>
  unit > 10 &&
  (s.pending?.low ?? 0) < (unit === 100 ? 10 : 100) &&
  !'瓦米克卡帕伏赫焦'.includes(s.text[s.at + 1] ?? '\n')

function stepSmallUnit(s: State): boolean {
  const unit = smallUnits.get(s.text[s.at] ?? '')
  if (unit === undefined || unit >= s.small) return false
  if (s.pendingFrom === 'arabic' && !takesSmallUnit(s, unit)) return false
  const formal = formalDigits.has(s.text[s.at] ?? '')
  if (!s.pending) {
    // 十 stands for 一十 anywhere; 百, 千 without a digit only where a number begins.
    if (unit === 10 ? formal && !s.begun && !startsFormal(s) : s.begun || formal) return false
    if (unit === 10 && s.begun && s.zero) return false
    s.bare = unit !== 10
  }
  s.section = plus(s.section, times(s, s.pending ?? { low: 1, high: 1 }, unit))
  s.pending = null
  s.pendingFrom = null
  s.small = unit
  s.lastUnit = unit
  s.zero = false
  s.begun = true
  s.at++
  return true
}

function stepBigUnit(s: State): boolean {
  // A blank may stand between Arabic digits and their multiplier: `1.2 万`.
  if (s.pendingFrom === 'arabic' && s.text[s.at] === ' ' && bigUnits.has(s.text[s.at + 1] ?? '')) s.at++
  const unit = bigUnits.get(s.text[s.at] ?? '')
  if (unit === undefined) return false
  const here = s.pending ? plus(s.section, s.pending) : s.section
  if (!s.begun) {
    s.bare = true
    s.total = { low: unit, high: unit }
  } else if (here.high === 0 && unit > 0) {
    // 万亿: a multiplier upon a multiplier.
    if (s.total.high === 0) return false
    s.total = times(s, s.total, unit)
  } else if (unit < s.big) s.total = plus(s.total, times(s, here, unit))
  else s.total = times(s, plus(s.total, here), unit)
  s.section = none()
  s.pending = null
  s.pendingFrom = null
  s.small = Number.POSITIVE_INFINITY
  s.big = unit
  s.lastUnit = unit
  s.zero = false
  s.begun = true
  s.at++
  return true
}

/** `余`, `多`, `来` after a round number, and the multipliers that may still follow (`20余万`). */
function stepOver(s: State): boolean {
  const mark = s.text[s.at] ?? ''
  const shape = overMarks.get(mark)
  if (!shape || !s.begun || (s.shape !== 'exact' && s.shape !== 'some')) return false
  const round =
    s.pendingFrom === 'arabic'
      ? (s.pending?.low ?? 0) >= 10 || s.decimal || bigUnits.has(s.text[s.at + 1] ?? '')
      : !s.pending || s.spelled
  if (!round || !followsOver(s.text, s.at)) return false
  if (s.shape === 'exact') s.shape = shape
  s.at++
  return true
}

/** The Chinese decimal point: `三点五`, not the hour `三点五十分`. */
function stepPoint(s: State): boolean {
  if (
    s.text[s.at] !== '点' ||
    s.arabic ||
    s.shape !== 'exact' ||
    !s.begun ||
    s.decimal ||
    s.big < Number.POSITIVE_INFINITY
  )
    return false
  const run = digitRun(s.text, s.at + 1)
  if (run === 0 || '分刻时钟半整十廿百'.includes(s.text[s.at + 1 + run] ?? '\n')) return false
  if (s.text[s.at + 1] === '两' || formalDigits.has(s.text[s.at + 1] ?? '')) return false
  let written = ''
  for (let i = 1; i <= run && i <= 15; i++) written += String(digitAt(s.text, s.at + i) ?? 0)
  const whole = s.section.low + (s.pending?.low ?? 0)
  const value = Number(`${whole}.${written}`)
  s.pending = { low: value, high: value }
  s.pendingFrom = 'digit'
  s.section = none()
  s.small = 0
  s.decimal = true
  s.at += 1 + run
  return true
}

/** `三万五`, `两千四百五`: a last digit counts for the next lower multiplier. */
function spokenTail(s: State): number {
  const spoken =
    s.pending &&
    s.pendingFrom !== 'unknown' &&
    !s.zero &&
    !s.decimal &&
    s.lastUnit >= 100 &&
    s.pending.high < 10
  return spoken ? s.lastUnit / 10 : 1
}

function finish(s: State): Numeral {
  const tail = s.pending ?? none()
  const scale = spokenTail(s)
  const sum = plus(plus(s.total, s.section), { low: tail.low * scale, high: tail.high * scale })
  return {
    end: s.at,
    low: sum.low,
    high: sum.high,
    shape: s.shape,
    script: s.arabic ? 'arabic' : 'chinese',
    decimal: s.decimal,
    spelled: s.spelled,
    bare: s.bare,
    unbounded: false,
  }
}

/** `廿`, `俩`, `几`: one character, one number. */
function readSingle(text: string, at: number): Numeral | null {
  const char = text[at] ?? ''
  const value = fusedNumbers.get(char)
  const unknown = unknownDigits.has(char)
  if (value === undefined && !unknown) return null
  return {
    end: at + 1,
    low: value ?? 0,
    high: value ?? 0,
    shape: unknown ? 'some' : 'exact',
    script: 'chinese',
    decimal: false,
    spelled: false,
    bare: false,
    unbounded: unknown,
  }
}

function stepWhole(s: State): boolean {
  const value = wholeNumbers.get(s.text[s.at] ?? '')
  if (value === undefined || s.pending || s.small <= 10 || s.shape !== 'exact') return false
  s.section = plus(s.section, { low: value, high: value })
  s.small = 10
  s.lastUnit = 10
  s.begun = true
  s.at++
  return true
}

const steps = [stepArabic, stepDigit, stepUnknown, stepSmallUnit, stepBigUnit, stepWhole, stepPoint]

/**
 * Reads the numeral that begins exactly at `at` (UTF-16), as far as it goes: multipliers descend, `余/多/来` and an
 * unknown digit may stand inside. Each character is read a bounded number of times. Null where no numeral begins.
 */
export function readNumeral(text: string, at: number): Numeral | null {
  const s = begin(text, at)
  for (;;) {
    if (stepOver(s)) {
      while (stepBigUnit(s));
      break
    }
    if (!steps.some((step) => step(s))) break
  }
  return s.begun ? finish(s) : readSingle(text, at)
}
