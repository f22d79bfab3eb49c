/** Blocks whose characters take two columns of a terminal. Source: Unicode's EastAsianWidth.txt (W and F), and emoji. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
/** What takes no column: marks on the character before, and signs that nobody sees. */
const none = /[\p{Mn}\p{Cf}\p{Cc}]/u

/** How many columns of a terminal a text takes, colours apart. */
export function columnsOf(text: string): number {
  let columns = 0
  for (const character of text) columns += columnsOfOne(character)
  return columns
}

function columnsOfOne(character: string): number {
  if (character >= ' ' && character <= '~') return 1
  if (none.test(character)) return 0
  return wide.test(character) ? 2 : 1
}

/** A text on one line, cut with … where it is wider than so many columns. */
export function clipped(text: string, columns: number): string {
  const line = text.replace(/\s+/g, ' ')
  if (columnsOf(line) <= columns) return line
  let taken = ''
  let used = 1
  for (const character of line) {
    used += columnsOfOne(character)
    if (used > columns) break
    taken += character
  }
  return `${taken}…`
}

/** The end of a text on one line, cut in front with … where it is wider. */
export function clippedInFront(text: string, columns: number): string {
  const line = text.replace(/\s+/g, ' ')
  if (columnsOf(line) <= columns) return line
  let taken = ''
  let used = 1
  for (const character of Array.from(line).reverse()) {
    used += columnsOfOne(character)
    if (used > columns) break
    taken = character + taken
  }
  return `…${taken}`
}

/** A text made so many columns wide with blanks behind it. */
export function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)))
}

/** A text as lines of at most so many columns. */
export function wrapped(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const character of text.replace(/\s+/g, ' ')) {
    const width = columnsOfOne(character)
    if (used + width > columns && line !== '') {
      lines.push(line)
      line = ''
      used = 0
    }
    line += character
    used += width
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line]
}
