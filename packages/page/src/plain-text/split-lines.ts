/** The breaks of lines in any system's text; the ideographic indent of a new paragraph behind a full stop is one too. */
const lineBreak = /\r\n?|[\n\u0085\u2028\u2029\f\v]|(?<=[。！？；”」…])\u3000{2,}/gu
const invisible = /^[\s\u200b\ufeff]+/u

/** A line that holds anything, without its indent, and where it begins in the text, in UTF-16 code units. */
export interface SplitLine {
  readonly text: string
  readonly start: number
}

/** The lines of a text that hold anything. */
export function splitLines(text: string): SplitLine[] {
  const lines: SplitLine[] = []
  const add = (start: number, end: number): void => {
    const line = text.slice(start, end)
    const shown = line.replace(invisible, '')
    if (shown !== '') lines.push({ text: shown.trimEnd(), start: end - shown.length })
  }
  let start = 0
  for (const found of text.matchAll(lineBreak)) {
    add(start, found.index)
    start = found.index + found[0].length
  }
  add(start, text.length)
  return lines
}
