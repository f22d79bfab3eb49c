import { stepArabic, stepDigit, stepPoint, stepUnknown } from './digit-steps.js'
import { characterAt } from './numeral-characters.js'
import { plainNumeral } from './plain-numeral.js'
import { begin, type Numeral, none, plus, type State, spokenScale } from './reading.js'
import { takeSteps } from './steps.js'
import { stepBigUnit, stepOver, stepSmallUnit, stepWhole } from './unit-steps.js'

export type { Numeral, Shape } from './reading.js'

function finish(s: State): Numeral {
  const tail = s.pending ?? none()
  const scale = spokenScale(s)
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
  const { fused: value, unknown } = characterAt(text, at)
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

/** One step on, whatever the character there allows. */
const stepOn = (s: State): boolean =>
  stepArabic(s) ||
  stepDigit(s) ||
  stepUnknown(s) ||
  stepSmallUnit(s) ||
  stepBigUnit(s) ||
  stepWhole(s) ||
  stepPoint(s)

/**
 * Reads the numeral that begins exactly at `at` (UTF-16), as far as it goes: multipliers descend, `余/多/来` and an
 * unknown digit may stand inside. Each character is read a bounded number of times. Null where no numeral begins.
 */
export function readNumeral(text: string, at: number): Numeral | null {
  const plain = plainNumeral(text, at)
  if (plain) return plain
  const s = begin(text, at)
  for (;;) {
    takeSteps(1)
    if (stepOver(s)) {
      while (stepBigUnit(s));
      break
    }
    if (!stepOn(s)) break
  }
  return s.begun ? finish(s) : readSingle(text, at)
}
