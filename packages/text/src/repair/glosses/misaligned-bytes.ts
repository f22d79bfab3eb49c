import type { Repaired } from '../../repaired.js'
import { applyEdits, clip, type Edit, type RepairContext, unchanged } from '../edit.js'
import { readInStep, type Shifted } from './byte-shift.js'
import { gbkChar, leads } from './gbk-bytes.js'
import { onlyReadAs } from './read-candidates.js'
import { canBeRead, isSyllable, syllableOf, toneless } from './readings.js'
import { mayBeToned } from './toned-letters.js'

/**
 * A gloss written between the two bytes of its character: the first byte and the bracket became `?`, and what follows
 * the gloss was decoded one byte out of step, until an ASCII byte brought it back.
 */
export const brokenGloss = /[?\uFFFD][(（]?([a-zɑɡ:à-ǜ\p{Mn}]{1,8})\s?[)）]/gu
const glossAhead = /^[(（]\s?([a-zɑɡ:à-ǜ\p{Mn}]{1,8})\s?[)）]/u
const han = /\p{Script=Han}/u

/** Puts bytes back in step where bytes and reading allow only one answer: `燃?xì)狻⑨t(yī)療` → `燃氣、醫(yī)療`. */
export function realignBytes(text: string, _context: RepairContext = {}): Repaired {
  if (!mayBeMisaligned(text)) return unchanged(text)
  const edits: Edit[] = []
  const left: string[] = []
  let done = 0
  for (const match of text.matchAll(brokenGloss)) {
    const syllable = syllableOf(match[1] ?? '')
    if (match.index < done || !isSyllable(syllable) || syllable === toneless(syllable)) continue
    const after = match.index + match[0].length
    const run = readInStep(text, after)
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

const mayBeMisaligned = (text: string): boolean =>
  (text.includes('?') || text.includes('\uFFFD')) && mayBeToned(text)

function restore(text: string, syllable: string, run: Shifted): string | undefined {
  const ahead = glossAhead.exec(text.slice(run.end, run.end + 14))?.[1]
  const last = run.text.at(-1)
  if (ahead !== undefined && last !== undefined && han.test(last) && !canBeRead(last, syllableOf(ahead))) {
    return undefined
  }
  // The lost byte is tried out.
  const char = onlyReadAs(
    syllable,
    leads.map((lead) => gbkChar(lead, run.trail)),
  )
  return char === undefined ? undefined : char + run.text
}

// Damage that was seen and left: a sample whose two sides are equal.
function withLeft(repaired: Repaired, left: readonly string[]): Repaired {
  if (left.length === 0) return repaired
  const samples = left.map((before) => ({ before: clip(before), after: clip(before) }))
  const known = repaired.repairs[0]
  return {
    ...repaired,
    repairs: [
      {
        kind: 'misaligned_bytes',
        count: (known?.count ?? 0) + left.length,
        samples: [...(known?.samples ?? []), ...samples].slice(0, 5),
      },
    ],
  }
}
