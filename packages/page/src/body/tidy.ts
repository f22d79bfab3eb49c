import { characterTable, type Edit, edited, holdsUnit, isIn, whiteSpace } from '@jianbao/text'
import { Ink, unseen } from './ink.js'

const margins = characterTable(whiteSpace)
const blanks = characterTable(whiteSpace + unseen)
const notShown = characterTable(`${unseen}\ufeff`)

/** White space as a browser shows it; between two Chinese characters a line break of the source shows nothing. */
export function tidy(text: string): string {
  const trimmed = text.trim()
  return new Ink(trimmed).isTidy ? trimmed : tidied(trimmed)
}

/** The same of a trimmed text that isn't tidy. */
export function tidied(trimmed: string): string {
  return edited(trimmed, tidyEdits(trimmed))
}

/** Whether nothing but white space stands in a text. */
export function isBlank(text: string): boolean {
  // Strings of a page are of many kinds, and to ask one for its length takes the engine as long as to look at a character.
  const { length } = text
  for (let at = 0; at < length; at++) if (!holdsUnit(margins, text.charCodeAt(at))) return false
  return true
}

/** What `tidy` does to a text. */
export function tidyEdits(text: string): Edit[] {
  const edits: Edit[] = []
  const { length } = text
  for (let start = 0; start < length; start++) {
    if (!holdsUnit(blanks, text.charCodeAt(start))) continue
    let end = start + 1
    while (end < length && holdsUnit(blanks, text.charCodeAt(end))) end++
    const atEdge = start === 0 || end === length
    const replacement = atEdge ? '' : instead(text, start, end)
    if (end - start > 1 || text.charAt(start) !== replacement) edits.push({ start, end, replacement })
    start = end
  }
  return edits
}

/** What is shown for the blanks `[start, end)` inside a text. */
function instead(text: string, start: number, end: number): string {
  let shown = ''
  for (let at = start; at < end; at++) {
    const sign = text.charAt(at)
    if (sign === '\u3000') return sign
    if (sign === '\n') shown = sign
    else if (shown === '' && !isIn(notShown, text, at)) shown = ' '
  }
  if (shown !== '\n') return shown
  return isWide(text, start - 1) && isWide(text, end) ? '' : ' '
}

function isWide(text: string, at: number): boolean {
  return text.charCodeAt(at) >= 0x2e80
}
