import type { Dateline, LabelledAuthor, Pages, Repair } from '@jianbao/record'
import type { Alignment } from '@jianbao/text'
import type { Removal } from './removal-reasons.js'
import type { Sources } from './sources.js'

/** Larger inputs are refused, in UTF-16 units; the largest article pages have a few million. */
export const largestPage = 16_000_000

/** A decoded page or plain text, before anything is taken from it. */
export interface Page {
  readonly text: string
  readonly charset: { readonly declared: string | null; readonly used: string }
  /** As fetched, ISO 8601: what `今天` on the page is told by. Null when unknown. */
  readonly fetchedAt: string | null
  readonly url: string | null
  /** What decoding undid. */
  readonly repairs: readonly Repair[]
  /** The text in pieces, see `Decoded`; in one by default. */
  readonly parts?: readonly string[]
  /** See `Decoded`; looked for by default. */
  readonly glossed?: boolean | null
}

/** An article cut out of its page: still in its own script, damage and all. */
export interface Article {
  /** Paragraphs separated by one `\n`; no furniture. */
  readonly text: string
  readonly title: string | null
  readonly publisher: string | null
  readonly site: string | null
  readonly authors: readonly LabelledAuthor[]
  readonly dateline: Dateline | null
  /** ISO 8601, see the record's `published_at`. */
  readonly publishedAt: string | null
  readonly canonicalUrl: string | null
  readonly pages: Pages | null
  /** As the page declares it, BCP 47; null where it declares none. */
  readonly language: string | null
  /** What was left out: kinds `furniture` and `byline`. */
  readonly repairs: readonly Repair[]
  /** Tells everything that was left out of the text; looked for when asked, for hardly anybody wants to know it all. */
  readonly removals: () => readonly Removal[]
  /** Where the metadata comes from. */
  readonly sources: Sources
  /**
   * From `text` back to the page's. Null where positions weren't asked for, and where a text that was found in JSON-LD, in
   * a script's data or in a `<textarea>` doesn't stand there line by line as it is read.
   */
  readonly alignment: Alignment | null
}

/** What a caller may want besides the article itself. */
export interface CleanOptions {
  /** Say where each piece of the text stands in its page; it takes time. Default false. */
  readonly positions?: boolean
}
