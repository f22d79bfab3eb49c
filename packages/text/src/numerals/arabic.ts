import { takeSteps } from './steps.js'

/** A run of Arabic digits as written, full width or not, with thousands separators and decimals. */
export interface ArabicRun {
  readonly end: number
  readonly value: number
  readonly decimal: boolean
}

const LONGEST = 40
/** Up to so many digits a number and the powers of ten below are exact, and their quotient is the decimal as read. */
const EXACT = 15
const POWERS = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14]

/** The value of an Arabic digit (half or full width) at `at`, or -1. */
export function arabicDigit(text: string, at: number): number {
  // As in `isIn`: no string is asked beyond its ends.
  if (at >= text.length) return -1
  const code = text.charCodeAt(at)
  if (code >= 0x30 && code <= 0x39) return code - 0x30
  if (code >= 0xff10 && code <= 0xff19) return code - 0xff10
  return -1
}

const isComma = (char: string | undefined) => char === ',' || char === '，'
const isPoint = (char: string | undefined) => char === '.' || char === '．'

function digitsEnd(text: string, at: number): number {
  let end = at
  while (arabicDigit(text, end) >= 0) end++
  return end
}

/** Where the digits from `at` on end, separators where groups of three follow a head of at most three. */
export function wholeEnd(text: string, at: number): number {
  let end = digitsEnd(text, at)
  if (end - at > 3) return end
  while (isComma(text[end]) && digitsEnd(text, end + 1) === end + 4) end += 4
  return end
}

/** Where the decimals end whose point may stand at `point`; `point` where none do. */
export const decimalsEnd = (text: string, point: number): number =>
  isPoint(text[point]) && arabicDigit(text, point + 1) >= 0 ? digitsEnd(text, point + 1) : point

/** Reads the Arabic number that begins at `at`; null where none does. Runs longer than 40 digits have the value NaN. */
export function readArabic(text: string, at: number): ArabicRun | null {
  if (arabicDigit(text, at) < 0) return null
  const point = wholeEnd(text, at)
  const end = decimalsEnd(text, point)
  takeSteps(end - at + 1)
  return { end, value: reckoned(text, at, point, end), decimal: end > point }
}

/** The value of a run whose decimals, if it has any, stand behind `point`. */
export function reckoned(text: string, start: number, point: number, end: number): number {
  if (end - start > EXACT) return longValue(text, start, point, end)
  let value = 0
  for (let at = start; at < end; at++) {
    const digit = arabicDigit(text, at)
    if (digit >= 0) value = value * 10 + digit
  }
  return point < end ? value / (POWERS[end - point - 1] ?? 1) : value
}

function longValue(text: string, start: number, point: number, end: number): number {
  let written = writtenDigits(text, start, point)
  if (written.length > LONGEST) return Number.NaN
  if (point < end) written += `.${writtenDigits(text, point + 1, Math.min(end, point + LONGEST))}`
  return Number(written)
}

/** The digits of a stretch as ASCII. */
function writtenDigits(text: string, start: number, end: number): string {
  let written = ''
  for (let at = start; at < end; at++) {
    const digit = arabicDigit(text, at)
    if (digit >= 0) written += String(digit)
  }
  return written
}
