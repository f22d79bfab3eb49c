import { type Alignment, alignmentOf, type Edit } from '@jianbao/text'

/** How a page may write a UTF-16 code unit of what it holds as data: as it is, as in JSON, as in JSON of ASCII alone. */
const hands: readonly ((unit: string) => string)[] = [
  (unit) => unit,
  inJson,
  (unit) => (unit > '\x7f' ? `\\u${hexOf(unit)}` : unit === '/' ? '\\/' : inJson(unit)),
  (unit) => (unit > '\x7f' ? `\\u${hexOf(unit).toUpperCase()}` : inJson(unit)),
]

/**
 * How a text came of a page that holds it in a script's data or a form: its lines are looked for as the page may write
 * them, in order. Null where one isn't found, since markup within it or a further escape breaks it up. The page may have
 * the same words elsewhere too, as in its description: the first place is taken.
 */
export function alignmentToWords(page: string, text: string): Alignment | null {
  const lines = text.split('\n')
  const [first = ''] = lines
  // One hand wrote them all: each further line is looked for in it alone, from where the last one ended.
  const hand = hands.find((write) => page.includes(writtenBy(write, first)))
  if (hand === undefined) return null
  const edits: Edit[] = []
  let done = 0
  for (const [i, line] of lines.entries()) {
    const start = page.indexOf(writtenBy(hand, line), done)
    if (start < 0) return null
    edits.push({ start: done, end: start, replacement: i === 0 ? '' : '\n' })
    done = start
    for (let at = 0; at < line.length; at++) {
      const unit = line.charAt(at)
      const end = done + hand(unit).length
      if (end - done > 1) edits.push({ start: done, end, replacement: unit })
      done = end
    }
  }
  edits.push({ start: done, end: page.length, replacement: '' })
  return alignmentOf(edits)
}

function writtenBy(write: (unit: string) => string, line: string): string {
  let written = ''
  for (let at = 0; at < line.length; at++) written += write(line.charAt(at))
  return written
}

function inJson(unit: string): string {
  return unit === '"' || unit === '\\' ? `\\${unit}` : unit
}

function hexOf(unit: string): string {
  return unit.charCodeAt(0).toString(16).padStart(4, '0')
}
