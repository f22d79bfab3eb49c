import type { Repaired } from '../../repaired.js'
import { type Edit, inTurn, type RepairContext, type Step, stepBy } from '../edit.js'
import { textSign } from '../text-signs.js'
import { strayBlanks } from './stray-blanks.js'

export const blanks = /[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]+/gu
const closing = /[，。、；：！？”’」』）】》〉]/u
const opening = /[“‘「『（【《〈]/u
const sentenceEnd = /[。！？”」…]/u
const han = /[\p{Script=Han}，。、；：！？”’」』）】》]/u
/** Four and more single characters, each apart: `北 京 市 公 安 局`. Two or three may be names set to one width. */
export const letterSpaced =
  /(?<!\p{Script=Han})(?:(?:\p{Script=Han}[ \u3000]){4,60}(?=\p{Script=Han})|(?:\p{Script=Han}[ \u3000]){3}\p{Script=Han}(?!\p{Script=Han}))/gu
/** Every word spaced so has two blanks with one character between them. */
export const mayBeSpaced = /[ \u3000][^ \u3000]{1,2}[ \u3000]/
export const emptyLines = /\n(?:[^\S\n]*\n)+/g

/**
 * Indents, blanks at line ends, blank lines, runs of blanks, blanks before a closing and after an opening mark,
 * letter-spaced words, single blanks inside words where the page as a whole has them. A single blank between clauses
 * stays: writers put it there.
 */
export function normalizeSpacing(text: string, _context: RepairContext = {}): Repaired {
  return inTurn(text, spacingSteps, undefined)
}

/** Every place that is changed has a blank, or is a line without even that. */
export const needsOfSpacing = textSign.blank | textSign.emptyLine

export const spacingSteps: readonly Step<unknown>[] = [
  stepBy('spacing', textSign.blank, (text) =>
    mayBeSpaced.test(text) ? changes(text, letterSpaced, (word) => word.replace(/[ \u3000]/g, '')) : [],
  ),
  stepBy('spacing', textSign.emptyLine, (text) => changes(text, emptyLines, () => '\n')),
  stepBy('spacing', textSign.blank, (text) => changes(text, blanks, instead)),
  stepBy('spacing', textSign.blank, strayBlanks),
]

function changes(
  text: string,
  pattern: RegExp,
  change: (found: string, before: string, after: string) => string,
): Edit[] {
  const edits: Edit[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const end = match.index + match[0].length
    const replacement = change(match[0], text.charAt(match.index - 1), text.charAt(end))
    if (replacement !== match[0]) edits.push({ start: match.index, end, replacement })
  }
  return edits
}

function instead(run: string, before: string, after: string): string {
  const atEdge = before === '' || before === '\n' || after === '' || after === '\n'
  if (atEdge) return ''
  // An indent in mid-line: two paragraphs lost the break between them.
  if (/\u3000{2}|[ \u00a0]{4}/u.test(run) && sentenceEnd.test(before)) return '\n'
  if (closing.test(after) && han.test(before)) return ''
  if (opening.test(before) && han.test(after)) return ''
  return ' '
}
