import type { Fields, LabelledAuthor } from '@jianbao/record'
import type { Span } from '@jianbao/text'

/** What every field reads: a clean Simplified text and what is known about the article. */
export interface FieldInput {
  readonly text: string
  readonly title: string | null
  readonly authors: readonly LabelledAuthor[]
  /** The medium that the dateline names, whose reporters its byline names (`江州日报1月2日讯（记者 …）`). */
  readonly agency?: string | null
  /** Sentences of `text`, in UTF-16 code units. */
  readonly segments: readonly Span[]
  /** Where the article was written: bare `元` and `警方` mean this place's. */
  readonly country: 'cn' | 'tw' | 'hk'
}

/** An entry and the name of the rule that made it. */
export type Ruled<Entry> = Entry & { readonly rule: string }

/** What a field found, and how many candidates it turned away for which reason. */
export interface Findings<Entry> {
  readonly entries: readonly Ruled<Entry>[]
  /** By reason, in a few plain English words: `duration`, `no currency`. A field without candidates has none. */
  readonly refused: Readonly<Record<string, number>>
}

/**
 * One structured field: a pure function from the text to its entries. Offsets in the entries are UTF-16 code units
 * of `input.text`; the registry turns them into code points, and leaves out the rules where nobody asks for them.
 */
export interface Field<Name extends keyof Fields> {
  readonly name: Name
  /** What its candidates are, for saying that there was none: `number`, `place name`. */
  readonly candidate: string
  readonly extract: (input: FieldInput) => Findings<Fields[Name][number]>
}
