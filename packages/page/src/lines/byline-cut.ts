import type { Dateline, LabelledAuthor } from '@jianbao/record'

/** A paragraph without the dateline and byline it began or ended with. */
export interface BylineCut {
  /** What is left, trimmed at the cut; may be empty. */
  readonly text: string
  /** Where in the paragraph that begins. */
  readonly start: number
  /** What was cut, as written. */
  readonly removed: string
  readonly authors: readonly LabelledAuthor[]
  readonly dateline: Dateline | null
  /** What a closing 来源 names. */
  readonly publisher: string | null
  /** The medium whose reporters they are (`南海网` of `南海网记者`). */
  readonly medium: string | null
}

/** Brackets that bylines stand in, the one that opens first; over a line view. */
const brackets = ['()', '[]', '【】', '〈〉', '《》', '<>']
/** The one that closes, by the one that opens. */
export const bylineClosings: ReadonlyMap<string, string> = new Map(
  brackets.map((pair) => [pair.charAt(0), pair.charAt(1)]),
)
/** The one that opens, by the one that closes. */
export const bylineOpenings: ReadonlyMap<string, string> = new Map(
  brackets.map((pair) => [pair.charAt(1), pair.charAt(0)]),
)

/** Adds an author once: the first role that a name is given stays. */
export function addAuthor(authors: LabelledAuthor[], author: LabelledAuthor): void {
  if (!authors.some(({ name }) => name === author.name)) authors.push(author)
}
