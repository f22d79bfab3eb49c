import { arabicDigit, readArabic } from './arabic.js'
import { isIn } from './character-table.js'
import { characterAt } from './numeral-characters.js'
import { digitAt, digitRun, isPair, isUnitAt, none, type State, spokenScale } from './reading.js'
import { afterOne } from './standalone.js'

export function stepArabic(s: State): boolean {
  if (s.pending || (s.zero && !s.arabic) || arabicDigit(s.text, s.at) < 0) return false
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

/** What may follow a zero inside a numeral: `零十`, `零两千`, `零几`, `1千零20`. */
function zeroGoesOn({ text, at, arabic }: State): boolean {
  return (
    isUnitAt(text, at + 1) ||
    isPair(text[at + 1]) ||
    characterAt(text, at + 1).unknown ||
    (arabic && arabicDigit(text, at + 1) >= 0)
  )
}

/** `八万|一直拖着`: a 一 that begins the next word. */
const opensAdverb = ({ text, at, lastUnit, zero }: State): boolean =>
  lastUnit >= 1000 && !zero && text[at] === '一' && isIn(afterOne, text, at + 1)

export function stepDigit(s: State): boolean {
  const digit = digitAt(s.text, s.at)
  if (digit === undefined || s.pending || opensAdverb(s)) return false
  if (s.begun && isPair(s.text[s.at]) && !isUnitAt(s.text, s.at + 1)) return false
  if (
    !s.begun &&
    characterAt(s.text, s.at).formal &&
    !isUnitAt(s.text, s.at + 1) &&
    digitAt(s.text, s.at + 1) === undefined
  )
    return false
  const run = digitRun(s.text, s.at)
  const second = run >= 2 ? (digitAt(s.text, s.at + 1) ?? 0) : 0
  const neighbours = run === 2 && digit > 0 && isPairOfNeighbours(digit, second)
  if (!s.begun && run >= 2 && !neighbours) return stepSpelled(s, run)
  if (digit === 0 && s.begun) {
    if (run < 2 && !zeroGoesOn(s)) return false
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
export function stepUnknown(s: State): boolean {
  if (!characterAt(s.text, s.at).unknown || s.shape !== 'exact') return false
  const unitNext = isUnitAt(s.text, s.at + 1)
  if (!s.begun && unitNext) s.pending = { low: 2, high: 9 }
  // 一百零几
  else if (s.begun && s.zero && !s.pending) s.pending = { low: unitNext ? 2 : 1, high: 9 }
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

/** The Chinese decimal point: `三点五`, not the hour `三点五十分`. */
export function stepPoint(s: State): boolean {
  if (s.text[s.at] !== '点' || s.arabic || s.shape !== 'exact' || !s.begun || s.decimal) return false
  const run = digitRun(s.text, s.at + 1)
  // 一万点 are points of an index; 一万零十二点一五 goes on
  if (s.big < Number.POSITIVE_INFINITY && (run < 2 || (s.section.low === 0 && !s.pending))) return false
  if (run === 0 || '分刻时钟半整十廿百'.includes(s.text[s.at + 1 + run] ?? '\n')) return false
  if (s.text[s.at + 1] === '两') return false
  // 柒拾捌点玖: formal digits after formal ones only
  if (characterAt(s.text, s.at + 1).formal && !characterAt(s.text, s.at - 1).formal) return false
  let written = ''
  for (let i = 1; i <= run && i <= 15; i++) written += String(digitAt(s.text, s.at + i) ?? 0)
  // 一千六点五: the spoken 1600
  const whole = s.section.low + (s.pending?.low ?? 0) * spokenScale(s)
  const value = Number(`${s.total.low + whole}.${written}`)
  s.pending = { low: value, high: value }
  s.pendingFrom = 'digit'
  s.total = none()
  s.section = none()
  s.small = 0
  s.decimal = true
  s.at += 1 + run
  return true
}
