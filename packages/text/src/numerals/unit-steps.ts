import { characterAt } from './numeral-characters.js'
import { followsOver } from './over-marks.js'
import { digitAt, isUnitAt, none, plus, type State, times } from './reading.js'

/** `拾万`, `拾伍`: formal ten where a number begins. */
const startsFormal = (s: State) =>
  isUnitAt(s.text, s.at + 1) ||
  (characterAt(s.text, s.at + 1).formal && digitAt(s.text, s.at + 1) !== undefined)

/** Few digits go before a small multiplier: `3百`, `25千`; not `2005十大`, `500千瓦`, `2012百强`. */
const takesSmallUnit = (s: State, unit: number) =>
  unit > 10 &&
  (s.pending?.low ?? 0) < (unit === 100 ? 10 : 100) &&
  !'瓦米克卡帕伏赫焦'.includes(s.text[s.at + 1] ?? '\n')

export function stepSmallUnit(s: State): boolean {
  const { small: unit, formal } = characterAt(s.text, s.at)
  if (unit === undefined || unit >= s.small) return false
  if (s.pendingFrom === 'arabic' && !takesSmallUnit(s, unit)) return false
  if (!s.pending) {
    // 十 stands for 一十 anywhere; 百, 千 without a digit only where a number begins.
    if (unit === 10 ? formal && !s.begun && !startsFormal(s) : s.begun || formal) return false
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

/** `三个亿`, `几千个亿`: 亿 with its measure word. */
const countsHundredMillions = (s: State) =>
  s.begun && s.text[s.at] === '个' && (s.text[s.at + 1] === '亿' || s.text[s.at + 1] === '億')

export function stepBigUnit(s: State): boolean {
  // A blank may stand between Arabic digits and their multiplier: `1.2 万`.
  if (s.pendingFrom === 'arabic' && s.text[s.at] === ' ' && characterAt(s.text, s.at + 1).big !== undefined)
    s.at++
  if (countsHundredMillions(s)) s.at++
  const unit = characterAt(s.text, s.at).big
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
export function stepOver(s: State): boolean {
  const shape = characterAt(s.text, s.at).over
  if (!shape || !s.begun || (s.shape !== 'exact' && s.shape !== 'some')) return false
  const round =
    s.pendingFrom === 'arabic'
      ? (s.pending?.low ?? 0) >= 10 || s.decimal || characterAt(s.text, s.at + 1).big !== undefined
      : !s.pending || s.spelled
  if (!round || !followsOver(s.text, s.at)) return false
  if (s.shape === 'exact') s.shape = shape
  s.at++
  return true
}

export function stepWhole(s: State): boolean {
  const value = characterAt(s.text, s.at).whole
  if (value === undefined || s.pending || s.small <= 10 || s.shape !== 'exact') return false
  s.section = plus(s.section, { low: value, high: value })
  s.small = 10
  s.lastUnit = 10
  s.begun = true
  s.at++
  return true
}
