import type { ArticleRecord } from '@jianbao/record'

/** Which earlier article one repeats, and how alike their texts are, in [0, 1]. */
export type Duplicate = NonNullable<ArticleRecord['duplicate']>

/**
 * Remembers articles by their fingerprints and tells copies.
 *
 * Guarantees: `claim` is atomic (of two copies claimed at once, one is kept and the other repeats it) and idempotent
 * (the same id gets the same answer again, so that a job done twice does not drop its own article). The copy that is
 * claimed first is kept; `of` always names a kept one. Time hardly grows with the number of articles.
 */
export interface DuplicateIndex {
  /**
   * @param fingerprint as `fingerprint` of `@jianbao/text` gives it
   * @returns the kept article that this one repeats, the most alike, of equals the first; null: this one is kept
   * @throws RangeError when `fingerprint` is none
   */
  claim(id: string, fingerprint: string): Duplicate | null | Promise<Duplicate | null>
  /** Frees what the index holds open. */
  close(): void | Promise<void>
}

/**
 * From this similarity on, a text is a copy. Measured on pairs of pages: reposts with other headers, captions, cuts and
 * light editing have 0.45 and more, reports of one event with shared statements 0.3 and less.
 */
export const duplicateThreshold = 0.36
