import type { Repaired } from '../repaired.js'
import { isCommon, isTraditionalForm } from './common-characters.js'
import { applyEdits, clip, type Edit, type RepairContext } from './edit.js'
import { gbkChar, gbkPair, isTrail, leads } from './gbk-bytes.js'
import { canBeRead, isSyllable, readingsOf, syllableOf, toneless } from './readings.js'

/**
 * A gloss written between the two bytes of its character: the first byte and the bracket became `?`, and what follows
 * the gloss was decoded one byte out of step, until an ASCII byte brought it back.
 */
const brokenGloss = /[?\uFFFD][(（]?([a-zɑɡ:à-ǜ\p{Mn}]{1,8})\s?[)）]/gu
const glossAhead = /^[(（]\s?([a-zɑɡ:à-ǜ\p{Mn}]{1,8})\s?[)）]/u
const han = /\p{Script=Han}/u
const plausible = /[\p{Script=Han}\u3000-\u301f\uff01-\uff5e\u2014\u2018-\u201d\u2026\u00b7]/u
const maxShift = 64

/** Puts bytes back in step where bytes and reading allow only one answer: `燃?xì)狻⑨t(yī)療` → `燃氣、醫(yī)療`. */
export function realignBytes(text: string, _context: RepairContext = {}): Repaired {
  const edits: Edit[] = []
  const left: string[] = []
  let done = 0
  for (const match of text.matchAll(brokenGloss)) {
    const syllable = syllableOf(match[1] ?? '')
    if (match.index < done || !isSyllable(syllable) || syllable === toneless(syllable)) continue
    const after = match.index + match[0].length
    const run = unshift(text, after)
    const replacement = run === undefined ? undefined : restore(text, syllable, run)
    if (run === undefined || replacement === undefined) {
      left.push(text.slice(match.index, after + 4))
      continue
    }
    edits.push({ start: match.index, end: run.end, replacement })
    done = run.end
  }
  return withLeft(applyEdits('misaligned_bytes', text, edits), left)
}

interface Run {
  /** The second byte of the glossed character. */
  readonly trail: number
  /** What the bytes after it say when read in step. */
  readonly text: string
  readonly end: number
}

// Reads on from the middle of a character until a character ends where the text's own one ends.
function unshift(text: string, start: number): Run | undefined {
  const first = bytesOf(text, start)
  if (first === undefined || !isTrail(first[0])) return undefined
  let pending = first[1]
  let at = start + 1
  let decoded = ''
  while (pending !== undefined) {
    const bytes = bytesOf(text, at)
    const char = bytes === undefined ? undefined : gbkChar(pending, bytes[0])
    if (char === undefined || !plausible.test(char) || decoded.length > maxShift) return undefined
    decoded += char
    pending = bytes?.[1]
    at += 1
  }
  return { trail: first[0], text: decoded, end: at }
}

function bytesOf(text: string, at: number): readonly [number, number?] | undefined {
  const char = text[at]
  if (char === undefined) return undefined
  const code = char.charCodeAt(0)
  if (code < 0x80) return [code]
  const pair = gbkPair(char)
  return pair === undefined ? undefined : [pair >> 8, pair & 0xff]
}

function restore(text: string, syllable: string, run: Run): string | undefined {
  const ahead = glossAhead.exec(text.slice(run.end, run.end + 14))?.[1]
  const last = run.text.at(-1)
  if (ahead !== undefined && last !== undefined && han.test(last) && !canBeRead(last, syllableOf(ahead))) {
    return undefined
  }
  const char = onlyCharacter(run.trail, syllable)
  return char === undefined ? undefined : char + run.text
}

// The lost byte is tried out. A glossing program marks the traditional forms, so these come before other readings.
function onlyCharacter(trail: number, syllable: string): string | undefined {
  const chars = leads
    .map((lead) => gbkChar(lead, trail))
    .filter((char) => char !== undefined)
    .filter((char) => isCommon(char) && readingsOf(char).includes(syllable))
  const traditional = chars.filter(isTraditionalForm)
  const left = traditional.length > 0 ? traditional : chars
  return left.length === 1 ? left[0] : undefined
}

// Damage that was seen and left: a sample whose two sides are equal.
function withLeft(repaired: Repaired, left: readonly string[]): Repaired {
  if (left.length === 0) return repaired
  const samples = left.map((before) => ({ before: clip(before), after: clip(before) }))
  const known = repaired.repairs[0]
  return {
    text: repaired.text,
    repairs: [
      {
        kind: 'misaligned_bytes',
        count: (known?.count ?? 0) + left.length,
        samples: [...(known?.samples ?? []), ...samples].slice(0, 5),
      },
    ],
  }
}
