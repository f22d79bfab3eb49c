/** The breaks of lines in any system's text; the ideographic indent of a new paragraph behind a full stop is one too. */
const lineBreak = /\r\n?|[\n\u0085\u2028\u2029\f\v]|(?<=[。！？；”」…])\u3000{2,}/u
const invisible = /^[\s\u200b\ufeff]+/u

/** The lines of a text that hold anything, without indents. */
export function splitLines(text: string): string[] {
  return text
    .split(lineBreak)
    .map((line) => line.replace(invisible, '').trimEnd())
    .filter((line) => line !== '')
}
