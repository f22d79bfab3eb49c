import { characterAt } from './numeral-characters.js'
import { type Numeral, readNumeral } from './numeral-reader.js'

/** A part of a whole or of a hundred: where it ends and its bounds. */
export interface Fraction {
  readonly end: number
  readonly kind: 'fraction' | 'percentage'
  readonly low: number
  readonly high: number
}

/** A numeral, or one formal digit, which elsewhere is a surname: `仟分之贰`. */
function readPart(text: string, at: number): { end: number; low: number } | null {
  const part = readNumeral(text, at)
  if (part) return part.unbounded ? null : part
  const { digit } = characterAt(text, at)
  return digit === undefined ? null : { end: at + 1, low: digit }
}

/** `百分之五`, `三分之一`, `百分之三十到四十`: the end and the part. */
export function readFraction(text: string, numeral: Numeral): Fraction | null {
  const hundredths = numeral.bare && numeral.low === 100
  if (hundredths && text[numeral.end] === '分' && text[numeral.end + 1] === '百')
    return { end: numeral.end + 2, kind: 'percentage', low: 100, high: 100 }
  if (text[numeral.end] !== '分' || text[numeral.end + 1] !== '之') return null
  const part = readPart(text, numeral.end + 2)
  if (!part) return null
  if (!hundredths)
    return { end: part.end, kind: 'fraction', low: part.low / numeral.low, high: part.low / numeral.low }
  const upper = /[至到]/u.test(text[part.end] ?? '') ? readPart(text, part.end + 1) : null
  return upper && upper.low > part.low
    ? { end: upper.end, kind: 'percentage', low: part.low, high: upper.low }
    : { end: part.end, kind: 'percentage', low: part.low, high: part.low }
}

/** `三又五分之一`: a whole number and a fraction. */
export function readMixed(text: string, numeral: Numeral): Fraction | null {
  if (text[numeral.end] !== '又') return null
  const below = readNumeral(text, numeral.end + 1)
  const fraction = below && readFraction(text, below)
  if (fraction?.kind !== 'fraction') return null
  return { ...fraction, low: numeral.low + fraction.low, high: numeral.low + fraction.low }
}
