/** A paragraph of an article: what is left of a line of its page. */
export interface Paragraph {
  readonly text: string
  /** Index of the line that it is of. */
  readonly line: number
  /** Where in that line it begins, in UTF-16 code units. */
  readonly start: number
}

/** An article's text: its paragraphs, one `\n` between. */
export function textOf(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(({ text }) => text).join('\n')
}
