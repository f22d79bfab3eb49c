/** The words of a list, with blanks between them, as the alternatives of a pattern: the longest first. */
export const alternatives = (words: string): string =>
  words
    .split(' ')
    .sort((a, b) => b.length - a.length)
    .join('|')
