import { characterTable, isIn } from '../../numerals/character-table.js'
import { UnitBuffer } from '../../unit-buffer.js'
import { end, half, kindOf, letter } from '../letter-kinds.js'
import { minAnchor } from './repeated-runs.js'
import { moreLink } from './sentence-units.js'

const sentenceMark = characterTable('。！？!?')
const closingMark = characterTable('”’」』）)')
const buffer = new UnitBuffer(1 << 14)
const anyMoreLink = new RegExp(moreLink.source, 'mu')

/**
 * Whether a sentence that can begin a run of repeated ones stands in a text twice: told by sums over the letters of
 * `sentenceUnits`, so that the many texts that say everything once need no strings to be made and compared.
 */
export function mayRepeat(text: string): boolean {
  // Of such a line not all is compared.
  if (anyMoreLink.test(text)) return true
  const units = buffer.read(text)
  const seen = new Set<number>()
  let sum = 0
  let letters = 0
  for (let at = 0; at < text.length; at++) {
    const unit = units[at] as number
    const kind = kindOf(unit)
    if (kind === letter) sum = Math.imul(sum ^ unit, 0x01000193)
    // Half of a letter counts, and need not be compared.
    if (kind === letter || kind === half) letters += 1
    if (kind !== end) continue
    const next = sentenceEnd(text, at)
    if (next === at) continue
    if (letters >= minAnchor && seen.size === seen.add(sum).size) return true
    sum = 0
    letters = 0
    at = next - 1
  }
  return letters >= minAnchor && seen.has(sum)
}

/** Behind the line break or the marks at `at` that end a sentence; `at` itself if it goes on. */
function sentenceEnd(text: string, at: number): number {
  if (text[at] === '\n') return at + 1
  let marks = at + 1
  while (isIn(sentenceMark, text, marks)) marks += 1
  let after = marks
  while (isIn(closingMark, text, after)) after += 1
  const isQuoted = after > marks && text[marks - 1] !== '。' && after < text.length && text[after] !== '\n'
  return isQuoted ? at : after
}
