import type { Author, Fields } from '@jianbao/record'
import type { Span } from '@jianbao/text'

/** What every field reads: a clean Simplified text and what is known about the article. */
export interface FieldInput {
  readonly text: string
  readonly title: string | null
  readonly authors: readonly Author[]
  /** Sentences of `text`, in UTF-16 code units. */
  readonly segments: readonly Span[]
  /** Where the article was written: bare `元` and `警方` mean this place's. */
  readonly country: 'cn' | 'tw' | 'hk'
}

/**
 * One structured field: a pure function from the text to its entries. Offsets in the entries are UTF-16 code units
 * of `input.text`; the registry turns them into code points.
 */
export interface Field<Name extends keyof Fields> {
  readonly name: Name
  readonly extract: (input: FieldInput) => Fields[Name]
}
