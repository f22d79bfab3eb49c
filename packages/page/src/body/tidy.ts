import { characterTable, type Edit, edited, isIn } from '@jianbao/text'

/** What `\s` matches: what may stand alone inside a tidy text, and what may not. */
const plain =
  ' \v\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f'
const odd = '\t\n\f\r\u00a0\u3000\ufeff'
const margins = characterTable(plain + odd)
/** With what no browser shows. */
const untidy = characterTable(`${odd}\0\u200b`)
const blanks = characterTable(`${plain}${odd}\0\u200b`)
const unseen = characterTable('\0\u200b\ufeff')

/** White space as a browser shows it; between two Chinese characters a line break of the source shows nothing. */
export function tidy(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isIn(margins, text, start)) start++
  while (start < end && isIn(margins, text, end - 1)) end--
  const trimmed = text.slice(start, end)
  return isTidy(trimmed) ? trimmed : edited(trimmed, tidyEdits(trimmed))
}

/** Whether nothing but white space stands in a text. */
export function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isIn(margins, text, at)) return false
  return true
}

/** Of a text without blanks at its edges. */
function isTidy(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    // Chinese: no blank stands between these.
    if (unit > 0x3000 && unit < 0xfeff) continue
    if (isIn(blanks, text, at) && (isIn(untidy, text, at) || isIn(margins, text, at + 1))) return false
  }
  return true
}

/** What `tidy` does to a text. */
export function tidyEdits(text: string): Edit[] {
  const edits: Edit[] = []
  for (let start = 0; start < text.length; start++) {
    if (!isIn(blanks, text, start)) continue
    let end = start + 1
    while (end < text.length && isIn(blanks, text, end)) end++
    const atEdge = start === 0 || end === text.length
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
    else if (shown === '' && !isIn(unseen, text, at)) shown = ' '
  }
  if (shown !== '\n') return shown
  return isWide(text, start - 1) && isWide(text, end) ? '' : ' '
}

function isWide(text: string, at: number): boolean {
  return text.charCodeAt(at) >= 0x2e80
}
