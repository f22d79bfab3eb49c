import { gbkChar, gbkPair, isTrail, trails } from './gbk-bytes.js'
import { onlyReadAs } from './read-candidates.js'
import { canBeRead, isSyllable, syllableOf } from './readings.js'

/** Text that was decoded one byte out of step, read in step again. */
export interface Shifted {
  /** The second byte of the glossed character. */
  readonly trail: number
  /** What the bytes after it say when read in step; glosses within are gone. */
  readonly text: string
  readonly end: number
}

const plausible = /[\p{Script=Han}\u3000-\u301f\uff01-\uff5e\u2014\u2018-\u201d\u2026\u00b7]/u
const gloss = /[(（]\s?([a-zɑɡ:à-ǜ\p{Mn}]{1,8})\s?[)）]/uy
const lostGloss = /[?\uFFFD][(（]?\s?([a-zɑɡ:à-ǜ\p{Mn}]{1,8})\s?[)）]/uy
const maxShift = 64

/** What is known after each character: the first byte of the next one, none once the text is in step again. */
interface Step {
  readonly char: string
  readonly pending: number | undefined
  readonly at: number
}

/**
 * Reads on from the middle of a character. The shift ends where a character ends on an ASCII byte, or at a gloss that
 * swallowed a second byte; a gloss between two bytes only interrupts it. Nothing where that gives no Chinese.
 */
export function readInStep(text: string, start: number): Shifted | undefined {
  const first = bytesOf(text, start)
  if (first === undefined || !isTrail(first[0])) return undefined
  let pending = first[1]
  let at = start + 1
  let decoded = ''
  while (pending !== undefined) {
    const step = nextStep(text, at, pending)
    if (step === undefined || !plausible.test(step.char) || decoded.length > maxShift) return undefined
    decoded += step.char
    pending = step.pending
    at = step.at
  }
  return { trail: first[0], text: decoded, end: at }
}

function nextStep(text: string, at: number, lead: number): Step | undefined {
  const lost = syllableAt(lostGloss, text, at)
  if (lost !== undefined) {
    const char = onlyReadAs(
      lost.syllable,
      trails.map((trail) => gbkChar(lead, trail)),
    )
    return char === undefined ? undefined : { char, pending: undefined, at: lost.end }
  }
  const between = syllableAt(gloss, text, at)
  const from = between?.end ?? at
  const bytes = bytesOf(text, from)
  const char = bytes === undefined ? undefined : gbkChar(lead, bytes[0])
  if (char === undefined || (between !== undefined && !canBeRead(char, between.syllable))) return undefined
  return { char, pending: bytes?.[1], at: from + 1 }
}

function syllableAt(
  pattern: RegExp,
  text: string,
  at: number,
): { syllable: string; end: number } | undefined {
  pattern.lastIndex = at
  const match = pattern.exec(text)
  const syllable = syllableOf(match?.[1] ?? '')
  return match === null || !isSyllable(syllable) ? undefined : { syllable, end: pattern.lastIndex }
}

function bytesOf(text: string, at: number): readonly [number, number?] | undefined {
  const char = text[at]
  if (char === undefined) return undefined
  const code = char.charCodeAt(0)
  if (code < 0x80) return [code]
  const pair = gbkPair(char)
  return pair === undefined ? undefined : [pair >> 8, pair & 0xff]
}
