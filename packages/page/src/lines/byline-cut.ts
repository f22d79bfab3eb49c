import type { Author, Dateline } from '@jianbao/record'

/** A paragraph without the dateline and byline it began or ended with. */
export interface BylineCut {
  /** What is left, trimmed at the cut; may be empty. */
  readonly text: string
  /** Where in the paragraph that begins. */
  readonly start: number
  /** What was cut, as written. */
  readonly removed: string
  readonly authors: readonly Author[]
  readonly dateline: Dateline | null
  /** What a closing 来源 names. */
  readonly publisher: string | null
  /** The medium whose reporters they are (`南海网` of `南海网记者`). */
  readonly medium: string | null
}

/** Brackets that bylines stand in, by the one that opens them; over a line view. */
export const bylineBrackets: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '【': '】',
  '〈': '〉',
  '《': '》',
  '<': '>',
}

/** Adds an author once: the first role that a name is given stays. */
export function addAuthor(authors: Author[], author: Author): void {
  if (!authors.some(({ name }) => name === author.name)) authors.push(author)
}
