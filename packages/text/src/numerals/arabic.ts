import { takeSteps } from './steps.js'

/** A run of Arabic digits as written, full width or not, with thousands separators and decimals. */
export interface ArabicRun {
  readonly end: number
  readonly value: number
  /** Digits before the decimal point, separators not counted. */
  readonly digits: number
  readonly decimal: boolean
}

const LONGEST = 40
const ASCII = /^[0-9]+$/

/** The value of an Arabic digit (half or full width) at `at`, or -1. */
export function arabicDigit(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code >= 0x30 && code <= 0x39) return code - 0x30
  if (code >= 0xff10 && code <= 0xff19) return code - 0xff10
  return -1
}

const isComma = (char: string | undefined) => char === ',' || char === '，'
const isPoint = (char: string | undefined) => char === '.' || char === '．'

/** Whether three digits, and no fourth, follow the comma at `at`. */
function isGroup(text: string, at: number): boolean {
  for (let i = 1; i <= 3; i++) if (arabicDigit(text, at + i) < 0) return false
  return arabicDigit(text, at + 4) < 0
}

/** The digits of a run as ASCII. */
function asciiDigits(text: string, start: number, end: number): string {
  if (text.charCodeAt(start) < 0x80 && text.charCodeAt(end - 1) < 0x80) {
    const run = text.slice(start, end)
    if (ASCII.test(run)) return run
  }
  let written = ''
  for (let at = start; at < end; at++) written += String(arabicDigit(text, at))
  return written
}

/** Digits from `at` on, with separators where groups of three follow a head of at most three. */
function readDigits(text: string, at: number): { end: number; written: string } {
  let end = at
  while (arabicDigit(text, end) >= 0) end++
  if (!isComma(text[end])) {
    takeSteps(end - at + 1)
    return { end, written: asciiDigits(text, at, end) }
  }
  end = at
  let written = ''
  let grouped = false
  let head = 0
  while (end < text.length) {
    const digit = arabicDigit(text, end)
    if (digit >= 0) {
      written += String(digit)
      if (!grouped) head++
      end++
    } else if (isComma(text[end]) && head <= 3 && isGroup(text, end)) {
      grouped = true
      end++
    } else break
  }
  takeSteps(end - at + 1)
  return { end, written }
}

/** Reads the Arabic number that begins at `at`; null where none does. Runs longer than 40 digits have the value NaN. */
export function readArabic(text: string, at: number): ArabicRun | null {
  if (arabicDigit(text, at) < 0) return null
  const whole = readDigits(text, at)
  let { end, written } = whole
  const digits = written.length
  let decimal = false
  if (isPoint(text[end]) && arabicDigit(text, end + 1) >= 0) {
    decimal = true
    written += '.'
    end++
    const from = end
    while (arabicDigit(text, end) >= 0) {
      if (written.length <= LONGEST) written += String(arabicDigit(text, end))
      end++
    }
    takeSteps(end - from)
  }
  return { end, value: digits > LONGEST ? Number.NaN : Number(written), digits, decimal }
}
