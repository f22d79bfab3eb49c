import { arabicDigit, decimalsEnd, reckoned, wholeEnd } from './arabic.js'
import { characterTable, isIn } from './character-table.js'
import { bigUnits, digits, smallUnits, unknownDigits, wholeNumbers } from './characters.js'
import { characterAt } from './numeral-characters.js'
import { overMarks } from './over-marks.js'
import type { Numeral } from './reading.js'
import { takeSteps } from './steps.js'

/** What a numeral may go on with after its first digits: where none of them stands, it is over. */
const after = [
  ...smallUnits.keys(),
  ...bigUnits.keys(),
  ...overMarks.keys(),
  ...unknownDigits,
  '零',
  '〇',
  '○',
  '个',
]
const goesOnArabic = characterTable([...after, ' '])
const goesOnChinese = characterTable([...after, ...digits.keys(), ...wholeNumbers.keys(), '点'])

/**
 * The numeral at `at` where it is nothing but Arabic digits or one plain Chinese digit, as most are; null where it may
 * be more, and the grammar has to read it.
 */
export function plainNumeral(text: string, at: number): Numeral | null {
  if (arabicDigit(text, at) >= 0) {
    const point = wholeEnd(text, at)
    const end = decimalsEnd(text, point)
    takeSteps(end - at)
    if (isIn(goesOnArabic, text, end)) return null
    return numeral(end, reckoned(text, at, point, end), 'arabic', end > point)
  }
  if (isIn(goesOnChinese, text, at + 1)) return null
  const { digit, formal } = characterAt(text, at)
  return digit === undefined || formal ? null : numeral(at + 1, digit, 'chinese', false)
}

function numeral(end: number, value: number, script: Numeral['script'], decimal: boolean): Numeral {
  takeSteps(1)
  return {
    end,
    low: value,
    high: value,
    shape: 'exact',
    script,
    decimal,
    spelled: false,
    bare: false,
    unbounded: false,
  }
}
